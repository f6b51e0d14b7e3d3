package tr.bel.acikkapi.channel.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** What people type, made fit to keep: no control characters (a NUL does not fit into PostgreSQL's text), one sort of line end. */
final class Typed {

    private Typed() {}

    /** One line; empty for nothing. */
    static String line(@Nullable String typed) {
        return typed == null ? "" : TurkishText.tidyLine(typed.replaceAll("\\p{Cntrl}", " "));
    }

    /** Some lines; empty for nothing. */
    static String lines(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String unix = typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return Normalizer.normalize(unix, Normalizer.Form.NFC).strip();
    }
}
