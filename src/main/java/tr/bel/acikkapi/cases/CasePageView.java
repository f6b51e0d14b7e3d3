package tr.bel.acikkapi.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.cases.CaseActs.Act;
import tr.bel.acikkapi.cases.CasePanel.Panel;
import tr.bel.acikkapi.cases.WriteComment.Comment;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.municipality.Answer;

/**
 * The page of a case.
 *
 * @param applicant masked; absent where the applicant is unknown or hidden from this reader
 * @param revealed the data behind the mask, right after this reader asked for it
 * @param mayReveal whether this reader may ask for it
 */
public record CasePageView(
        CaseView file,
        List<ClockCard> clocks,
        List<HistoryLine> history,
        List<Answer> answers,
        List<AttachmentRow> attachments,
        List<CommentLine> comments,
        List<Panel> panels,
        List<Act> acts,
        @Nullable ApplicantCard applicant,
        @Nullable ApplicantDetails revealed,
        boolean mayReveal,
        boolean mayComment,
        List<CaseRow> otherCases,
        @Nullable String followUpOf,
        List<CaseRow> followUps) {

    /** A comment with its author's name. */
    public record CommentLine(String author, Comment comment) {}
}
