package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ClocksOf;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.shared.Actor;

/** Stops and restarts the clocks of a case for a typed reason, and lengthens the law's limit where the law does. */
@Component
public class HoldClocks {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final ChangeCase change;
    private final ClocksOf clocks;
    private final Clock clock;

    HoldClocks(ChangeCase change, ClocksOf clocks, Clock clock) {
        this.change = change;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The reasons that stop a clock of this case. */
    public static List<PauseReason> reasons(CaseView file) {
        return Arrays.stream(PauseReason.values())
                .filter(r -> r != PauseReason.APPLICANT)
                .filter(r -> r.isPossibleUnder(file.law()))
                .toList();
    }

    public Attempt hold(Seen seen, Optional<PauseReason> reason, String note, Actor actor) {
        if (reason.isEmpty()) {
            return Attempt.refused("coordination.hold.missing");
        }
        String why = note.strip();
        if (why.length() > LONGEST) {
            return Attempt.refused("coordination.note.tooLong", LONGEST);
        }
        return reason.get() == PauseReason.FEE_NOTICE && isOver(seen)
                ? Attempt.refused("coordination.limit.over")
                : change.change(
                        seen, file -> file.hold(reason.get(), why.isEmpty() ? null : why, actor, clock.instant()));
    }

    public Attempt goOn(Seen seen, Actor actor) {
        return change.change(seen, file -> file.goOn(actor, clock.instant()));
    }

    /** The reason is what the applicant reads: the law wants it told in writing. */
    public Attempt extend(Seen seen, String reason, Actor actor) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            return Attempt.refused("coordination.reason.length", SHORTEST, LONGEST);
        }
        if (clocks.isExtended(seen.id())) {
            return Attempt.refused("coordination.extension.already");
        }
        return isOver(seen)
                ? Attempt.refused("coordination.limit.over")
                : change.change(seen, file -> file.extendLimit(why, actor, clock.instant()));
    }

    /** What was missed stays missed. */
    private boolean isOver(Seen seen) {
        Instant now = clock.instant();
        return clocks.of(seen.id()).stream()
                .filter(d -> d.clock() == ClockKind.STATUTORY)
                .anyMatch(d -> d.kept(now).equals(Optional.of(false)));
    }
}
