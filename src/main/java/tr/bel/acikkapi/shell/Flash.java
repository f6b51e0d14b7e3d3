package tr.bel.acikkapi.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What just happened, told once on the next page: {@code redirect.addFlashAttribute(Flash.NAME, Flash.done("cases.closed", number))}.
 * Every layout shows it.
 *
 * @param kind a good or a bad piece of news
 * @param key key of the message
 * @param args the message's arguments, as people read them
 */
public record Flash(Kind kind, String key, ArrayList<String> args) implements Serializable {

    /** The name of the model attribute. */
    public static final String NAME = "flash";

    /** Sorts of news. */
    public enum Kind {
        DONE,
        PROBLEM
    }

    public static Flash done(String key, String... args) {
        return new Flash(Kind.DONE, key, new ArrayList<>(List.of(args)));
    }

    public static Flash problem(String key, String... args) {
        return new Flash(Kind.PROBLEM, key, new ArrayList<>(List.of(args)));
    }
}
