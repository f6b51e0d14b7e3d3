package tr.bel.acikkapi.performance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.performance.Figures.Fate;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.TransparencyView.Row;
import tr.bel.acikkapi.performance.TransparencyView.TableView;

/**
 * The answers to the closing question on the public page, of the last twelve months.
 *
 * @param chart the months as columns
 * @param months the same as a table
 * @param result absent where too few answered
 */
record AnswersView(
        Shown whole,
        Fate fate,
        MonthChart chart,
        List<Row> months,
        List<TableView> tables,
        @Nullable Shown result,
        @Nullable Shown treatment) {

    AnswersView {
        months = List.copyOf(months);
        tables = List.copyOf(tables);
    }
}
