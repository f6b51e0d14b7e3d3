package tr.bel.acikkapi.telephony;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.shared.Phone;

/**
 * A call.
 *
 * @param direction who called whom
 * @param line the dialled number or the queue where it was last
 * @param door where it was last; absent where none of its lines is ours
 * @param caller E.164, or the digits that came; absent where it was withheld. Personal data: shown to the agent, never logged
 * @param agent who has the caller, or had the caller last; absent while nobody answered
 * @param waitedSeconds until somebody answered or the caller was gone; absent while the caller waits
 * @param talkedSeconds absent before the end
 * @param recording where the exchange keeps it
 * @param words what the switchboard wrote when it handed the caller over
 * @param contactId the conversation in {@code contact.Contacts}; absent where no line is ours
 */
public record Call(
        long id,
        String source,
        ContactStart.Direction direction,
        CallState state,
        @Nullable String line,
        @Nullable String door,
        @Nullable String caller,
        @Nullable String callerName,
        @Nullable String agent,
        @Nullable String extension,
        @Nullable String channel,
        Instant offeredAt,
        @Nullable Instant queuedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer waitedSeconds,
        @Nullable Integer talkedSeconds,
        @Nullable String recording,
        @Nullable String words,
        @Nullable Long contactId) {

    /** By hand: no exchange tells of it. */
    public static final String BY_HAND = "hand";

    static final String COLUMNS =
            "id, source, direction, state, line, door, caller, caller_name, agent, extension, channel, offered_at,"
                    + " queued_at, answered_at, ended_at, waited_seconds, talked_seconds, recording, words, contact_id";

    /** The caller's telephone where it can be called back. */
    public Optional<Phone> phone() {
        return caller == null || !caller.startsWith("+") ? Optional.empty() : Phone.parse(caller);
    }

    /** The caller's number as people read it; absent where it was withheld. */
    public @Nullable String shownCaller() {
        return phone().map(Phone::display).orElse(caller);
    }

    /** Whether an agent made it. */
    public boolean isOut() {
        return direction == ContactStart.Direction.OUT;
    }

    /** Whether its steps are told by an agent's keys and not by an exchange. */
    public boolean isByHand() {
        return source.equals(BY_HAND);
    }
}
