package tr.bel.acikkapi.open311;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one thing in an answer, in their order; what is missing is null. */
final class Fields {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** @param value a text, number, boolean, time as text, list or further {@link Fields} */
    Fields with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
