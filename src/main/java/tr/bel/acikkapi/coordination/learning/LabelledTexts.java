package tr.bel.acikkapi.coordination.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tr.bel.acikkapi.shared.Refusal;

/** Reads a CSV in UTF-8 with a head; the columns {@code label} and {@code text} count, in any order and among others. */
final class LabelledTexts {

    static final String LABEL = "label";
    static final String TEXT = "text";

    private LabelledTexts() {}

    /** What is wrong with a file, as a sentence for its reader. */
    static final class Unreadable extends Exception {

        private final transient Refusal refusal;

        Unreadable(String key, Object... args) {
            super(key);
            this.refusal = Refusal.of(key, args);
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** Rows to train on: at least two labels. */
    static List<Sample> toTrain(String file) throws Unreadable {
        List<Sample> samples = read(file, true);
        List<String> labels = samples.stream().map(Sample::label).distinct().toList();
        if (labels.size() < 2) {
            throw new Unreadable("learning.file.oneLabel", file, labels.getFirst());
        }
        return samples;
    }

    /** Rows to judge by. */
    static List<Sample> toJudge(String file) throws Unreadable {
        return read(file, true);
    }

    /** Rows that are about nothing of ours; only their text counts. */
    static List<Sample> offTopic(String file) throws Unreadable {
        return read(file, false);
    }

    private static List<Sample> read(String file, boolean labelled) throws Unreadable {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = CSVParser.parse(content(file), format)) {
            List<String> head = rows.getHeaderNames();
            for (String column : labelled ? List.of(LABEL, TEXT) : List.of(TEXT)) {
                if (!head.contains(column)) {
                    throw new Unreadable("learning.file.column", file, column, String.join(", ", head));
                }
            }
            List<Sample> samples = new ArrayList<>();
            for (CSVRecord row : rows) {
                samples.add(sample(file, row, rows.getCurrentLineNumber(), labelled));
            }
            if (samples.isEmpty()) {
                throw new Unreadable("learning.file.noRows", file);
            }
            return samples;
        } catch (CSVException | IllegalArgumentException | UncheckedIOException broken) {
            throw new Unreadable("learning.file.notCsv", file);
        } catch (IOException unread) {
            throw new Unreadable("learning.file.missing", file);
        }
    }

    private static Sample sample(String file, CSVRecord row, long line, boolean labelled) throws Unreadable {
        if (!row.isConsistent()) {
            throw new Unreadable("learning.file.width", file, line);
        }
        String text = row.get(TEXT).strip();
        String label = labelled ? row.get(LABEL).strip() : Figures.NONE;
        if (text.isEmpty() || label.isEmpty()) {
            throw new Unreadable("learning.file.emptyCell", file, line, text.isEmpty() ? TEXT : LABEL);
        }
        return Sample.of(label, text);
    }

    private static String content(String file) throws Unreadable, IOException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException noPath) {
            throw new Unreadable("learning.file.missing", file);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Unreadable("learning.file.missing", file);
        }
        byte[] bytes = Files.readAllBytes(path);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (content.isBlank()) {
                throw new Unreadable("learning.file.empty", file);
            }
            return content;
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("learning.file.encoding", file);
        }
    }
}
