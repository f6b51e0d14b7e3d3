package tr.bel.acikkapi.municipality;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text file as offices really send it: comma, semicolon or tab, headers in Turkish or English and in any order, a first line
 * {@code sep=;}, blank lines.
 */
final class TableFile {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String EXCEL_HINT = "sep=";

    private final List<TableRow> rows = new ArrayList<>();

    /**
     * @param needed columns without which the file is of no use
     * @param welcome columns that may be missing
     */
    TableFile(SourceFile file, List<Column> needed, List<Column> welcome, Problems problems) {
        String text = FileText.of(file.bytes());
        int skipped = 0;
        if (text.startsWith(EXCEL_HINT)) {
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        if (text.isBlank()) {
            problems.error(0, "", "emptyFile");
            return;
        }
        try (CSVParser parser = parser(text)) {
            read(parser, skipped, needed, welcome, problems);
        } catch (IOException | UncheckedIOException broken) {
            problems.error(0, "", "notATable", String.valueOf(broken.getMessage()));
        }
    }

    List<TableRow> rows() {
        return rows;
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text));
    }

    /** The sign that stands most often in the header. */
    private static char separator(String text) {
        String header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private void read(CSVParser parser, int skipped, List<Column> needed, List<Column> welcome, Problems problems) {
        Map<Column, Integer> places = null;
        List<String> header = List.of();
        long line = skipped;
        for (CSVRecord csv : parser) {
            int at = (int) line + 1;
            line = parser.getCurrentLineNumber() + skipped;
            if (isBlank(csv)) {
                continue;
            }
            if (places == null) {
                header = csv.toList();
                places = places(header, at, needed, welcome, problems);
                if (places == null) {
                    return;
                }
            } else {
                rows.add(new TableRow(at, csv, places, header, problems));
            }
        }
        if (rows.isEmpty()) {
            problems.error(0, "", "noRows");
        }
    }

    private static @Nullable Map<Column, Integer> places(
            List<String> header, int line, List<Column> needed, List<Column> welcome, Problems problems) {
        Map<Column, Integer> places = new HashMap<>();
        boolean usable = true;
        for (int i = 0; i < header.size(); i++) {
            String title = header.get(i);
            Column column = meant(title, needed, welcome);
            if (column == null && !title.isBlank()) {
                problems.warn(line, title, "unknownColumn");
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                problems.error(line, title, "columnTwice");
                usable = false;
            }
        }
        for (Column column : needed) {
            if (!places.containsKey(column)) {
                problems.error(line, column.name(), "missingColumn");
                usable = false;
            }
        }
        return usable ? places : null;
    }

    private static @Nullable Column meant(String title, List<Column> needed, List<Column> welcome) {
        for (Column column : needed) {
            if (column.isCalled(title)) {
                return column;
            }
        }
        return welcome.stream().filter(c -> c.isCalled(title)).findFirst().orElse(null);
    }

    private static boolean isBlank(CSVRecord csv) {
        return csv.stream().allMatch(String::isBlank);
    }
}
