package tr.bel.acikkapi.channel.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that a member of staff has open.
 *
 * @param door the code of the door
 * @param startedAt when the two began to speak
 * @param matter the idempotency key of the matter form that is open
 * @param asking whether "Başka bir arzunuz var mı?" was asked and not answered yet
 * @param anonymous whether the person does not say who they are
 * @param draft what is typed and not saved yet, as JSON
 */
public record Conversation(
        String door,
        String staff,
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
    String key(UUID form) {
        return door + ":" + form;
    }
}
