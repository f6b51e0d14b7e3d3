package tr.bel.acikkapi.channel.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;

/**
 * Messages of a person's number and about their cases. Where others who are not erased have the same number, only what belongs to the
 * person's own cases goes.
 */
@Component
@Order(HeldOfSms.BEFORE_NUMBERS_GO)
class HeldOfSms implements HeldData {

    static final int BEFORE_NUMBERS_GO = 0;

    private static final String THREADS = """
        select c.id from sms.conversation c join citizen.applicant a on a.phone = c.number and a.id in (:mine)
        """;
    private static final String OWN_THREADS = THREADS + """
         where not exists (select 1 from citizen.applicant o where o.phone = c.number and o.id not in (:mine))
        """;
    private static final String OWN_CASES = "select id from cases.case_file where applicant_id in (:mine)";

    private final Sealed sealed;
    private final JdbcClient jdbc;

    HeldOfSms(Sealed sealed, JdbcClient jdbc) {
        this.sealed = sealed;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> mine) {
        List<HeldRecord> held = new ArrayList<>();
        held.addAll(messages("incoming", "received_at", mine));
        held.addAll(messages("outgoing", "created_at", mine));
        return held;
    }

    private List<HeldRecord> messages(String table, String at, SortedSet<Long> mine) {
        record Row(String text, Instant moment) {}
        return jdbc
                .sql("select sealed as text, " + at + " as moment from sms." + table
                        + " where sealed is not null and (case_id in (" + OWN_CASES + ") or conversation_id in ("
                        + OWN_THREADS + ")) order by id")
                .param("mine", mine)
                .query(Row.class)
                .list()
                .stream()
                .map(r -> HeldRecord.of("sms.held." + table)
                        .moment("sms.held.at", r.moment())
                        .words("sms.held.text", sealed.open(r.text()))
                        .build())
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> mine) {
        int emptied = 0;
        for (String table : List.of("incoming", "outgoing")) {
            emptied += jdbc.sql("update sms." + table + " set sealed = null where sealed is not null and (case_id in ("
                            + OWN_CASES + ") or conversation_id in (" + OWN_THREADS + "))")
                    .param("mine", mine)
                    .update();
        }
        jdbc.sql("update sms.outgoing set state = 'DROPPED' where state = 'QUEUED' and sealed is null")
                .update();
        // Questions to a number, with the name of who gave it; who shares it is asked anew.
        jdbc.sql("delete from sms.proof where conversation_id in (" + THREADS + ")")
                .param("mine", mine)
                .update();
        jdbc.sql("delete from sms.part where sender in (select number from sms.conversation where id in (" + OWN_THREADS
                        + "))")
                .param("mine", mine)
                .update();
        jdbc.sql("delete from sms.report where number in (select number from sms.conversation where id in ("
                        + OWN_THREADS + "))")
                .param("mine", mine)
                .update();
        // Its number names the message by which the number was to be proved.
        jdbc.sql("update sms.outgoing set message_id = 'erased.' || id where kind = 'PROOF' and conversation_id in ("
                        + OWN_THREADS + ")")
                .param("mine", mine)
                .update();
        jdbc.sql("""
            update sms.incoming set digest = ''::bytea where conversation_id in (%s)
            """.formatted(OWN_THREADS)).param("mine", mine).update();
        jdbc.sql("""
            update sms.conversation set number = 'erased-' || id, kept = null, waiting = null, asked_at = null, person = false,
                why = null, person_since = null, taken_by = null
            where id in (%s)
            """.formatted(OWN_THREADS)).param("mine", mine).update();
        return emptied;
    }
}
