package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may leave the house: nothing here is exact where it would tell of fewer than five.
 *
 * @param asOf the moment for which it is true
 * @param months the last twelve, oldest first, the present one included
 * @param whole of all of them that count
 * @param fate what became of those that were not answered within 48 hours, and of those that are not counted
 * @param tables of all months that count, by subject group, neighbourhood and door
 * @param chosen the tables of each month that has enough to show, oldest first
 */
record Figures(Instant asOf, List<Month> months, Shown whole, Fate fate, List<Table> tables, List<MonthTables> chosen) {

    Figures {
        months = List.copyOf(months);
        tables = List.copyOf(tables);
        chosen = List.copyOf(chosen);
    }

    /**
     * A number and its part.
     *
     * @param kept answered within 48 hours; absent where it, or the difference, tells of fewer than five
     */
    record Shown(long counted, @Nullable Long kept) {

        /** Whole percent, rounded down, so that it never says more than there is; absent where nothing is shown. */
        public @Nullable Long share() {
            return kept == null || counted == 0 ? null : kept * 100 / counted;
        }
    }

    /**
     * A month.
     *
     * @param shown absent where there were fewer than five, and it counts in no sum
     */
    record Month(YearMonth month, @Nullable Shown shown) {}

    /**
     * Numbers that are parts of no other sum on the page; each absent where it would tell of fewer than five.
     *
     * @param late not answered within 48 hours
     * @param running their 48 hours are not over yet
     * @param takenOver another system answered for them
     * @param ended before their 48 hours were over, with nothing to tell
     */
    record Fate(
            @Nullable Long late,
            @Nullable Long running,
            @Nullable Long takenOver,
            @Nullable Long ended) {}

    /** A row. */
    record Line(String code, Shown shown) {}

    /**
     * A table.
     *
     * @param lines most first
     * @param rest what is counted in no row of its own
     */
    record Table(By by, List<Line> lines, long rest) {
        Table {
            lines = List.copyOf(lines);
        }
    }

    /** The tables of one month. */
    record MonthTables(YearMonth month, Shown whole, List<Table> tables) {
        MonthTables {
            tables = List.copyOf(tables);
        }
    }
}
