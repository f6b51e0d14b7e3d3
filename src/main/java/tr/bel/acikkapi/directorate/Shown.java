package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.util.List;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Moment;
import tr.bel.acikkapi.municipality.Proof;

/**
 * What a case shows of the work.
 *
 * @param befores pictures of before the work: how the applicant found it, or how the team did
 * @param pictures evidence of after it, or where nobody said, since the work was asked for, also another directorate's or a contractor's
 * @param papers evidence that is no picture
 */
record Shown(long befores, long pictures, long papers) {

    static Shown of(List<AttachmentRow> all, Instant since) {
        List<AttachmentRow> evidence = all.stream()
                .filter(a -> a.evidence() && a.addedAt().isAfter(since))
                .toList();
        long papers = evidence.stream().filter(a -> !a.isPicture()).count();
        long found = evidence.stream().filter(a -> a.moment() == Moment.BEFORE).count();
        long sent = all.stream().filter(a -> !a.evidence() && a.isPicture()).count();
        return new Shown(sent + found, evidence.size() - papers - found, papers);
    }

    Shown with(List<CheckedAttachment> more) {
        long added =
                more.stream().filter(a -> a.mediaType().startsWith("image/")).count();
        return new Shown(befores, pictures + added, papers + more.size() - added);
    }

    /** With pictures of before the work. */
    Shown found(List<CheckedAttachment> more) {
        return new Shown(befores + more.size(), pictures, papers);
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
