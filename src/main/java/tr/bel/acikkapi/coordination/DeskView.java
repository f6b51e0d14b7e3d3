package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
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
 * @param filters what narrows every list, by parameter name; kept in all links of the desk
 * @param tools what a desk offers beyond its lists; absent where it offers nothing
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
        Map<String, String> filters,
        @Nullable DeskTools tools,
        String emptyKey) {

    /** The parameter that names the view. */
    public static final String VIEW = "gorunum";

    public DeskView {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
        filters = Map.copyOf(filters);
    }

    /** The topic whose news renews this desk; absent where it stands still. */
    public @Nullable String live() {
        return tools == null ? null : tools.live();
    }

    /** Where marked cases are sent to be treated together; absent where that is not offered. */
    public @Nullable String bulk() {
        return tools == null || !tools.triage() ? null : address + "/toplu";
    }

    /** Below which the browser says which case is on its screen; absent where nobody is to know. */
    public @Nullable String looking() {
        return tools == null || !tools.triage() ? null : address;
    }

    /** The beginning of a list, narrowed as this one is. */
    public String list(String slug) {
        return link(slug).build().toUriString();
    }

    /** A case of the current list. */
    public String row(String number) {
        return link(current).queryParam("secili", number).build().toUriString();
    }

    /** This list with this case, whatever was asked for. */
    public String here() {
        return chosen == null ? list(current) : row(chosen.file().number());
    }

    /** The page behind this one. */
    public String more() {
        return link(current).queryParam("sonra", next).build().toUriString();
    }

    private UriComponentsBuilder link(String slug) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(address).queryParam(VIEW, slug);
        filters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(f -> link.queryParam(f.getKey(), f.getValue()));
        return link;
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
