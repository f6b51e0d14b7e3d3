package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.performance.Figures.Fate;
import tr.bel.acikkapi.performance.Figures.Shown;

/**
 * The page.
 *
 * @param asOf the moment for which the figures are true
 * @param period the chosen month as in the address; empty for the last twelve
 * @param periodName as people say it
 * @param present whether it is the month that goes on, so that its share may still rise
 * @param periods what may be chosen
 * @param chart the months as columns
 * @param months the same as a table
 */
record TransparencyView(
        Instant asOf,
        String period,
        String periodName,
        boolean present,
        List<Period> periods,
        Shown whole,
        Fate fate,
        MonthChart chart,
        List<Row> months,
        List<TableView> tables) {

    TransparencyView {
        periods = List.copyOf(periods);
        months = List.copyOf(months);
        tables = List.copyOf(tables);
    }

    /** The last twelve months, and not one of them. */
    public boolean isAllMonths() {
        return period.isEmpty();
    }

    /** One that can be chosen; the value is empty for the last twelve months. */
    record Period(String value, String name, boolean chosen) {}

    /**
     * A row of a table.
     *
     * @param shown absent where there were too few
     */
    record Row(String name, @Nullable Shown shown) {}

    /**
     * A table and its chart.
     *
     * @param name of its file: konular, mahalleler, kapilar
     * @param key of its texts
     * @param bars the longest rows
     */
    record TableView(String name, String key, List<Bar> bars, List<Row> rows, long rest) {
        TableView {
            bars = List.copyOf(bars);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A bar, in hundredths of the longest one.
     *
     * @param kept absent where it is not shown
     */
    record Bar(
            String name, Shown shown, String came, @Nullable String kept) {}
}
