package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.shared.TrackingCode;

/** The one way in: every door's submissions become cases here. */
@Component
public class Intake {

    private final Cases cases;
    private final Attachments attachments;
    private final Answers answers;
    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Intake(
            Cases cases,
            Attachments attachments,
            Answers answers,
            Subjects subjects,
            JdbcClient jdbc,
            Clock clock,
            ZoneId zone) {
        this.cases = cases;
        this.attachments = attachments;
        this.answers = answers;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the applicant is given.
     *
     * @param known whether this key had made a case before, which is then this one
     */
    public record Receipt(long caseId, String number, TrackingCode trackingCode, boolean known) {}

    /**
     * Opens a case, once for a key. The key is claimed first; only whoever claims it runs the supplier, so that a door can register the
     * applicant and the contact in it without making them twice. A second call with the same key waits for the first to commit and gets
     * its receipt; if the first failed, the second takes its place. All in the caller's transaction, or one of its own.
     *
     * @param idempotencyKey at most 200 characters, prefixed with the door: "web:…"
     */
    @Transactional
    public Receipt receive(String idempotencyKey, Supplier<Submission> submission) {
        boolean claimed =
                jdbc.sql("insert into cases.submission_key (key, at) values (:key, :at) on conflict do nothing")
                                .param("key", idempotencyKey)
                                .param("at", SqlTime.of(clock.instant()))
                                .update()
                        == 1;
        if (!claimed) {
            return known(idempotencyKey).orElseThrow();
        }
        Submission submitted = submission.get();
        Instant now = clock.instant();
        long id = jdbc.sql("select nextval('cases.case_file_id_seq')")
                .query(Long.class)
                .single();
        TrackingCode code = TrackingCode.random();
        CaseNumber number = nextNumber(now);
        Case opened = cases.save(Case.receive(id, number, code, submitted, promise(submitted.subject()), now));
        answers.add(id, submitted.answers());
        submitted.attachments().forEach(a -> attachments.add(opened.id(), a, submitted.actor(), false, true));
        jdbc.sql("update cases.submission_key set case_id = :case where key = :key")
                .param("case", id)
                .param("key", idempotencyKey)
                .update();
        return new Receipt(id, number.toString(), code, false);
    }

    /** The receipt that this key was given, if it ever made a case. */
    public Optional<Receipt> known(String idempotencyKey) {
        return jdbc.sql("""
            select c.id, c.number, c.tracking_code from cases.submission_key k join cases.case_file c on c.id = k.case_id
            where k.key = :key
            """)
                .param("key", idempotencyKey)
                .query((rs, row) -> new Receipt(
                        rs.getLong("id"),
                        rs.getString("number"),
                        new TrackingCode(rs.getString("tracking_code")),
                        true))
                .optional();
    }

    private @Nullable Promise promise(@Nullable String subject) {
        return Optional.ofNullable(subject)
                .flatMap(subjects::byCode)
                .flatMap(Subject::promised)
                .orElse(null);
    }

    private CaseNumber nextNumber(Instant now) {
        int year = now.atZone(zone).getYear();
        long serial = jdbc.sql("""
            insert into cases.number_counter (year, last) values (:year, 1)
            on conflict (year) do update set last = number_counter.last + 1 returning last
            """).param("year", year).query(Long.class).single();
        return new CaseNumber(year, serial);
    }
}
