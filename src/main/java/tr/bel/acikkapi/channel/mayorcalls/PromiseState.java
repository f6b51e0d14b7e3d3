package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shell.Tone;

/** What became of a promise; always worked out from its case, never stored. */
enum PromiseState {
    /** Its day is past, and the citizen was not told. */
    LATE(Tone.LATE),
    /** Its day is near. */
    NEAR(Tone.SOON),
    OPEN(Tone.CALM),
    /** The citizen was told that it is done. */
    KEPT(Tone.CALM),
    /** The citizen was told something else: that it is planned, or cannot be done, and why. */
    ANSWERED(Tone.SOON),
    WITHDRAWN(Tone.CALM);

    private final Tone tone;

    PromiseState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether somebody in the house still owes it. */
    public boolean isOwed() {
        return this == LATE || this == NEAR || this == OPEN;
    }

    /**
     * @param told whether the reasoned answer reached the citizen
     * @param near from when on its day is near
     */
    static PromiseState of(
            Status status,
            Outcome.@Nullable Code outcome,
            boolean told,
            LocalDate promisedFor,
            LocalDate today,
            LocalDate near) {
        if (status == Status.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (told) {
            return outcome == Outcome.Code.DONE || outcome == Outcome.Code.INFORMATION_GIVEN ? KEPT : ANSWERED;
        }
        if (promisedFor.isBefore(today)) {
            return LATE;
        }
        return promisedFor.isAfter(near) ? OPEN : NEAR;
    }
}
