package tr.bel.acikkapi.shell;

import org.jspecify.annotations.Nullable;

/**
 * One option of a select, of radio buttons or of a combobox.
 *
 * @param value what the form sends
 * @param label what people read, in their language already
 * @param hint a second, quieter line; absent where the label says it all
 */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
