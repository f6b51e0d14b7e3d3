package tr.bel.acikkapi.channel.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that a clerk has open.
 *
 * @param matter the idempotency key of the matter form that is open
 * @param asking whether "Başka bir arzunuz var mı?" was asked and not answered yet
 * @param anonymous whether the person does not say who they are
 * @param draft what is typed and not saved yet, as JSON
 */
record Conversation(
        long contactId,
        Instant startedAt,
        @Nullable Long applicantId,
        UUID matter,
        boolean asking,
        boolean anonymous,
        @Nullable String draft) {

    boolean knowsWhom() {
        return applicantId != null || anonymous;
    }

    /** The key under which the intake knows the matter form with this value. */
    static String key(UUID matter) {
        return "desk:" + matter;
    }
}
