package tr.bel.acikkapi.channel.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ShownAttachments.BeforeAndAfter;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.shared.Outcome;

/**
 * A case as its applicant sees it: no name of staff, no comment of the house, no inner status.
 *
 * @param stage which of the five public words, from 1
 * @param now what stands and what comes next, in sentences
 * @param outcome how it ended; absent while it has not
 * @param question what we asked and wait for; absent where nothing was asked
 * @param answers to what the subject asked
 * @param photos what the applicant sent
 * @param work what we show of the work
 * @param lines what happened, newest first
 * @param mayTell whether something may be added
 * @param mayWithdraw whether it may be taken back
 * @param asked whether "Başka bir arzunuz var mı?" waits for an answer
 * @param survey whether the two short questions after it can be answered or changed
 * @param key of the form that adds something, against double clicks
 */
record FollowedView(
        CaseView file,
        int stage,
        List<String> now,
        @Nullable Outcome outcome,
        @Nullable String question,
        List<Answer> answers,
        List<AttachmentRow> photos,
        BeforeAndAfter work,
        List<Line> lines,
        boolean mayTell,
        boolean mayWithdraw,
        boolean asked,
        boolean survey,
        String key) {

    /**
     * One thing that happened.
     *
     * @param words the applicant's own, or ours to them; absent where there were none
     */
    record Line(String text, @Nullable String words, Instant at) {}
}
