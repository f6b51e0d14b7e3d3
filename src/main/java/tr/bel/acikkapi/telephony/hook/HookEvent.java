package tr.bel.acikkapi.telephony.hook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/**
 * An event as the exchange sends it.
 *
 * @param event {@code newCall}, {@code queue}, {@code ringing}, {@code answer}, {@code hold}, {@code resume}, {@code transfer}, {@code
 *     hangup}
 * @param callId how the exchange names the call
 * @param from who calls
 * @param to what was dialled
 * @param direction {@code in} or {@code out}; what goes out is not recorded
 * @param user extensions that ring or answered
 * @param cause of the end, as in ISDN: 26 is "answered elsewhere", the end of a leg and not of the call
 * @param at when it happened, ISO 8601 with its offset
 */
record HookEvent(
        @Nullable String event,
        @Nullable String callId,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String to,
        @Nullable String direction,
        @Nullable List<String> user,
        @Nullable String queue,
        @Nullable Integer cause,
        @Nullable String recording,
        @Nullable Instant at) {

    static final String SOURCE = "hook";
    private static final int ANSWERED_ELSEWHERE = 26;
    private static final int MOST_LETTERS = 200;

    /** Whether it can be one: a control character stands in no name and no number, and the database takes no NUL. */
    boolean isWhole() {
        return isPlain()
                && event != null
                && callId != null
                && !callId.isBlank()
                && callId.length() <= MOST_LETTERS
                && at != null;
    }

    private boolean isPlain() {
        Stream<@Nullable String> fields = Stream.of(event, callId, from, fromName, to, direction, queue, recording);
        Stream<@Nullable String> telephones = user == null ? Stream.of() : user.stream();
        return Stream.concat(fields, telephones)
                .allMatch(t -> t == null || t.chars().noneMatch(Character::isISOControl));
    }

    boolean isOutgoing() {
        return "out".equalsIgnoreCase(direction);
    }

    /**
     * What it says of the call; nothing where the event is unknown. A telephone that rings again and a queue that is stood in again are told
     * apart by when.
     */
    List<Sighting> sightings(String key, Instant when) {
        List<String> telephones = user == null ? List.of() : user;
        String first = telephones.isEmpty() ? null : telephones.getFirst();
        return switch (event == null ? "" : event) {
            case "newCall" -> List.of(step(key, Step.OFFERED, "", when).line(queue == null ? to : queue));
            case "queue" ->
                List.of(step(key, Step.QUEUED, queue + "@" + when, when).line(queue));
            case "ringing" ->
                telephones.stream()
                        .map(t -> step(key, Step.RINGING, t + "@" + when, when)
                                .extension(t)
                                .line(queue))
                        .toList();
            case "answer" ->
                List.of(step(key, Step.ANSWERED, first + "@" + when, when).extension(first));
            case "hold" -> List.of(step(key, Step.HELD, when.toString(), when));
            case "resume" -> List.of(step(key, Step.RESUMED, when.toString(), when));
            case "transfer" -> List.of(step(key, Step.TRANSFERRED, when.toString(), when));
            case "hangup" -> hangup(key, telephones, when);
            default -> List.of();
        };
    }

    private List<Sighting> hangup(String key, List<String> telephones, Instant when) {
        return cause != null && cause == ANSWERED_ELSEWHERE
                ? telephones.stream()
                        .map(t -> step(key, Step.RANG_OUT, t + "@" + when, when).extension(t))
                        .toList()
                : List.of(step(key, Step.ENDED, "", when));
    }

    private Sighting step(String key, Step step, String mark, Instant when) {
        return Sighting.of(SOURCE, key, step, mark, when).caller(from, fromName).recording(recording);
    }
}
