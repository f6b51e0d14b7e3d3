package tr.bel.acikkapi.shell;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What just happened, told once on the next page: {@code redirect.addFlashAttribute(Flash.NAME, Flash.done("cases.closed", number))}.
 * Every layout shows it.
 *
 * @param kind a good or a bad piece of news
 * @param key key of the message
 * @param args the message's arguments, as people read them
 * @param offer what the reader may do about it now
 */
public record Flash(
        Kind kind,
        String key,
        ArrayList<String> args,
        @Nullable Offer offer) implements Serializable {

    /** The name of the model attribute. */
    public static final String NAME = "flash";

    /** Sorts of news. */
    public enum Kind {
        DONE,
        PROBLEM
    }

    /**
     * A button beside the news, for a short time.
     *
     * @param key of what is on it
     * @param address that it is sent to
     * @param until when it goes
     */
    public record Offer(String key, String address, Instant until) implements Serializable {}

    /** The same news with something to do about it. */
    public Flash offering(Offer offer) {
        return new Flash(kind, key, args, offer);
    }

    public static Flash done(String key, String... args) {
        return new Flash(Kind.DONE, key, new ArrayList<>(List.of(args)), null);
    }

    /** Why something was not done. */
    public static Flash problem(Refusal refusal) {
        return problem(
                refusal.key(), refusal.args().stream().map(String::valueOf).toArray(String[]::new));
    }

    public static Flash problem(String key, String... args) {
        return new Flash(Kind.PROBLEM, key, new ArrayList<>(List.of(args)), null);
    }
}
