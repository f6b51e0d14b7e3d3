package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Status.PublicStatus;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;

/**
 * A case with a public face, with what only its own partner may read beside it.
 *
 * @param directorates codes with commas, in the order in which they were concerned; absent where none is yet
 * @param keyId of the partner through whom it came
 */
record PublicRequest(
        long id,
        String number,
        PublicStatus word,
        Outcome.@Nullable Code outcome,
        String subject,
        Kind kind,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable String neighbourhood,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address,
        @Nullable String landmark,
        String text,
        @Nullable String explanation,
        @Nullable LocalDate plannedFor,
        @Nullable Instant dueAt,
        @Nullable String directorates,
        @Nullable Long keyId,
        @Nullable String mediaUrl) {

    /** The only two words that leave the house. */
    static String status(PublicStatus word) {
        return isClosed(word) ? "closed" : "open";
    }

    static boolean isClosed(PublicStatus word) {
        return switch (word) {
            case RECEIVED, EXAMINED, IN_PROGRESS -> false;
            case CONCLUDED, CLOSED -> true;
        };
    }
}
