package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/**
 * What a line of the event log (CEL) says of a call. The line is what {@code cel_custom.conf} of docs/adr/0018-exchange.md writes: event,
 * time, linkedid, uniqueid, caller's number and name, extension, channel, application, its data, and what more there is (JSON), which an
 * exchange that was set up earlier does not write.
 */
final class ReadRecord {

    static final String BLIND = "blind ";
    static final String ATTENDED = "attended ";
    private static final int FIELDS = 10;
    private static final String NOBODY = "N/A";

    private ReadRecord() {}

    /** @return mostly one thing; nothing where the line says nothing of interest, or cannot be read */
    static List<Sighting> of(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 && records.getFirst().size() >= FIELDS ? read(records.getFirst()) : List.of();
        } catch (IOException
                | java.io.UncheckedIOException
                | IllegalStateException
                | NumberFormatException unreadable) {
            return List.of();
        }
    }

    private static List<Sighting> read(CSVRecord r) {
        Instant at = ReadEvent.at(Double.parseDouble(r.get(1)));
        String linked = r.get(2);
        String unique = r.get(3);
        String channel = r.get(7);
        boolean caller = unique.equals(linked);
        boolean leg = !caller && !Names.isLocal(channel);
        if (linked.isBlank()) {
            return List.of();
        }
        return switch (r.get(0)) {
            case "ATTENDEDTRANSFER" -> attended(r, linked, unique, at);
            default ->
                single(r, linked, unique, at, channel, caller, leg).stream().toList();
        };
    }

    /** As in {@link ReadEvent}: the call is the one that a caller began, whose own id is the linkedid. */
    private static List<Sighting> attended(CSVRecord r, String linked, String unique, Instant at) {
        String more = r.size() > FIELDS ? r.get(FIELDS) : "";
        String target = said(more, "transfer_target_channel_uniqueid");
        String call = target == null || linked.equals(said(more, "transferee_channel_uniqueid")) ? linked : target;
        boolean asked = !call.equals(linked);
        String to = said(more, asked ? "transferee_channel_name" : "transfer_target_channel_name");
        return ReadEvent.attended(
                step(call, Step.TRANSFERRED, ATTENDED + unique, at), Names.isLocal(to) ? null : Names.extension(to));
    }

    private static @Nullable String said(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return value.find() && !value.group(1).equals(NOBODY) ? value.group(1) : null;
    }

    private static Optional<Sighting> single(
            CSVRecord r, String linked, String unique, Instant at, String channel, boolean caller, boolean leg) {
        return switch (r.get(0)) {
            case "CHAN_START" ->
                caller
                        ? Optional.of(step(linked, Step.OFFERED, "", at)
                                .line(Names.known(r.get(6)))
                                .caller(Names.known(r.get(4)), Names.known(r.get(5)))
                                .channel(channel))
                        : leg ? Optional.of(telephone(linked, Step.RINGING, unique, at, channel)) : Optional.empty();
            case "APP_START" -> application(linked, at, r);
            case "ANSWER" ->
                leg ? Optional.of(telephone(linked, Step.ANSWERED, unique, at, channel)) : Optional.empty();
            case "BLINDTRANSFER" -> Optional.of(step(linked, Step.TRANSFERRED, BLIND + unique, at));
            case "CHAN_END" ->
                caller
                        ? Optional.of(step(linked, Step.ENDED, "", at))
                        : leg ? Optional.of(telephone(linked, Step.RANG_OUT, unique, at, channel)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Sighting> application(String linked, Instant at, CSVRecord r) {
        String argument = Names.firstArgument(r.get(9));
        return switch (r.get(8)) {
            case "Queue" -> Optional.of(step(linked, Step.QUEUED, argument, at).line(argument));
            case "MixMonitor" ->
                Optional.of(Sighting.known(ReadEvent.SOURCE, linked, at).recording(argument));
            default -> Optional.empty();
        };
    }

    private static Sighting telephone(String linked, Step step, String unique, Instant at, String channel) {
        return step(linked, step, unique, at).extension(Names.extension(channel));
    }

    private static Sighting step(String linked, Step step, String mark, Instant at) {
        return Sighting.of(ReadEvent.SOURCE, linked, step, mark, at);
    }
}
