package tr.bel.acikkapi.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/**
 * What an applicant may see of a case's photos and papers: their own always; those of the work where the officer let them out, the subject
 * allows it, and the case hides nobody's identity, since a photo of somebody's door tells whom it was about.
 */
@Component
public class ShownAttachments {

    private final Attachments attachments;
    private final Subjects subjects;
    private final JdbcClient jdbc;

    ShownAttachments(Attachments attachments, Subjects subjects, JdbcClient jdbc) {
        this.attachments = attachments;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /**
     * How it was and how it is.
     *
     * @param before pictures of before the work; the applicant's own where the team took none
     * @param ofApplicant whether those are the applicant's own
     * @param after pictures of the work done
     * @param papers about the work
     */
    public record BeforeAndAfter(
            List<AttachmentRow> before, boolean ofApplicant, List<AttachmentRow> after, List<AttachmentRow> papers) {
        public BeforeAndAfter {
            before = List.copyOf(before);
            after = List.copyOf(after);
            papers = List.copyOf(papers);
        }

        /** Whether nothing of the work is shown. */
        public boolean isEmpty() {
            return after.isEmpty() && papers.isEmpty() && (ofApplicant || before.isEmpty());
        }
    }

    public List<AttachmentRow> of(CaseView file) {
        boolean work = showsWork(file);
        return attachments.ofCase(file.id()).stream()
                .filter(AttachmentRow::forApplicant)
                .filter(a -> work || !a.evidence())
                .toList();
    }

    /** Of the latest work: what was shown of work that the applicant objected to says nothing of this one. */
    public BeforeAndAfter beforeAndAfter(CaseView file) {
        Instant since = reopenedAt(file.id());
        List<AttachmentRow> shown = of(file).stream()
                .filter(a -> !a.evidence() || a.addedAt().isAfter(since))
                .toList();
        List<AttachmentRow> pictures =
                shown.stream().filter(AttachmentRow::isPicture).toList();
        List<AttachmentRow> before = pictures.stream()
                .filter(a -> a.evidence() && a.moment() == Moment.BEFORE)
                .toList();
        List<AttachmentRow> sent = pictures.stream().filter(a -> !a.evidence()).toList();
        return new BeforeAndAfter(
                before.isEmpty() ? sent : before,
                before.isEmpty(),
                pictures.stream()
                        .filter(a -> a.evidence() && a.moment() != Moment.BEFORE)
                        .toList(),
                shown.stream().filter(a -> a.evidence() && !a.isPicture()).toList());
    }

    private Instant reopenedAt(long caseId) {
        return jdbc.sql("select max(recorded_at) from cases.history where case_id = :case and event ="
                        + " 'cases.CaseReopened'")
                .param("case", caseId)
                .query((rs, row) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(Instant.EPOCH);
    }

    /** Whether photos and papers of the work may be shown at all. */
    public boolean showsWork(CaseView file) {
        String subject = file.subject();
        return !file.identityHidden()
                && subject != null
                && subjects.byCode(subject).map(Subject::evidenceShown).orElse(false);
    }
}
