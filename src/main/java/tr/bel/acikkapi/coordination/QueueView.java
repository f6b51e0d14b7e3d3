package tr.bel.acikkapi.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists of the triage desk. The first ones are tabs; the others are where the watch in the top bar leads. */
public enum QueueView {
    TO_CLASSIFY("tasnif", true, "c.status = 'RECEIVED'"),
    TO_ROUTE("sevk", true, "c.status = 'CLASSIFIED'"),
    GIVEN_BACK("iade", true, """
        g.settled_at is null and not exists (select 1 from coordination.give_back e
            where e.case_id = g.case_id and e.settled_at is null and e.id < g.id)\
        """),
    MINE("benim", true, "exists (select 1 from coordination.charge h where h.case_id = c.id and h.username = :me)"),
    UNASSIGNED("sahipsiz", true, """
        c.status in ('RECEIVED', 'CLASSIFIED')
            and not exists (select 1 from coordination.charge h where h.case_id = c.id)\
        """),
    WAITING("bekleyen", true, "c.status = 'WAITING_FOR_APPLICANT'"),
    DUE_TODAY("bugun", true, "c.promise_due_at < :endOfToday"),
    OPEN("acik", true, "true"),
    OVERDUE("geciken", false, "c.promise_due_at <= :now"),
    WITHIN_2_HOURS("2-saat", false, "c.promise_due_at > :now and c.promise_due_at <= :in2"),
    WITHIN_8_HOURS("8-saat", false, "c.promise_due_at > :now and c.promise_due_at <= :in8"),
    WITHIN_24_HOURS("24-saat", false, "c.promise_due_at > :now and c.promise_due_at <= :in24");

    /** Written as in the partial indexes of {@code cases.case_file}, so that they are used. */
    static final String OPEN_CASES = "c.open";

    /** What is about to be done to a case takes it out of the lists at once. */
    private static final String NOTHING_WAITS = """
         and not exists (select 1 from coordination.later_act l where l.case_id = c.id and l.state = 'WAITING')\
        """;

    private final String slug;
    private final boolean tab;
    private final String condition;

    QueueView(String slug, boolean tab, String condition) {
        this.slug = slug;
        this.tab = tab;
        this.condition = condition;
    }

    /** In the address: {@code ?gorunum=tasnif}. */
    public String slug() {
        return slug;
    }

    static List<QueueView> tabs() {
        return Arrays.stream(values()).filter(v -> v.tab).toList();
    }

    /** The view of this slug. */
    public static Optional<QueueView> of(String slug) {
        return Arrays.stream(values()).filter(v -> v.slug.equals(slug)).findFirst();
    }

    /** SQL over {@link #from()}. A promise may still run where the case has ended: the applicant was not told yet. */
    String condition() {
        String open = order() == Order.PROMISED ? "" : OPEN_CASES + " and ";
        return open + condition + NOTHING_WAITS;
    }

    /** The tables: {@code cases.case_file c}, and where the list begins elsewhere, that table. */
    String from() {
        return order() == Order.GIVEN_BACK
                ? "coordination.give_back g join cases.case_file c on c.id = g.case_id"
                : "cases.case_file c";
    }

    /** In which order, so that an index holds it and a page costs the same however long the list is. */
    Order order() {
        return switch (this) {
            case GIVEN_BACK -> Order.GIVEN_BACK;
            case DUE_TODAY, OVERDUE, WITHIN_2_HOURS, WITHIN_8_HOURS, WITHIN_24_HOURS -> Order.PROMISED;
            case TO_CLASSIFY, TO_ROUTE, MINE, UNASSIGNED, WAITING, OPEN -> Order.URGENT;
        };
    }

    /** An order, and where a page goes on behind the case {@code :after}; where that one has left the list meanwhile, at its beginning. */
    enum Order {
        /** What is urgent and what is due first, of all clocks. */
        URGENT(
                "c.rank, c.urgent_by, c.id",
                "(c.rank, c.urgent_by, c.id) > (select a.rank, a.urgent_by, a.id from cases.case_file a where a.id ="
                        + " :after)"),
        /** What breaks the 48 hours first. */
        PROMISED(
                "c.promise_due_at, c.id",
                "(c.promise_due_at, c.id) > (select coalesce(a.promise_due_at, '-infinity'), a.id from cases.case_file"
                        + " a where a.id = :after)"),
        /** What came back first. */
        GIVEN_BACK(
                "g.id",
                "g.id > (select coalesce(min(a.id), 0) from coordination.give_back a where a.case_id = :after and"
                        + " a.settled_at is null)");

        private final String by;
        private final String behind;

        Order(String by, String behind) {
            this.by = by;
            this.behind = behind;
        }

        String by() {
            return by;
        }

        String behind() {
            return behind;
        }
    }
}
