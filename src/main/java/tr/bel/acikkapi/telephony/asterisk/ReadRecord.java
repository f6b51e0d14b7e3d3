package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/**
 * What a line of the event log (CEL) says of a call. The line is what {@code cel_custom.conf} of docs/adr/0018-exchange.md writes: event,
 * time, linkedid, uniqueid, caller's number and name, extension, channel, application, its data.
 */
final class ReadRecord {

    static final String BLIND = "blind ";
    static final String ATTENDED = "attended ";
    private static final int FIELDS = 10;

    private ReadRecord() {}

    /** @return empty where the line says nothing of interest, or cannot be read */
    static Optional<Sighting> of(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 && records.getFirst().size() >= FIELDS
                    ? read(records.getFirst())
                    : Optional.empty();
        } catch (IOException
                | java.io.UncheckedIOException
                | IllegalStateException
                | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Sighting> read(CSVRecord r) {
        Instant at = ReadEvent.at(Double.parseDouble(r.get(1)));
        String linked = r.get(2);
        String unique = r.get(3);
        String channel = r.get(7);
        boolean caller = unique.equals(linked);
        boolean leg = !caller && !Names.isLocal(channel);
        if (linked.isBlank()) {
            return Optional.empty();
        }
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
            case "ATTENDEDTRANSFER" -> Optional.of(step(linked, Step.TRANSFERRED, ATTENDED + unique, at));
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
