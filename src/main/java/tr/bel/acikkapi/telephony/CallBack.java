package tr.bel.acikkapi.telephony;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Phone;

/**
 * Somebody to call back.
 *
 * @param door on whose list it stands
 * @param origin the door where they were lost, or that promised the call
 * @param caller E.164, or the digits that came
 * @param words what the switchboard wrote
 * @param reason why the switchboard handed over
 * @param times how often the number was lost since the entry is open
 * @param lastCallId the call that was lost last, or that was handed over
 * @param tries how often nobody was reached
 * @param nextAt not to be called sooner
 * @param claimedBy who has it in hand
 * @param outcome absent while it is open
 * @param closedBy absent where it closed by itself
 */
public record CallBack(
        long id,
        String door,
        String origin,
        Kind kind,
        String caller,
        @Nullable String callerName,
        @Nullable String words,
        @Nullable TransferReason reason,
        int times,
        Instant firstAt,
        Instant lastAt,
        @Nullable Long lastCallId,
        int tries,
        Instant nextAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    static final String COLUMNS =
            "id, door, origin, kind, caller, caller_name, words, reason, times, first_at, last_at, last_call_id, tries,"
                    + " next_at, claimed_by, claimed_until, outcome, closed_at, closed_by";

    /** Why somebody is on the list. */
    public enum Kind {
        /** A call that nobody answered. */
        LOST,
        /** The switchboard promised a call back. */
        HANDOVER
    }

    /** How it ended; its name is the message {@code telephony.callBack.<name>}. */
    public enum Outcome {
        /** An agent called and spoke with them. */
        REACHED,
        /** They called again by themselves and were answered. */
        CALLED_AGAIN,
        /** Nobody was reached, as often as is tried. */
        GIVEN_UP,
        /** A record that came late says that the call was answered after all. */
        NOT_LOST,
        /** The number was erased. */
        ERASED
    }

    /** The number where it can be called. */
    public Optional<Phone> phone() {
        return caller.startsWith("+") ? Phone.parse(caller) : Optional.empty();
    }

    /** The number as people read it. */
    public String shownCaller() {
        return phone().map(Phone::display).orElse(caller);
    }

    /** Whether nobody answered them at the switchboard. */
    public boolean isLostAtSwitchboard() {
        return kind == Kind.LOST && origin.equals(Lines.SWITCHBOARD);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether this agent has it in hand at that moment. */
    public boolean isHeldBy(String username, Instant now) {
        return username.equals(claimedBy) && claimedUntil != null && now.isBefore(claimedUntil);
    }
}
