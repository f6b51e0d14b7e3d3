package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * One row, read value by value. A bad value is a problem of its line and column and gives null, so that one row shows all its faults at
 * once; whether the row is whole is asked at the end.
 */
final class TableRow {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}|\\d{1,3}([. ]\\d{3}){1,2}");
    private static final Set<String> YES = Set.of("1", "true", "evet", "e", "yes", "y", "x", "aktif", "var");
    private static final Set<String> NO = Set.of("0", "false", "hayir", "h", "no", "n", "-", "pasif", "yok");
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.ofPattern("uuuu-MM-dd"))
            .appendOptional(DateTimeFormatter.ofPattern("d.M.uuuu"))
            .appendOptional(DateTimeFormatter.ofPattern("d/M/uuuu"))
            .toFormatter(TurkishText.TURKISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.ofPattern("H:mm[:ss]"))
            .appendOptional(DateTimeFormatter.ofPattern("H.mm"))
            .toFormatter(TurkishText.TURKISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final int line;
    private final CSVRecord csv;
    private final Map<Column, Integer> places;
    private final List<String> header;
    private final Problems problems;
    private boolean whole = true;

    TableRow(int line, CSVRecord csv, Map<Column, Integer> places, List<String> header, Problems problems) {
        this.line = line;
        this.csv = csv;
        this.places = places;
        this.header = header;
        this.problems = problems;
        for (int i = header.size(); i < csv.size(); i++) {
            if (!csv.get(i).isBlank()) {
                fault(null, "tooManyValues", header.size(), csv.size());
                break;
            }
        }
    }

    int line() {
        return line;
    }

    /** Whether no fault was found so far. */
    boolean isWhole() {
        return whole;
    }

    /** A fault of the row, named at a column. */
    void fault(@Nullable Column column, String reason, Object... args) {
        whole = false;
        problems.error(line, column == null ? "" : title(column), reason, args);
    }

    void warn(Column column, String reason, Object... args) {
        problems.warn(line, title(column), reason, args);
    }

    @Nullable
    String optional(Column column) {
        Integer place = places.get(column);
        String value = place == null || place >= csv.size() ? "" : TurkishText.tidyLine(csv.get(place));
        if (value.length() > column.longest()) {
            fault(column, "tooLong", column.longest(), value.length());
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    /** Never null: empty where it is missing, which is a fault of the row. */
    String required(Column column) {
        boolean before = whole;
        String value = optional(column);
        if (value == null) {
            if (whole || !before) {
                fault(column, "missingValue");
            }
            return "";
        }
        return value;
    }

    /** The code of this very row. */
    String code(Column column) {
        String value = required(column);
        if (!value.isEmpty() && !CODE.matcher(value).matches()) {
            fault(column, "badCode", value);
        }
        return value;
    }

    /** A code that must be known; null where it is not given. */
    @Nullable
    String reference(Column column, Set<String> known) {
        String value = optional(column);
        if (value != null && !known.contains(value)) {
            fault(column, "unknownReference", value);
        }
        return value;
    }

    @Nullable
    Integer number(Column column, int smallest) {
        String value = optional(column);
        if (value == null) {
            return null;
        }
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            fault(column, "notANumber", value);
            return null;
        }
        int number = Integer.parseInt(value.replaceAll("[. ]", ""));
        if (number < smallest) {
            fault(column, "numberTooSmall", value, smallest);
            return null;
        }
        return number;
    }

    boolean yes(Column column, boolean otherwise) {
        String value = optional(column);
        if (value == null) {
            return otherwise;
        }
        String folded = TurkishText.fold(value);
        if (!YES.contains(folded) && !NO.contains(folded)) {
            fault(column, "notYesOrNo", value);
        }
        return YES.contains(folded);
    }

    @Nullable
    LocalDate day(Column column) {
        String value = required(column);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value, DAY);
        } catch (DateTimeParseException notADay) {
            fault(column, "notADay", value);
            return null;
        }
    }

    @Nullable
    LocalTime time(Column column) {
        String value = optional(column);
        try {
            return value == null ? null : LocalTime.parse(value, TIME);
        } catch (DateTimeParseException notATime) {
            fault(column, "notATime", value == null ? "" : value);
            return null;
        }
    }

    private String title(Column column) {
        Integer place = places.get(column);
        return place == null ? column.name() : header.get(place);
    }
}
