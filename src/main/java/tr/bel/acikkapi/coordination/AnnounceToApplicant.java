package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Actor;

/** Tells the applicant of a case what is known of the matter that many apply for. The words are what the applicant reads. */
@Component
public class AnnounceToApplicant {

    private final ChangeCase change;
    private final Clock clock;

    AnnounceToApplicant(ChangeCase change, Clock clock) {
        this.change = change;
        this.clock = clock;
    }

    /** @param plannedFor the day that is promised; with it the announcement is feedback with substance */
    public Attempt announce(Seen seen, String words, @Nullable LocalDate plannedFor, Actor actor) {
        return change.change(seen, file -> file.announce(words, plannedFor, actor, clock.instant()));
    }
}
