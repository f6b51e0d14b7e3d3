package tr.bel.acikkapi.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists of the triage desk. The first ones are tabs; the others are where the watch in the top bar leads. */
public enum QueueView {
    TO_CLASSIFY("tasnif", true, "c.status = 'RECEIVED'"),
    TO_ROUTE("sevk", true, "c.status = 'CLASSIFIED'"),
    GIVEN_BACK("iade", true, """
        exists (select 1 from coordination.give_back g where g.case_id = c.id and g.settled_at is null)\
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

    private final String slug;
    private final boolean tab;
    private final String condition;
    private final boolean promised;

    QueueView(String slug, boolean tab, String condition) {
        this.promised = condition.contains("promise_due_at");
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

    /** SQL over {@code cases.case_file c}. A promise may still run where the case has ended: the applicant was not told yet. */
    String condition() {
        return promised ? condition : OPEN_CASES + " and " + condition;
    }

    /** Every list in the order of urgency; its index holds it so. */
    String order() {
        return "c.rank, c.urgent_by, c.id";
    }
}
