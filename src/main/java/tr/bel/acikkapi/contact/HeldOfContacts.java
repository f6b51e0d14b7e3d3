package tr.bel.acikkapi.contact;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;

/** Conversations, and what they were about where no case holds it. */
@Component
class HeldOfContacts implements HeldData {

    private final JdbcClient jdbc;
    private final Doors doors;

    HeldOfContacts(JdbcClient jdbc, Doors doors) {
        this.jdbc = jdbc;
        this.doors = doors;
    }

    private record Row(
            String door, Instant startedAt, @Nullable String said) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select c.door, c.started_at,
                case when c.information_only then c.summary end as said
            from contact.contact c where c.applicant_id in (:mine) order by c.id
            """).param("mine", applicants).query(Row.class).list().stream()
                .map(r -> HeldRecord.of("contact.held.contact")
                        .moment("contact.held.at", r.startedAt())
                        .coded("contact.held.door", doors.label(r.door()), r.door())
                        .words("contact.held.said", r.said())
                        .build())
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        jdbc.sql("""
            update contact.phase set note = null
            where note is not null and contact_id in (select id from contact.contact where applicant_id in (:mine))
            """).param("mine", applicants).update();
        return jdbc.sql("update contact.contact set summary = null where applicant_id in (:mine)")
                .param("mine", applicants)
                .update();
    }
}
