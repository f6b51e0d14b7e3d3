package tr.bel.acikkapi.shared;

import java.util.List;

/**
 * A business "no" as a value: the key of a message that says what is wrong and what to do, with its arguments. Exceptions are for bugs
 * and races.
 *
 * @param key a key of a message bundle
 * @param args never personal data
 */
public record Refusal(String key, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String key, Object... args) {
        return new Refusal(key, List.of(args));
    }
}
