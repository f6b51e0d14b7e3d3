package tr.bel.acikkapi.directorate;

import java.util.Arrays;
import java.util.Optional;

/** The lists of a directorate's inbox. */
public enum InboxView {
    NEW("yeni", "a.status = 'OPEN'"),
    /** Taken up, and without a day. */
    TAKEN("ustlenilen", "a.status = 'ACCEPTED'"),
    MINE("bana", "a.status in ('OPEN', 'ACCEPTED', 'PLANNED') and a.assignee = :me"),
    TEAM("ekibim", "a.status in ('OPEN', 'ACCEPTED', 'PLANNED') and " + OwnWork.teamsOf("a")),
    PLANNED("planlanan", "a.status = 'PLANNED'"),
    /** A contractor has a link that is good. */
    CONTRACTOR("yuklenici", """
        a.status in ('OPEN', 'ACCEPTED', 'PLANNED') and exists (select 1 from directorate.contractor_link l
            where l.assignment_id = a.id and l.withdrawn_at is null and l.accepted_at is null and l.expires_at > :now)\
        """),
    /** Its own day, the subject's usual duration, or the 48 hours have passed. */
    LATE("geciken", """
        a.status in ('OPEN', 'ACCEPTED', 'PLANNED') and (a.planned_for < :today or a.work_due_at < :now
            or (c.promise_due_at < :now))\
        """),
    /** What ended lately; older work is found by searching. */
    ENDED("biten", "a.status in ('CONCLUDED', 'GIVEN_BACK', 'CANCELLED') and a.ended_at > :lately");

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
                ? "(a.ended_at, a.id) < ((select coalesce(b.ended_at, 'infinity') from directorate.assignment b where"
                        + " b.id = :after), :after)"
                : """
                (c.rank, c.urgent_by, a.id) > (select f.rank, f.urgent_by, b.id from directorate.assignment b
                    join cases.case_file f on f.id = b.case_id where b.id = :after)\
                """;
    }
}
