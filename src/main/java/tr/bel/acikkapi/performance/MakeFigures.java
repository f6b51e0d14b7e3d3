package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.performance.Figures.Fate;
import tr.bel.acikkapi.performance.Figures.Line;
import tr.bel.acikkapi.performance.Figures.Month;
import tr.bel.acikkapi.performance.Figures.MonthTables;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.Figures.Table;
import tr.bel.acikkapi.performance.Tallies.Tally;

/** From exact tallies to what may be shown. */
final class MakeFigures {

    /** The code of what is in no row of its own. */
    private static final String NO_ROW = "";

    private final List<Tally> tallies;
    private final List<YearMonth> months;
    private final UnaryOperator<String> groupOf;
    private final TownDisclosure town;

    /**
     * @param last the youngest of the twelve months
     * @param groupOf the group of a subject; empty where it has none any more
     */
    MakeFigures(List<Tally> tallies, YearMonth last, UnaryOperator<String> groupOf) {
        this.tallies = List.copyOf(tallies);
        this.months = monthsTo(last);
        this.groupOf = groupOf;
        this.town = TownDisclosure.of(cells(of(By.TOWN)));
    }

    static List<YearMonth> monthsTo(YearMonth last) {
        return IntStream.rangeClosed(0, 11)
                .mapToObj(i -> last.minusMonths(11L - i))
                .toList();
    }

    Figures figures(Instant asOf) {
        List<Grid> grids =
                Stream.of(By.SUBJECT, By.NEIGHBOURHOOD, By.DOOR).map(this::grid).toList();
        Shown whole = shown(town.sum(), town.allParts());
        List<Month> lines = new ArrayList<>();
        List<MonthTables> chosen = new ArrayList<>();
        for (int m = 0; m < months.size(); m++) {
            Cell cell = town.months().get(m);
            Shown shown = town.counts().get(m) ? shown(cell, town.parts().get(m)) : null;
            lines.add(new Month(months.get(m), shown));
            if (shown != null && shown.counted() > 0) {
                chosen.add(new MonthTables(months.get(m), shown, tables(grids, m, shown.counted())));
            }
        }
        return new Figures(asOf, lines, whole, fate(), tables(grids, months.size(), whole.counted()), chosen);
    }

    private static Shown shown(Cell cell, boolean parts) {
        return new Shown(cell.counted(), parts ? cell.kept() : null);
    }

    private Fate fate() {
        long late = 0;
        long running = 0;
        long takenOver = 0;
        long ended = 0;
        for (Tally t : of(By.TOWN).toList()) {
            boolean counts = town.counts().get(months.indexOf(YearMonth.from(t.month())));
            late += counts ? t.late() : 0;
            running += counts ? t.running() : 0;
            takenOver += t.takenOver();
            ended += t.ended();
        }
        // One is what the other is not, of those that were not answered within 48 hours.
        boolean both = town.allParts() && !Cell.small(late) && !Cell.small(running);
        return new Fate(both ? late : null, both ? running : null, enough(takenOver), enough(ended));
    }

    private static @Nullable Long enough(long number) {
        return Cell.small(number) ? null : number;
    }

    private Stream<Tally> of(By by) {
        return tallies.stream().filter(t -> t.by() == by);
    }

    private List<Cell> cells(Stream<Tally> some) {
        List<Cell> cells = new ArrayList<>(months.stream().map(m -> Cell.NONE).toList());
        some.forEach(t -> {
            int m = months.indexOf(YearMonth.from(t.month()));
            if (m >= 0) {
                cells.set(m, cells.get(m).plus(new Cell(t.counted(), t.kept())));
            }
        });
        return cells;
    }

    /** The rows of a table and what of them may be shown. */
    private record Grid(By by, List<String> codes, Disclosure disclosure) {}

    private Grid grid(By by) {
        Map<String, List<Tally>> rows = new TreeMap<>();
        rows.put(NO_ROW, new ArrayList<>());
        of(by).forEach(t -> rows.computeIfAbsent(
                        by == By.SUBJECT ? groupOf.apply(t.code()) : t.code(), _ -> new ArrayList<>())
                .add(t));
        List<List<Cell>> cells =
                rows.values().stream().map(row -> cells(row.stream())).toList();
        return new Grid(by, List.copyOf(rows.keySet()), Disclosure.of(cells, town));
    }

    private static List<Table> tables(List<Grid> grids, int month, long whole) {
        return grids.stream().map(grid -> table(grid, month, whole)).toList();
    }

    private static Table table(Grid grid, int month, long whole) {
        List<Line> lines = new ArrayList<>();
        Disclosure disclosure = grid.disclosure();
        for (int r = 0; r < grid.codes().size(); r++) {
            Cell cell = disclosure.cell(r, month);
            if (disclosure.showsCount(r, month) && cell.counted() > 0) {
                lines.add(new Line(grid.codes().get(r), shown(cell, disclosure.showsParts(r, month))));
            }
        }
        lines.sort(Comparator.comparingLong((Line l) -> -l.shown().counted()).thenComparing(Line::code));
        long rest = whole - lines.stream().mapToLong(l -> l.shown().counted()).sum();
        return new Table(grid.by(), lines, rest);
    }
}
