package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/** Asks the applicant, and takes down what they say on the telephone. */
@Component
public class AskApplicant {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2_000;

    private final ChangeCase change;
    private final Clock clock;

    AskApplicant(ChangeCase change, Clock clock) {
        this.change = change;
        this.clock = clock;
    }

    /** The case waits until the applicant replies; the question is what the applicant reads. */
    public Attempt ask(Seen seen, String question, Actor actor) {
        String asked = question.strip();
        return refusal(asked, "coordination.question.length")
                .<Attempt>map(Attempt.Refused::new)
                .orElseGet(() -> change.change(seen, file -> file.askApplicant(asked, actor, clock.instant())));
    }

    /** What the applicant said, in their words; a waiting case goes on. */
    public Attempt hear(Seen seen, String reply, Actor actor) {
        String said = reply.strip();
        return refusal(said, "coordination.reply.length")
                .<Attempt>map(Attempt.Refused::new)
                .orElseGet(() -> change.change(seen, file -> file.hearApplicant(said, actor, clock.instant())));
    }

    private static Optional<Refusal> refusal(String words, String key) {
        return words.length() < SHORTEST || words.length() > LONGEST
                ? Optional.of(Refusal.of(key, SHORTEST, LONGEST))
                : Optional.empty();
    }
}
