package tr.bel.acikkapi.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/**
 * A row of the outbox.
 *
 * @param body with {@link Marks} in place of secrets
 * @param content what the occasion brought along, as JSON; absent in messages of before templates
 * @param waits why it does not go before {@code nextAttemptAt}; absent where it need not wait
 * @param carriedBy the message that it went in
 * @param secret the sealed token of the closing question, until it is delivered
 * @param claimedBy who has the call open, until {@code claimedUntil}
 * @param trouble what went wrong last, in words for staff
 */
record Message(
        long id,
        String key,
        long caseId,
        long applicantId,
        Occasion occasion,
        Medium medium,
        Language language,
        String subject,
        String body,
        String html,
        @Nullable String content,
        boolean substance,
        MessageStatus status,
        int attempts,
        Instant nextAttemptAt,
        Pacing.@Nullable Wait waits,
        @Nullable Long carriedBy,
        String messageId,
        @Nullable String secret,
        @Nullable Long fallbackOf,
        @Nullable String node,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        @Nullable Instant printedAt,
        @Nullable String proof,
        @Nullable String trouble,
        Instant queuedAt,
        @Nullable Instant deliveredAt) {

    static String key(long caseId, Occasion occasion, int place) {
        return caseId + ":" + occasion + ":" + place;
    }

    /** The place in the history of the case of what it tells of. */
    int place() {
        return Integer.parseInt(key.split(":", -1)[2]);
    }

    /** What it tells of, whatever the medium: the same for a message and its fallbacks. */
    String matter() {
        return key(caseId, occasion, place());
    }

    boolean isOpen() {
        return status == MessageStatus.QUEUED;
    }

    boolean isClaimedBy(String username, Instant now) {
        return username.equals(claimedBy) && isClaimed(now);
    }

    boolean isClaimed(Instant now) {
        return claimedBy != null && claimedUntil != null && claimedUntil.isAfter(now);
    }

    @Override
    public String toString() {
        return key;
    }
}
