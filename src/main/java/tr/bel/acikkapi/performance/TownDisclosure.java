package tr.bel.acikkapi.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of the whole town's months may be shown. A month with fewer than five applications is left out everywhere, from every sum as well,
 * so that no difference gives it away. Where a month's answered ones, or the others, are fewer than five, that month's parts are not
 * shown, and those of another month neither: the parts of all months together stay known.
 *
 * @param months as they are
 * @param counts whether the month's number is shown, and counts in sums
 * @param parts whether the month's parts are shown
 * @param allParts whether the parts of all shown months together are
 */
record TownDisclosure(List<Cell> months, List<Boolean> counts, List<Boolean> parts, boolean allParts) {

    TownDisclosure {
        months = List.copyOf(months);
        counts = List.copyOf(counts);
        parts = List.copyOf(parts);
    }

    static TownDisclosure of(List<Cell> months) {
        List<Boolean> counts = months.stream().map(m -> !m.isSmall()).toList();
        List<Integer> shown = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        for (int m = 0; m < months.size(); m++) {
            if (counts.get(m) && months.get(m).counted() > 0) {
                (months.get(m).hasSmallPart() ? hidden : shown).add(m);
            }
        }
        boolean all = !sum(months, counts).hasSmallPart() && hideMore(months, shown, hidden);
        List<Boolean> parts = new ArrayList<>();
        for (int m = 0; m < months.size(); m++) {
            parts.add(all && (shown.contains(m) || months.get(m).counted() == 0));
        }
        return new TownDisclosure(months, counts, parts, all);
    }

    /** Until what is hidden cannot be told apart; false where it always can. */
    private static boolean hideMore(List<Cell> months, List<Integer> shown, List<Integer> hidden) {
        while (!hidden.isEmpty() && (hidden.size() == 1 || sumOf(months, hidden).hasSmallPart())) {
            Optional<Integer> next = shown.stream()
                    .min(Comparator.comparingLong(m -> months.get(m).counted()));
            if (next.isEmpty()) {
                return false;
            }
            shown.removeIf(next.get()::equals);
            hidden.add(next.get());
        }
        return true;
    }

    private static Cell sumOf(List<Cell> months, List<Integer> some) {
        return some.stream().map(months::get).reduce(Cell.NONE, Cell::plus);
    }

    private static Cell sum(List<Cell> months, List<Boolean> counts) {
        Cell sum = Cell.NONE;
        for (int m = 0; m < months.size(); m++) {
            sum = counts.get(m) ? sum.plus(months.get(m)) : sum;
        }
        return sum;
    }

    /** Of all months that count. */
    Cell sum() {
        return sum(months, counts);
    }
}
