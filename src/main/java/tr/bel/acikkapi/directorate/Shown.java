package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.util.List;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.municipality.Proof;

/**
 * What a case shows of the work.
 *
 * @param befores pictures that are no evidence: how the applicant found it
 * @param pictures evidence since the work was asked for, also another directorate's or a contractor's
 * @param papers evidence that is no picture
 */
record Shown(long befores, long pictures, long papers) {

    static Shown of(List<AttachmentRow> all, Instant since) {
        List<AttachmentRow> evidence = all.stream()
                .filter(a -> a.evidence() && a.addedAt().isAfter(since))
                .toList();
        long pictures = evidence.stream().filter(AttachmentRow::isPicture).count();
        return new Shown(
                all.stream().filter(a -> !a.evidence() && a.isPicture()).count(), pictures, evidence.size() - pictures);
    }

    Shown with(List<CheckedAttachment> more) {
        long added =
                more.stream().filter(a -> a.mediaType().startsWith("image/")).count();
        return new Shown(befores, pictures + added, papers + more.size() - added);
    }

    boolean satisfies(Proof asked) {
        return switch (asked) {
            case NONE -> true;
            case PHOTO -> pictures >= 1;
            case BEFORE_AND_AFTER -> pictures >= 2 || (pictures == 1 && befores >= 1);
            case DOCUMENT -> pictures + papers >= 1;
        };
    }
}
