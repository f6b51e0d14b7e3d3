package tr.bel.acikkapi.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ShownAttachments.BeforeAndAfter;

/**
 * The page behind the link of a closing question.
 *
 * @param words what was typed and refused
 * @param work photos of before and after, where they may be shown
 * @param surveyUntil until when the two questions can be answered; absent where they can not
 * @param grades what was said to them
 * @param silentDays after how many days without an answer the case closes; 0 where it has closed
 * @param followUp number of the application that the further wish became
 * @param followUpCode its tracking code
 */
record AnswerView(
        State state,
        String token,
        CaseView file,
        ClosingQuestions.@Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String followUp,
        @Nullable String followUpCode,
        BeforeAndAfter work,
        @Nullable Instant surveyUntil,
        Grades grades,
        long silentDays,
        String words,
        ClosingQuestions.@Nullable Answer tried) {

    /** What the page says. */
    enum State {
        ASKING,
        ANSWERED,
        /** The case is in work again, or was concluded anew. */
        OVERTAKEN,
        EXPIRED
    }
}
