package tr.bel.acikkapi.coordination;

import java.time.Clock;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Actor;

/** Keeps the applicant's name from the directorates. */
@Component
public class HideIdentity {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final ChangeCase change;
    private final Clock clock;

    HideIdentity(ChangeCase change, Clock clock) {
        this.change = change;
        this.clock = clock;
    }

    /** @param reason for the history, which the directorates read too */
    public Attempt hide(Seen seen, String reason, Actor actor) {
        String why = reason.strip();
        return why.length() < SHORTEST || why.length() > LONGEST
                ? Attempt.refused("coordination.reason.length", SHORTEST, LONGEST)
                : change.change(seen, file -> file.hideIdentity(why, actor, clock.instant()));
    }

    /** As a rule wants it, which the case's page names. */
    public Attempt hide(Seen seen, Actor actor) {
        return change.change(seen, file -> file.hideIdentity(null, actor, clock.instant()));
    }
}
