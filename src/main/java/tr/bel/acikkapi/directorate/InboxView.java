package tr.bel.acikkapi.directorate;

import java.util.Arrays;
import java.util.Optional;

/** The lists of a directorate's inbox. */
public enum InboxView {
    NEW("yeni", "a.status = 'OPEN'"),
    TAKEN("ustlenilen", "a.status = 'ACCEPTED'"),
    MINE("bana", "a.status in ('OPEN', 'ACCEPTED', 'PLANNED') and a.assignee = :me"),
    PLANNED("planlanan", "a.status = 'PLANNED'"),
    /** Its own day, the subject's usual duration, or the 48 hours have passed. */
    LATE("geciken", """
        a.status in ('OPEN', 'ACCEPTED', 'PLANNED') and (a.planned_for < :today or a.work_due_at < :now
            or (c.promise_due_at < :now))\
        """),
    ENDED("biten", "a.status in ('CONCLUDED', 'GIVEN_BACK', 'CANCELLED')");

    private final String slug;
    private final String condition;

    InboxView(String slug, String condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** In the address: {@code ?gorunum=yeni}. */
    public String slug() {
        return slug;
    }

    static Optional<InboxView> of(String slug) {
        return Arrays.stream(values()).filter(v -> v.slug.equals(slug)).findFirst();
    }

    /** SQL over {@code directorate.assignment a} and its {@code cases.case_file c}. */
    String condition() {
        return "a.directorate = :directorate and " + condition;
    }

    /** Open work: what is urgent and what is due first. What has ended: the latest first. */
    String order() {
        return this == ENDED ? "a.ended_at desc, a.id desc" : "c.rank, c.urgent_by, a.id";
    }

    /** Behind the assignment {@code :after} in this order. */
    String behind() {
        return this == ENDED
                ? "(a.ended_at, a.id) < ((select b.ended_at from directorate.assignment b where b.id = :after), :after)"
                : """
                (c.rank, c.urgent_by, a.id) > (select f.rank, f.urgent_by, b.id from directorate.assignment b
                    join cases.case_file f on f.id = b.case_id where b.id = :after)\
                """;
    }
}
