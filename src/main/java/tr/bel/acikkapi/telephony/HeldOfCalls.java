package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Numbers, names and notes of calls: those whose conversation is theirs, and those from their number that are nobody else's. Where others
 * who are not erased have the same number, only their own conversations go. Before the applicants' own telephones are emptied.
 */
@Component
@Order(0)
class HeldOfCalls implements HeldData {

    private static final String MY_NUMBERS = """
        select a.phone from citizen.applicant a where a.id in (:mine) and a.phone is not null
            and not exists (select 1 from citizen.applicant o where o.phone = a.phone and o.id not in (:mine))
        """;
    private static final String MINE = """
        select c.id from telephony.call c left join contact.contact k on k.id = c.contact_id
        where k.applicant_id in (:mine) or k.applicant_id is null and c.caller in (
        """ + MY_NUMBERS + ")";
    private static final String MY_BACKS = """
        select b.id from telephony.call_back b where b.last_call_id in (select id from mine) or b.caller in (
        """ + MY_NUMBERS + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldOfCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            Instant at,
            @Nullable String caller,
            @Nullable String callerName,
            @Nullable String words) {}

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> applicants) {
        List<Row> calls = jdbc.sql(
                        "select offered_at as at, caller, caller_name, words from telephony.call where id in (" + MINE
                                + ") order by id")
                .param("mine", applicants)
                .query(Row.class)
                .list();
        List<Row> backs = jdbc.sql("with mine as (" + MINE
                        + ") select first_at as at, caller, caller_name, words from telephony.call_back where id in ("
                        + MY_BACKS + ") order by id")
                .param("mine", applicants)
                .query(Row.class)
                .list();
        return Stream.concat(
                        calls.stream().map(r -> record("telephony.held.call", r)),
                        backs.stream().map(r -> record("telephony.held.callBack", r)))
                .toList();
    }

    private static HeldRecord record(String kind, Row row) {
        return HeldRecord.of(kind)
                .moment("telephony.held.at", row.at())
                .words("telephony.held.number", row.caller())
                .words("telephony.held.name", row.callerName())
                .words("telephony.held.words", row.words())
                .build();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        int backs = jdbc.sql("with mine as (" + MINE + """
            ) update telephony.call_back set caller = '', caller_name = null, words = null, claimed_by = null, claimed_until = null,
                outcome = coalesce(outcome, 'ERASED'), closed_at = coalesce(closed_at, :now) where id in (
            """ + MY_BACKS + ")")
                .param("mine", applicants)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("update telephony.listening set reason = '-----' where reason <> '-----' and call_id in (" + MINE
                        + ")")
                .param("mine", applicants)
                .update();
        int calls = jdbc.sql(
                        "update telephony.call set caller = null, caller_name = null, words = null, recording = null"
                                + " where id in ("
                                + MINE + ")")
                .param("mine", applicants)
                .update();
        return backs + calls;
    }
}
