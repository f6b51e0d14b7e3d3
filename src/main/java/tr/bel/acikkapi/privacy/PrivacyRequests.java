package tr.bel.acikkapi.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.SqlTime;

/** Claims of rights over personal data. Each is a case under law 6698, so that it has a clock, an answer and a history. */
@Component
public class PrivacyRequests {

    private final Intake intake;
    private final Contacts contacts;
    private final Subjects subjects;
    private final PrivacySettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    PrivacyRequests(
            Intake intake,
            Contacts contacts,
            Subjects subjects,
            PrivacySettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.intake = intake;
        this.contacts = contacts;
        this.subjects = subjects;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody claims.
     *
     * @param door through which it comes
     * @param applicants their records; the latest of them is whom we answer
     * @param words theirs, not empty
     */
    public record Claim(String door, Wish wish, SortedSet<Long> applicants, String words, Language language) {}

    /**
     * A claim as it stands.
     *
     * @param dueAt the end of the thirty days; absent once it is answered
     */
    public record Standing(
            long caseId,
            String number,
            Wish wish,
            Status status,
            Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Instant grantedAt,
            @Nullable Instant erasedAt) {}

    /** Makes a case of it, once for a key. */
    @Transactional
    public Intake.Receipt claim(String key, Claim claim) {
        Intake.Receipt receipt = intake.receive(key, () -> submission(claim));
        if (!receipt.known()) {
            jdbc.sql("insert into privacy.request (case_id, wish, asked_at) values (:case, :wish, :now)")
                    .param("case", receipt.caseId())
                    .param("wish", claim.wish().name())
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
            jdbc.sql("""
                insert into privacy.request_applicant (case_id, applicant_id)
                select :case, a.id from citizen.applicant a where a.id in (:applicants)
                """)
                    .param("case", receipt.caseId())
                    .param("applicants", claim.applicants())
                    .update();
        }
        return receipt;
    }

    private Submission submission(Claim claim) {
        Instant now = clock.instant();
        long applicant = claim.applicants().last();
        long contact = contacts.open(ContactStart.in(claim.door(), applicant, null, now));
        contacts.phase(contact, Phase.MATTER_RECORDED, null);
        contacts.end(contact);
        String subject = subjects.byCode(settings.subject())
                .filter(Subject::active)
                .map(Subject::code)
                .orElse(null);
        return Submission.through(claim.door(), contact, Kind.REQUEST, claim.words(), Actor.APPLICANT, now)
                .about(subject)
                .by(applicant, false, claim.language())
                .under(LegalBasis.PRIVACY)
                .build();
    }

    /** Of these applicants, the latest first. */
    public List<Standing> of(Collection<Long> applicants) {
        return jdbc.sql("""
            select r.case_id, c.number, r.wish, c.status, r.asked_at, c.statutory_due_at as due_at, r.granted_at, r.erased_at
            from privacy.request r join cases.case_file c on c.id = r.case_id
            where r.case_id in (select a.case_id from privacy.request_applicant a where a.applicant_id in (:mine))
            order by r.case_id desc limit 50
            """).param("mine", applicants).query(Standing.class).list();
    }

    Optional<Standing> ofCase(long caseId) {
        return jdbc.sql("""
            select r.case_id, c.number, r.wish, c.status, r.asked_at, c.statutory_due_at as due_at, r.granted_at, r.erased_at
            from privacy.request r join cases.case_file c on c.id = r.case_id where r.case_id = :case
            """).param("case", caseId).query(Standing.class).optional();
    }

    /**
     * The latest first.
     *
     * @param before only those that came before this case; absent for the first page
     */
    List<Standing> page(@Nullable Long before, int limit) {
        return jdbc.sql("""
            select r.case_id, c.number, r.wish, c.status, r.asked_at, c.statutory_due_at as due_at, r.granted_at, r.erased_at
            from privacy.request r join cases.case_file c on c.id = r.case_id
            where cast(:before as bigint) is null or r.case_id < :before
            order by r.case_id desc limit :limit
            """)
                .param("before", before)
                .param("limit", limit)
                .query(Standing.class)
                .list();
    }

    /** Every record of the person that a claim is about: those it was made for, and whatever people joined with them. */
    SortedSet<Long> applicants(long caseId) {
        return new TreeSet<>(
                jdbc.sql("""
                    select s.id from privacy.request_applicant a cross join lateral citizen.same_person(a.applicant_id) s(id) where a.case_id = :case
                    """).param("case", caseId).query(Long.class).list());
    }
}
