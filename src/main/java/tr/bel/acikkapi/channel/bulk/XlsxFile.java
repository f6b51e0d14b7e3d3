package tr.bel.acikkapi.channel.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Refusal;

/** Reads the first sheet of a spreadsheet; dates come out in ISO, numbers as they are shown without grouping. */
final class XlsxFile {

    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private XlsxFile() {}

    static boolean looksLike(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Why it cannot be read; empty where it was. */
    static Optional<Refusal> read(byte[] bytes, TableReader table) {
        int line = 0;
        try (ReadableWorkbook book = open(bytes);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            int width = 0;
            Iterator<Row> all = rows.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                line = row.getRowNum();
                List<String> cells = cells(row);
                width = Math.max(width, table.titles().size());
                while (cells.size() < width) {
                    cells.add("");
                }
                if (!table.take(line, cells)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // the reader throws runtime exceptions of many kinds on broken files
            return Optional.of(
                    line == 0 ? Refusal.of("bulk.file.notXlsx") : Refusal.of("bulk.file.brokenXlsx", line + 1));
        }
    }

    /** With the formats of cells, by which dates are known; programs that write no formats write dates as text. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, false));
        }
    }

    /** Without the empty cells behind the last one that holds something. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), TableReader.MOST_COLUMNS + 1); i++) {
            cells.add(text(row.getCell(i)));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : number(cell.asNumber());
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        boolean builtIn = id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47));
        return builtIn
                || (format != null
                        && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*"));
    }

    private static String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : WITH_TIME.format(date);
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
