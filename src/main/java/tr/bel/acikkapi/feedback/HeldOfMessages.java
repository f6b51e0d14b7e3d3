package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.shared.Refusal;

/** What we told them, and by which medium; the secrets in it are not kept and not shown. */
@Component
class HeldOfMessages implements HeldData {

    private static final String OF_THEM =
            "message_id in (select id from feedback.message where applicant_id in (:mine))";

    private static final String ASKED = """
        question_id in (select q.id from feedback.question q join cases.case_file c on c.id = q.case_id
            where c.applicant_id in (:mine))
        """;

    private final JdbcClient jdbc;

    HeldOfMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String medium, Instant queuedAt, @Nullable Instant deliveredAt, String subject, String body) {}

    @Override
    public int order() {
        return 40;
    }

    private record Said(
            String number,
            @Nullable Short result,
            @Nullable Short treatment,
            @Nullable String comment,
            Instant at) {}

    @Override
    public List<HeldRecord> of(SortedSet<Long> applicants) {
        return Stream.concat(messages(applicants), answers(applicants)).toList();
    }

    /** What they said to our questions afterwards. */
    private Stream<HeldRecord> answers(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select c.number, s.result, s.treatment, s.comment, s.changed_at as at
            from feedback.survey s join feedback.question q on q.id = s.question_id join cases.case_file c on c.id = q.case_id
            where c.applicant_id in (:mine) order by q.id
            """).param("mine", applicants).query(Said.class).list().stream()
                .map(s -> HeldRecord.of("feedback.held.survey")
                        .words("feedback.held.number", s.number())
                        .moment("feedback.held.at", s.at())
                        .words("feedback.held.result", s.result() == null ? null : s.result() + "/5")
                        .words("feedback.held.treatment", s.treatment() == null ? null : s.treatment() + "/5")
                        .words("feedback.held.comment", s.comment())
                        .build());
    }

    private Stream<HeldRecord> messages(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select medium, queued_at, delivered_at, subject, body from feedback.message
            where applicant_id in (:mine) and medium <> 'NONE' order by id
            """).param("mine", applicants).query(Row.class).list().stream()
                .map(r -> HeldRecord.of("feedback.held.message")
                        .coded("feedback.held.medium", "citizen.medium." + r.medium())
                        .moment("feedback.held.queuedAt", r.queuedAt())
                        .moment("feedback.held.deliveredAt", r.deliveredAt())
                        .words("feedback.held.subject", r.subject())
                        .words("feedback.held.body", r.body().replaceAll("\\{\\{\\w+}}", "•••"))
                        .build());
    }

    /** Whoever has something to be told must first be told. */
    @Override
    public Optional<Refusal> hindrance(SortedSet<Long> applicants) {
        boolean owed =
                jdbc.sql("""
                    select exists (select 1 from feedback.message
                        where applicant_id in (:mine) and status in ('QUEUED', 'SENDING', 'SENT') and medium <> 'NONE')
                    """).param("mine", applicants).query(Boolean.class).single();
        return owed ? Optional.of(Refusal.of("feedback.held.owed")) : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        for (String emptied : List.of(
                "delete from feedback.call_wish where applicant_id in (:mine)",
                "delete from feedback.survey where comment is not null and result is null and treatment is null and "
                        + ASKED,
                "update feedback.survey set comment = null where comment is not null and " + ASKED,
                "update feedback.call_attempt set note = null where " + OF_THEM,
                "delete from feedback.delivery_report where " + OF_THEM,
                "delete from feedback.answer_token where " + ASKED)) {
            jdbc.sql(emptied).param("mine", applicants).update();
        }
        return jdbc.sql("""
            update feedback.message set subject = '', body = '', html = '', content = null, secret = null, proof = null, trouble = null
            where applicant_id in (:mine)
            """).param("mine", applicants).update();
    }
}
