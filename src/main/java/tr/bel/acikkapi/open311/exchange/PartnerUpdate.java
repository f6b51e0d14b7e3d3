package tr.bel.acikkapi.open311.exchange;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partner tells of a request.
 *
 * @param closed absent where no status was told
 * @param description the partner's words
 */
public record PartnerUpdate(
        String id,
        String requestId,
        @Nullable Boolean closed,
        @Nullable Instant updatedAt,
        @Nullable String description,
        @Nullable URI mediaUrl) {}
