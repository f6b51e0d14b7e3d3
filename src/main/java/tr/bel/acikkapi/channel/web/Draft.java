package tr.bel.acikkapi.channel.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that is being written, or was sent a little while ago.
 *
 * @param id the idempotency key of what becomes of it; not the secret of the cookie
 * @param content empty once it was sent
 * @param caseId what it became
 */
record Draft(
        UUID id,
        DraftContent content,
        Instant createdAt,
        @Nullable Long caseId) {

    boolean isSent() {
        return caseId != null;
    }
}
