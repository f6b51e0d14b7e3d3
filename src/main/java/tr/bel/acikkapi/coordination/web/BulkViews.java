package tr.bel.acikkapi.coordination.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.bulk.BulkRun;

/** What the pages of a run show. */
final class BulkViews {

    private BulkViews() {}

    /**
     * The form for all of them.
     *
     * @param fragment a template with the fragment {@code fields(view)}
     * @param choices what can be chosen, as the fragment knows it
     * @param unfinished address of a run of theirs that was broken off; absent where there is none
     */
    record OrderView(
            BulkRun run,
            String islem,
            String label,
            List<ActLink> acts,
            String fragment,
            Object choices,
            List<Line> lines,
            @Nullable String unfinished) {
        OrderView {
            acts = List.copyOf(acts);
            lines = List.copyOf(lines);
        }

        public String address() {
            return BulkPages.address(run.id());
        }

        public int most() {
            return BulkRun.MOST;
        }
    }

    /** One of the acts to choose from. */
    record ActLink(String label, String key, String href, boolean current) {}

    /**
     * The preview, and later the result.
     *
     * @param label key of the act's name
     * @param ready how many the act will be done to, or was done to
     * @param refused how many it will not, or was not, done to
     * @param changed how many somebody changed meanwhile
     * @param waiting how many are still to be done in a run that has begun
     */
    record TableView(
            BulkRun run,
            String label,
            String words,
            List<Line> lines,
            long ready,
            long refused,
            long changed,
            long waiting) {
        TableView {
            lines = List.copyOf(lines);
        }

        public String address() {
            return BulkPages.address(run.id());
        }

        public int most() {
            return BulkRun.MOST;
        }
    }

    /**
     * A case.
     *
     * @param now what it is
     * @param then what it will be, or was to be; empty before the act is chosen
     * @param verdict key of what is said of it; absent before the act is chosen
     * @param reason why not; absent where there is nothing to say
     * @param tone of the badge
     */
    record Line(
            String number,
            String excerpt,
            String now,
            String then,
            @Nullable String verdict,
            @Nullable String reason,
            String tone,
            String icon) {}
}
