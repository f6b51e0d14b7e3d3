package tr.bel.acikkapi.coordination.incident;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * What is compared of a matter.
 *
 * @param subject code; absent where nobody has said
 * @param group the shelf of the subject, or of the one that the words suggest
 * @param words stem to the word as it was written
 */
record Traits(
        @Nullable String subject,
        @Nullable String group,
        @Nullable String neighbourhood,
        @Nullable GeoPoint point,
        Map<String, String> words,
        Instant at) {}
