package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldFile;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.contact.Doors;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Applications, with their words, places, answers and photos. What is erased leaves number, subject, neighbourhood, times and outcome
 * behind, and a history whose chain still holds, since it covers digests of the words and not the words.
 */
@Component
class HeldOfCases implements HeldData {

    /** What stands where words were. */
    static final String ERASED = "—";

    private final JdbcClient jdbc;
    private final Doors doors;
    private final Names names;
    private final Clock clock;

    HeldOfCases(JdbcClient jdbc, Doors doors, Names names, Clock clock) {
        this.clock = clock;
        this.names = names;
        this.jdbc = jdbc;
        this.doors = doors;
    }

    private record Row(
            String number,
            String door,
            String kind,
            String status,
            Instant receivedAt,
            String text,
            @Nullable String subject,
            @Nullable String neighbourhood,
            @Nullable String address,
            @Nullable String landmark,
            @Nullable String point,
            @Nullable String answers,
            @Nullable String outcome) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select c.number, c.door, c.kind, c.status, c.received_at, c.text, c.subject, c.neighbourhood, c.address, c.landmark,
                c.latitude || ', ' || c.longitude as point, c.outcome_explanation as outcome,
                (select string_agg(a.question_tr || ': ' || a.text_tr, ' · ' order by a.place) from cases.answer a where a.case_id = c.id) as answers
            from cases.case_file c where c.applicant_id in (:mine) order by c.id
            """).param("mine", applicants).query(Row.class).list().stream()
                .map(this::record)
                .toList();
    }

    private HeldRecord record(Row r) {
        return HeldRecord.of("cases.held.case")
                .words("cases.held.number", r.number())
                .moment("cases.held.receivedAt", r.receivedAt())
                .coded("cases.held.door", doors.label(r.door()), r.door())
                .words("cases.held.subject", names.subject(r.subject()))
                .words("cases.held.neighbourhood", names.neighbourhood(r.neighbourhood()))
                .coded("cases.held.kind", "cases.kind." + r.kind())
                .coded(
                        "cases.held.status",
                        "cases.publicStatus."
                                + Status.valueOf(r.status()).publicStatus().name())
                .words("cases.held.text", r.text())
                .words("cases.held.address", r.address())
                .words("cases.held.landmark", r.landmark())
                .words("cases.held.point", r.point())
                .words("cases.held.answers", r.answers())
                .words("cases.held.outcome", r.outcome())
                .build();
    }

    @Override
    public List<HeldFile> files(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select c.number, a.id, a.media_type
            from cases.attachment a join cases.case_file c on c.id = a.case_id
            where c.applicant_id in (:mine) and a.for_applicant order by a.id
            """)
                .param("mine", applicants)
                .query((rs, row) -> {
                    long id = rs.getLong("id");
                    return new HeldFile(
                            rs.getString("number") + "-" + id + ending(rs.getString("media_type")), () -> content(id));
                })
                .list();
    }

    private byte[] content(long attachment) {
        return jdbc.sql("select content from cases.attachment_content where attachment_id = :id")
                .param("id", attachment)
                .query((rs, row) -> rs.getBytes("content"))
                .single();
    }

    private static String ending(String mediaType) {
        return "." + mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** A matter that somebody still works on, or that may be reopened, needs to know whose it is. */
    @Override
    public Optional<Refusal> hindrance(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select min(number) from cases.case_file
            where applicant_id in (:mine) and status not in ('CLOSED', 'WITHDRAWN', 'TRANSFERRED_OUT', 'NOT_EXAMINED')
            """)
                .param("mine", applicants)
                .query((rs, row) -> Optional.ofNullable(rs.getString(1)))
                .single()
                .map(number -> Refusal.of("cases.held.open", number));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        List<Long> cases = jdbc.sql(
                        "select id from cases.case_file where applicant_id in (:mine) order by id for update")
                .param("mine", applicants)
                .query(Long.class)
                .list();
        if (cases.isEmpty()) {
            return 0;
        }
        for (String emptied : List.of(
                "delete from cases.history_content where case_id in (:cases)",
                "delete from cases.answer where case_id in (:cases)",
                "delete from cases.comment where case_id in (:cases)",
                "delete from cases.attachment_content where attachment_id in (select id from cases.attachment where"
                        + " case_id in (:cases))",
                "update cases.attachment set name = '—', added_by = null where case_id in (:cases)")) {
            jdbc.sql(emptied).param("cases", cases).update();
        }
        return jdbc.sql("""
            update cases.case_file set version = version + 1, erased_at = coalesce(erased_at, :now), text = :erased, address = null, landmark = null, latitude = null,
                longitude = null, outcome_explanation = case when outcome_explanation is null then null else :erased end
            where id in (:cases)
            """)
                .param("cases", cases)
                .param("erased", ERASED)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
