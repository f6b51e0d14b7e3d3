package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Actor;

/**
 * Something that happened to a case and belongs in its history. Rooms downstream publish their own facts as Spring events inside their
 * transaction; the history takes them down in the same transaction.
 *
 * <p>The name under which a fact is kept, {@code <room>.<class>}, is schema: renaming a class needs a migration. Its text is the message
 * {@code <room>.history.<class>}, with the values of {@link #facts()} in their order as arguments.
 */
public interface CaseFact {

    long caseId();

    /** Who did it. */
    Actor actor();

    /** When it happened, which may be earlier than when we learned it. */
    Instant happenedAt();

    /** Codes and dates, never personal data and no free text: they are kept for ever and covered by the hash as they are. */
    Map<String, String> facts();

    /** Free text or personal data, kept apart and covered by a salted digest, so that it can be erased. */
    default @Nullable String content() {
        return null;
    }

    /** {@code <room>.<class>}. */
    default String eventName() {
        String[] packages = getClass().getPackageName().split("\\.", -1);
        return packages[packages.length - 1] + "." + getClass().getSimpleName();
    }
}
