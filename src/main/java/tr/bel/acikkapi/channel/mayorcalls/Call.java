package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody is rung.
 *
 * @param version changes when somebody else takes it over
 * @param heldBy who writes
 * @param answeredAt when it was answered, where that was pressed
 * @param endedAt absent while it goes on
 * @param draft what is typed and not saved yet, as JSON
 * @param quietBy who gave a reason to ring in quiet hours; absent for a call that was opened in others
 */
record Call(
        long id,
        int version,
        long listingId,
        long sessionId,
        long applicantId,
        long contactId,
        String heldBy,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String draft,
        @Nullable String quietBy) {

    boolean isHeldBy(String username, int seen) {
        return endedAt == null && heldBy.equals(username) && version == seen;
    }

    public String address() {
        return MayorCallsAccess.ADDRESS + "/" + sessionId + "/arama/" + id;
    }
}
