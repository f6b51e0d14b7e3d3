package tr.bel.acikkapi.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param endedAt absent while it goes on
 * @param subject what it was about, where it was information only
 */
public record ContactRow(
        long id,
        String door,
        ContactStart.Direction direction,
        @Nullable Long applicantId,
        @Nullable String staffUsername,
        boolean informationOnly,
        @Nullable String subject,
        @Nullable String summary,
        Instant startedAt,
        @Nullable Instant endedAt) {}
