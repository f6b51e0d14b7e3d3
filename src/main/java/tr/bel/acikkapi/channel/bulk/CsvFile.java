package tr.bel.acikkapi.channel.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tr.bel.acikkapi.shared.Refusal;

/** Reads CSV as offices make it: UTF-8 or Turkish Windows, with or without its mark; comma, semicolon or tab. */
final class CsvFile {

    private static final Charset TURKISH_WINDOWS = Charset.forName("windows-1254");

    private CsvFile() {}

    /** Why it cannot be read, with the line; empty where it was. */
    static Optional<Refusal> read(byte[] bytes, TableReader table) {
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Refusal.of("bulk.file.notText"));
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        long line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                int breaks = (int) row.stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
                line = parser.getCurrentLineNumber() + 1;
                if (!table.take((int) Math.max(1, parser.getCurrentLineNumber() - breaks), row.toList())) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            // An unclosed quote swallows the rest of the file: what helps is where the last whole row ended.
            return Optional.of(Refusal.of("bulk.file.brokenCsv", line));
        }
    }

    /** The separator that the first line has most of, outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                counts[",;\t".indexOf(c)]++;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, TURKISH_WINDOWS);
        }
    }
}
