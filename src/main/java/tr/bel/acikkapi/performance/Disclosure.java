package tr.bel.acikkapi.performance;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a table may be shown: rows (subjects, neighbourhoods, doors) by months, with the sum of each row over the months beside them and
 * the town's number below each column. Nothing below five is shown, and no such number is the difference of what is shown.
 *
 * <p>A hidden number is safe when it lies on the corner of a rectangle of hidden numbers, none of them zero: one more here is one less
 * there, and every sum stays what it is. Where there is none, the cheapest is hidden with it (complementary suppression, as in Willenborg
 * and de Waal, Elements of Statistical Disclosure Control, ch. 4). What is hidden of a line must not be fewer than five together, either:
 * it is the difference between the line's sum and what is shown of it.
 */
final class Disclosure {

    private final Cell[][] cells;
    private final int sums;
    private final boolean[][] noCount;
    private final boolean[][] noParts;

    /**
     * @param rows of the months that count, in the town's order; the first row is what is shown in no row of its own
     * @param town of the same months
     */
    static Disclosure of(List<List<Cell>> rows, TownDisclosure town) {
        return new Disclosure(rows, town);
    }

    private Disclosure(List<List<Cell>> rows, TownDisclosure town) {
        sums = town.months().size();
        cells = new Cell[rows.size()][sums + 1];
        noCount = new boolean[rows.size()][sums + 1];
        for (int r = 0; r < rows.size(); r++) {
            Cell sum = Cell.NONE;
            for (int c = 0; c < sums; c++) {
                cells[r][c] = town.counts().get(c) ? rows.get(r).get(c) : Cell.NONE;
                sum = sum.plus(cells[r][c]);
            }
            cells[r][sums] = sum;
            for (int c = 0; c <= sums; c++) {
                noCount[r][c] = r == 0 || cells[r][c].isSmall();
            }
        }
        protect(noCount, false);
        noParts = withParts(town);
        protect(noParts, true);
    }

    private boolean[][] withParts(TownDisclosure town) {
        boolean[][] hidden = new boolean[cells.length][];
        for (int r = 0; r < cells.length; r++) {
            hidden[r] = noCount[r].clone();
            for (int c = 0; c <= sums; c++) {
                boolean ofTown = c == sums ? town.allParts() : town.parts().get(c);
                hidden[r][c] |= !ofTown || cells[r][c].hasSmallPart();
            }
        }
        return hidden;
    }

    /** Whether a row's number in this month is shown. */
    boolean showsCount(int row, int month) {
        return !noCount[row][month];
    }

    boolean showsParts(int row, int month) {
        return !noParts[row][month];
    }

    /** The column of the sums over all months. */
    int sums() {
        return sums;
    }

    Cell cell(int row, int month) {
        return cells[row][month];
    }

    private void protect(boolean[][] hidden, boolean parts) {
        boolean more = true;
        while (more) {
            more = false;
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c <= sums; c++) {
                    more |= hidden[r][c] && cells[r][c].counted() > 0 && cover(hidden, r, c, parts);
                }
            }
            more |= lines(hidden, parts);
        }
    }

    /** Hides what makes this one safe; false where it was safe already, or nothing does. */
    private boolean cover(boolean[][] hidden, int r, int c, boolean parts) {
        int[] best = best(hidden, r, c, parts);
        if (best.length == 0 && parts) {
            best = best(hidden, r, c, false);
        }
        if (best.length == 0) {
            return false;
        }
        boolean changed = !hidden[r][best[1]] || !hidden[best[0]][c] || !hidden[best[0]][best[1]];
        hidden[r][best[1]] = true;
        hidden[best[0]][c] = true;
        hidden[best[0]][best[1]] = true;
        return changed;
    }

    /** The opposite corner of the cheapest rectangle; empty where there is none. */
    private int[] best(boolean[][] hidden, int r, int c, boolean parts) {
        int[] best = {};
        long least = Long.MAX_VALUE;
        for (int row = 0; row < cells.length && least > 0; row++) {
            if (row == r || cells[row][c].counted() == 0) {
                continue;
            }
            for (int column = 0; column <= sums && least > 0; column++) {
                long cost = cost(hidden[r], r, column) + cost(hidden[row], row, c) + cost(hidden[row], row, column);
                if (column != c && cost < least && gives(r, c, row, column, parts)) {
                    best = new int[] {row, column};
                    least = cost;
                }
            }
        }
        return best;
    }

    private long cost(boolean[] hidden, int row, int column) {
        return hidden[column] ? 0 : cells[row][column].counted();
    }

    /** Whether one more at (r, c) can be one less elsewhere, or the other way round, with no number below zero. */
    private boolean gives(int r, int c, int row, int column, boolean parts) {
        Cell a = cells[r][c];
        Cell b = cells[r][column];
        Cell x = cells[row][c];
        Cell y = cells[row][column];
        if (b.counted() == 0 || x.counted() == 0 || y.counted() == 0) {
            return false;
        }
        if (!parts) {
            return true;
        }
        // A sum moves with its month, another month against it.
        boolean sum = c == sums || column == sums;
        return sum ? moves(a, b, x, y) || moves(x, y, a, b) : moves(a, y, b, x) || moves(b, x, a, y);
    }

    private static boolean moves(Cell up, Cell alsoUp, Cell down, Cell alsoDown) {
        return up.other() > 0 && alsoUp.other() > 0 && down.kept() > 0 && alsoDown.kept() > 0;
    }

    private boolean lines(boolean[][] hidden, boolean parts) {
        boolean more = false;
        for (int c = 0; c <= sums; c++) {
            List<int[]> line = new ArrayList<>();
            for (int r = 0; r < cells.length; r++) {
                line.add(new int[] {r, c});
            }
            more |= hideOneMore(hidden, line, parts);
        }
        for (int r = 0; r < cells.length; r++) {
            List<int[]> line = new ArrayList<>();
            for (int c = 0; c < sums && !hidden[r][sums]; c++) {
                line.add(new int[] {r, c});
            }
            more |= hideOneMore(hidden, line, parts);
        }
        return more;
    }

    private boolean hideOneMore(boolean[][] hidden, List<int[]> line, boolean parts) {
        Cell together = line.stream()
                .filter(at -> hidden[at[0]][at[1]])
                .map(at -> cells[at[0]][at[1]])
                .reduce(Cell.NONE, Cell::plus);
        if (parts ? !together.hasSmallPart() : !together.isSmall()) {
            return false;
        }
        return line.stream()
                .filter(at -> !hidden[at[0]][at[1]] && cells[at[0]][at[1]].counted() > 0)
                .min((one, other) -> Long.compare(cells[one[0]][one[1]].counted(), cells[other[0]][other[1]].counted()))
                .map(at -> hidden[at[0]][at[1]] = true)
                .isPresent();
    }
}
