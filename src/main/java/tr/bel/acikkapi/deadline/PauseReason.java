package tr.bel.acikkapi.deadline;

import java.util.Set;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;

/** Why clocks stand still, and which of them. */
public enum PauseReason {
    /** The applicant was asked something. Law 3071 knows no such pause, so the limit of the law runs on. */
    APPLICANT(Set.of(ClockKind.PROMISE, ClockKind.WORK)),
    /**
     * The applicant was told the fee for what they asked to see: the limit is interrupted, and begins anew when it is paid (law 4982
     * art. 11).
     */
    FEE_NOTICE(Set.of(ClockKind.PROMISE, ClockKind.STATUTORY, ClockKind.WORK)),
    /** The weather does not allow the work; the applicant is owed word all the same. */
    WEATHER(Set.of(ClockKind.WORK)),
    /** Another authority must act first; the applicant is owed word all the same. */
    OTHER_AUTHORITY(Set.of(ClockKind.WORK)),
    /** Material or a contractor is on the way; the applicant is owed word all the same. */
    SUPPLY(Set.of(ClockKind.WORK));

    @SuppressWarnings("ImmutableEnumChecker") // a set that cannot be changed
    private final Set<ClockKind> clocks;

    PauseReason(Set<ClockKind> clocks) {
        this.clocks = clocks;
    }

    /** Whether clocks may stand still for it: a fee notice is known to one law alone. */
    public boolean isPossibleUnder(LegalBasis law) {
        return this != FEE_NOTICE || law.isInformation();
    }

    /** Whether it stops this clock. The law's clock stops for a fee notice under the law that knows one, and for nothing else. */
    public boolean stops(ClockKind clock, LegalBasis law) {
        return clocks.contains(clock) && (clock != ClockKind.STATUTORY || law.isInformation());
    }
}
