package tr.bel.acikkapi.connections;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, secrets opened.
 *
 * @param values by the name of the setting
 */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** What stands there; empty where nothing does. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** @throws IllegalArgumentException where no number stands there, which the page does not let through */
    public int number(String name) {
        @Nullable String value = values.get(name);
        if (value == null || !value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("the setting " + name + " is no number");
        }
        return Integer.parseInt(value);
    }

    public boolean on(String name) {
        return "true".equals(values.get(name));
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
