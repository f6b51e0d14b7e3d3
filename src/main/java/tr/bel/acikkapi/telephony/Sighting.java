package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of a call: a step of it, or only something more that is known.
 *
 * @param source who tells: {@code exchange}, {@code hook}, {@code hand}
 * @param key how the source names the call; with the source it is the call's name for good
 * @param step absent where only something more is known
 * @param mark tells two steps of one kind apart, such as the id of the leg that rings; equal however often and by whichever way it is told
 * @param at when it happened
 * @param line the dialled number or the queue
 * @param extension the agent's telephone
 * @param agent the agent's user name, where the source knows it; else it is who is signed in at the extension
 * @param caller as it came
 * @param channel how the exchange calls the caller's line, to give it on
 * @param recording where the exchange keeps the recording
 * @param cause why it ended (Q.850); absent where that is not told
 */
public record Sighting(
        String source,
        String key,
        @Nullable Step step,
        String mark,
        Instant at,
        @Nullable String line,
        @Nullable String extension,
        @Nullable String agent,
        @Nullable String caller,
        @Nullable String callerName,
        @Nullable String channel,
        @Nullable String recording,
        @Nullable Integer cause) {

    private static final String GUESSED = "guessed";

    /**
     * An end that nobody saw: the call lives no more, and no record says since when. What is told of the call later proves that it lived, and
     * then it is no end; so each guess has a mark of its own.
     *
     * @param at when it is taken to have ended
     * @param now when it is guessed
     */
    public static Sighting guessedEnd(String source, String key, Instant at, Instant now) {
        return of(source, key, Step.ENDED, GUESSED + "@" + now, at);
    }

    /** Whether a step with this mark was guessed. */
    static boolean isGuessed(String mark) {
        return mark.startsWith(GUESSED);
    }

    public static Sighting of(String source, String key, Step step, String mark, Instant at) {
        return new Sighting(source, key, step, mark, at, null, null, null, null, null, null, null, null);
    }

    /** Something more is known of the call, and nothing happened. */
    public static Sighting known(String source, String key, Instant at) {
        return new Sighting(source, key, null, "", at, null, null, null, null, null, null, null, null);
    }

    public Sighting line(@Nullable String to) {
        return new Sighting(
                source, key, step, mark, at, to, extension, agent, caller, callerName, channel, recording, cause);
    }

    public Sighting extension(@Nullable String of) {
        return new Sighting(
                source, key, step, mark, at, line, of, agent, caller, callerName, channel, recording, cause);
    }

    public Sighting agent(@Nullable String username) {
        return new Sighting(
                source, key, step, mark, at, line, extension, username, caller, callerName, channel, recording, cause);
    }

    public Sighting caller(@Nullable String number, @Nullable String name) {
        return new Sighting(
                source, key, step, mark, at, line, extension, agent, number, name, channel, recording, cause);
    }

    public Sighting channel(@Nullable String name) {
        return new Sighting(
                source, key, step, mark, at, line, extension, agent, caller, callerName, name, recording, cause);
    }

    public Sighting recording(@Nullable String reference) {
        return new Sighting(
                source, key, step, mark, at, line, extension, agent, caller, callerName, channel, reference, cause);
    }

    public Sighting cause(@Nullable Integer q850) {
        return new Sighting(
                source, key, step, mark, at, line, extension, agent, caller, callerName, channel, recording, q850);
    }
}
