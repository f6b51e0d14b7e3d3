package tr.bel.acikkapi.moderation;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much speaks for a machine at the other end: a sum of named signs. It only decides whether the sender is asked a question; nothing is
 * ever refused for it.
 *
 * @param signs what was noticed
 * @param score their weights together
 * @param asked whether that is enough for a question
 */
public record Suspicion(Set<Sign> signs, int score, boolean asked) {

    /** What can be noticed; what each weighs is in {@link ModerationSettings.Weights}. */
    public enum Sign {
        TRAP_FILLED,
        TOO_FAST,
        NO_CLOCK,
        SAME_TEXT,
        MANY_FROM_ADDRESS,
        LINKS
    }

    /** Fifteen characters in a second: twice as fast as the best typists, and faster than dictation. */
    private static final double FASTEST = 15;
    /** Fewer characters than these may have been in the fingers, on the clipboard or in the browser's memory. */
    private static final int TELLING = 40;

    private static final int MANY_LINKS = 2;
    private static final Pattern LINK = Pattern.compile("https?://|\\bwww\\.");

    public Suspicion {
        signs = Set.copyOf(signs);
    }

    public static Suspicion of(Set<Sign> signs, ModerationSettings settings) {
        int score = signs.stream().mapToInt(settings.weights()::of).sum();
        return new Suspicion(signs, score, score >= settings.askFrom());
    }

    /** Whether nobody types so many characters in so short a time. */
    public static boolean isTooFast(int characters, Duration taken) {
        return characters >= TELLING && taken.toMillis() / 1000.0 < characters / FASTEST;
    }

    /** Whether a text sends its reader to several other places. */
    public static boolean hasLinks(String text) {
        return LINK.matcher(text).results().limit(MANY_LINKS).count() == MANY_LINKS;
    }
}
