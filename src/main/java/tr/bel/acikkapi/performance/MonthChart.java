package tr.bel.acikkapi.performance;

import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.performance.Figures.Month;
import tr.bel.acikkapi.performance.Figures.Shown;

/** The columns of the months, in a picture of 360 by 190. */
record MonthChart(List<Column> columns) {

    private static final int SLOT = 30;
    private static final int BASE = 158;
    private static final int TALLEST = 136;
    /** From here on a number is too wide for its column. */
    private static final long WIDE = 10_000;

    MonthChart {
        columns = List.copyOf(columns);
    }

    /**
     * One month.
     *
     * @param x of its left edge
     * @param middle of it
     * @param value written above it; empty where there is none
     * @param year written below the first one of a year; empty elsewhere
     * @param unknown whether it is not shown how many were answered
     * @param came absent where nothing is drawn
     * @param kept absent where it is not shown
     */
    record Column(
            int x,
            int middle,
            String label,
            String year,
            String value,
            boolean unknown,
            @Nullable Extent came,
            @Nullable Extent kept) {

        /** Where the number stands. */
        public int above() {
            return (came == null ? BASE : came.y()) - 4;
        }
    }

    /** From where, how far down. */
    record Extent(int y, int height) {}

    static MonthChart of(List<Month> months, Locale locale) {
        long most = months.stream()
                .mapToLong(m -> m.shown() == null ? 0 : m.shown().counted())
                .max()
                .orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Shown shown = months.get(i).shown();
            YearMonth month = months.get(i).month();
            Long kept = shown == null ? null : shown.kept();
            columns.add(new Column(
                    i * SLOT + 4,
                    i * SLOT + SLOT / 2,
                    DateTimeFormatter.ofPattern("LLL", locale).format(month),
                    i == 0 || month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : "",
                    shown == null || shown.counted() == 0 ? "" : number(shown.counted(), locale),
                    kept == null,
                    shown == null ? null : extent(shown.counted(), most),
                    kept == null ? null : extent(kept, most)));
        }
        return new MonthChart(columns);
    }

    private static String number(long number, Locale locale) {
        return number < WIDE
                ? NumberFormat.getIntegerInstance(locale).format(number)
                : NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                        .format(number);
    }

    private static @Nullable Extent extent(long number, long most) {
        if (number == 0) {
            return null;
        }
        int height = (int) Math.max(1, number * TALLEST / most);
        return new Extent(BASE - height, height);
    }
}
