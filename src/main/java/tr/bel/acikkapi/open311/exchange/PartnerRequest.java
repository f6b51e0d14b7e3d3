package tr.bel.acikkapi.open311.exchange;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request at a partner, or the receipt of one that was sent.
 *
 * @param id absent where only a token was given
 * @param closed absent where no status was told
 * @param attributes answers to the partner's questions, by their codes
 */
public record PartnerRequest(
        @Nullable String id,
        @Nullable String token,
        @Nullable Boolean closed,
        @Nullable String statusNotes,
        @Nullable String serviceCode,
        @Nullable String serviceName,
        @Nullable String description,
        @Nullable String agency,
        @Nullable String notice,
        @Nullable Instant requestedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant expectedAt,
        @Nullable String address,
        @Nullable String addressId,
        @Nullable String zipcode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable URI mediaUrl,
        @Nullable String accountId,
        Map<String, String> attributes) {

    public PartnerRequest {
        attributes = Map.copyOf(attributes);
    }
}
