package tr.bel.acikkapi.channel.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** What CSV and XLSX have in common: a line of titles, then rows, at most 100,000; blank rows are passed over. */
final class TableReader {

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;

    private final Consumer<Line> sink;
    private List<String> titles = List.of();
    private int rows;
    private @Nullable Refusal refusal;

    TableReader(Consumer<Line> sink) {
        this.sink = sink;
    }

    /**
     * A row of the file.
     *
     * @param number of the line in the file, from 1
     * @param cells as many as there are titles, or fewer or more where the row is broken
     */
    record Line(int number, List<String> cells) {}

    /** Whether reading goes on. */
    boolean take(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (titles.isEmpty()) {
            titles = cells.stream().map(TurkishText::tidyLine).toList();
            refusal = titleFault().orElse(null);
        } else if (++rows > MOST_ROWS) {
            refusal = Refusal.of("bulk.file.tooManyRows", MOST_ROWS);
        } else {
            sink.accept(new Line(number, cells));
        }
        return refusal == null;
    }

    List<String> titles() {
        return titles;
    }

    /** Why the table as a whole cannot be taken. */
    Optional<Refusal> refusal() {
        if (refusal != null) {
            return Optional.of(refusal);
        }
        return rows == 0 ? Optional.of(Refusal.of("bulk.file.noRows")) : Optional.empty();
    }

    private Optional<Refusal> titleFault() {
        if (titles.size() > MOST_COLUMNS) {
            return Optional.of(Refusal.of("bulk.file.tooManyColumns", MOST_COLUMNS));
        }
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, titles.size())
                .filter(i -> titles.get(i).isEmpty() || !seen.add(titles.get(i)))
                .mapToObj(i -> titles.get(i).isEmpty()
                        ? Refusal.of("bulk.file.noTitle", i + 1)
                        : Refusal.of("bulk.file.sameTitle", titles.get(i)))
                .findFirst();
    }
}
