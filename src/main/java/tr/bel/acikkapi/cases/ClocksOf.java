package tr.bel.acikkapi.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.deadline.ClockFacts;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.municipality.Calendars;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/** The clocks of a case, derived from its facts. */
@Component
public class ClocksOf {

    private final Subjects subjects;
    private final Calendars calendars;

    ClocksOf(Subjects subjects, Calendars calendars) {
        this.subjects = subjects;
        this.calendars = calendars;
    }

    public List<Deadline> file(CaseView file) {
        // Transferred or not examined: the applicant must still be told, so the decision alone stops no clock.
        boolean ended = file.status() == Status.CLOSED || file.status() == Status.WITHDRAWN;
        return Clocks.of(
                new ClockFacts(
                        file.receivedAt(),
                        file.law(),
                        promise(file.subject()),
                        file.informedAt(),
                        file.concludedAt(),
                        file.answeredAt(),
                        ended ? file.endedAt() : null),
                calendars.current());
    }

    private @Nullable Promise promise(@Nullable String subject) {
        return subject == null
                ? null
                : subjects.byCode(subject).flatMap(Subject::promised).orElse(null);
    }
}
