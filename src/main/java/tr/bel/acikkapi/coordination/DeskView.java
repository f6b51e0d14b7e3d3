package tr.bel.acikkapi.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CasePageView;
import tr.bel.acikkapi.cases.CaseRow;

/**
 * A list of cases beside the one that is open; shown by {@code coordination/DeskFragment :: desk(view)}, for every desk in the house.
 *
 * @param address of the desk, such as {@code /koordinasyon}
 * @param current the slug of the view that is shown
 * @param next the id to go on after, where there is more
 * @param beginning whether this is the first page
 * @param chosen the case in the pane; absent where there is none to show
 * @param asked whether that case was asked for, so that a narrow window shows it instead of the list
 * @param emptyKey begins the two texts of an empty list: {@code <emptyKey>} and {@code <emptyKey>.hint}
 */
public record DeskView(
        String address,
        List<Tab> tabs,
        String current,
        List<Line> lines,
        @Nullable Long next,
        boolean beginning,
        @Nullable CasePageView chosen,
        boolean asked,
        String emptyKey) {

    public DeskView {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
    }

    /**
     * One of the lists.
     *
     * @param slug in the address
     * @param labelKey key of its name
     * @param count how many cases it holds, where that is counted
     */
    public record Tab(
            String slug, String labelKey, @Nullable Long count) {}

    /**
     * A case in the list.
     *
     * @param note what this desk has to say of it: why it was given back, who works on it
     */
    public record Line(CaseRow row, @Nullable String note) {}
}
