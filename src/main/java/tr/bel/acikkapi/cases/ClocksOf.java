package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.deadline.ClockEvent;
import tr.bel.acikkapi.deadline.ClockState;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.municipality.Calendars;

/** The clocks of a case, computed from its history and the working calendar as it is known now. */
@Component
public class ClocksOf {

    private final ClockHistory history;
    private final Calendars calendars;

    ClocksOf(ClockHistory history, Calendars calendars) {
        this.history = history;
        this.calendars = calendars;
    }

    public List<Deadline> file(CaseView file) {
        return of(file.id());
    }

    /** By the case's id. */
    public List<Deadline> of(long caseId) {
        return Clocks.of(state(caseId), calendars.current());
    }

    /** Whether the law's limit was lengthened in this round. */
    public boolean isExtended(long caseId) {
        return state(caseId).extendedAt() != null;
    }

    /** When what is owed now began: receipt, or the last reopening. */
    public Instant roundBegan(long caseId) {
        return state(caseId).startedAt();
    }

    /** Where the clocks stood when the case was reopened for the first time, or stand where it never was: what the first promise became. */
    public ClockState firstRound(long caseId) {
        return ClockState.of(history.of(caseId).stream()
                .takeWhile(e -> !(e instanceof ClockEvent.Reopened))
                .toList());
    }

    ClockState state(long caseId) {
        return ClockState.of(history.of(caseId));
    }
}
