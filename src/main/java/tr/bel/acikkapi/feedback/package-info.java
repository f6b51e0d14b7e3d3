/**
 * Feedback to applicants: what is told, in which medium, whether it arrived, and the closing question "Başka bir arzunuz var mı?".
 *
 * <p>Promises: a message is in the outbox exactly when the event that it tells of is committed; none is sent twice without a person's
 * decision, and where SMTP cannot tell whether a message was taken it is "belirsiz" and on a list; only delivered substance stops the
 * 48-hour promise; a question is answered once; a case that nobody answers closes once. Texts are the administrator's, checked before they
 * are in force; nobody's telephone rings in the quiet hours; what waits says why and until when.
 *
 * <p>Listens to every {@link tr.bel.acikkapi.cases.CaseEvent} and to {@link
 * tr.bel.acikkapi.directorate.AssignmentEvent.WorkPlanned}. Offers {@link tr.bel.acikkapi.feedback.Outbound}, which doors that can
 * answer implement, {@link tr.bel.acikkapi.feedback.DeliveryReports}, to which they hand in what operators report later, {@link
 * tr.bel.acikkapi.feedback.CallTimes} for doors that ask when to call, {@link tr.bel.acikkapi.feedback.FeedbackEvent} for the history,
 * and {@link tr.bel.acikkapi.feedback.ClosingQuestions} for pages on which an applicant follows a case.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "telephony",
            "cases",
            "directorate"
        })
@NullMarked
package tr.bel.acikkapi.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
