package tr.bel.acikkapi.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.BindStatus;

/**
 * A form field as its component shows it: what was typed, even where it was wrong, and what is wrong with it.
 *
 * @param name of the parameter, a path such as {@code place.address}
 * @param id for label and links, without dots and brackets
 * @param value as text, empty where there is none
 * @param errors texts for people, empty where all is well
 */
record BoundField(String name, String id, String value, List<String> errors) {

    static BoundField bound(String name, BindStatus status) {
        Object value = status.getDisplayValue();
        return new BoundField(name, idOf(name), value.toString(), List.of(status.getErrorMessages()));
    }

    static BoundField free(String name, @Nullable Object value, @Nullable String error) {
        String text = value == null ? "" : value.toString();
        return new BoundField(name, idOf(name), text, error == null ? List.of() : List.of(error));
    }

    /** Whether the option with this value is the chosen one. */
    public boolean is(String option) {
        return value.equals(option);
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /** Ids for {@code aria-describedby}, or null where nothing describes the field. */
    public @Nullable String describedBy(@Nullable Object hint) {
        String ids = (hint == null ? "" : id + "-hint ") + (errors.isEmpty() ? "" : id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    static String idOf(String name) {
        return name.replaceAll("[^\\p{Alnum}_-]+", "-").replaceAll("-+$", "");
    }
}
