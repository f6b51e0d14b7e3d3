package tr.bel.acikkapi.shell;

import java.util.Locale;

/** How urgent a clock is. Colour is never the only sign: words stand beside it. */
public enum Tone {
    LATE,
    SOON,
    CALM;

    /** The class of the style sheet: {@code late}, {@code soon}, {@code calm}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
