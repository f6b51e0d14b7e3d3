package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.feedback.Wording.Content;
import tr.bel.acikkapi.shared.Outcome;

/**
 * Writes what the applicant must hear into the outbox, in the transaction of the event itself: what is committed will be told, what is
 * rolled back will not. Sending comes later and elsewhere.
 */
@Component
class WriteMessages {

    static final String SECRET = "feedback.answer_token";

    private final CaseFiles files;
    private final Applicants applicants;
    private final Reach reach;
    private final Wording wording;
    private final Outbox outbox;
    private final Overtaken overtaken;
    private final ClosingQuestions questions;
    private final Closings closings;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    WriteMessages(
            CaseFiles files,
            Applicants applicants,
            Reach reach,
            Wording wording,
            Outbox outbox,
            Overtaken overtaken,
            ClosingQuestions questions,
            Closings closings,
            Vault vault,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.applicants = applicants;
        this.reach = reach;
        this.wording = wording;
        this.outbox = outbox;
        this.overtaken = overtaken;
        this.questions = questions;
        this.closings = closings;
        this.vault = vault;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseReceived e -> {
                if (!e.quiet()) {
                    tell(e.caseId(), Occasion.RECEIVED, Content.of(""));
                }
            }
            case CaseEvent.ApplicantAsked e -> tell(e.caseId(), Occasion.ASKED, Content.of(e.content()));
            case CaseEvent.LimitExtended e -> tell(e.caseId(), Occasion.EXTENDED, Content.of(e.content()));
            case CaseEvent.AnnouncementMade e -> announced(e);
            case CaseEvent.CaseResolved e -> resolved(e.caseId(), e.outcome());
            case CaseEvent.CaseTransferredOut e ->
                tell(e.caseId(), Occasion.TRANSFERRED_OUT, new Content(e.content(), null, e.authority(), null));
            case CaseEvent.CaseNotExamined e ->
                tell(
                        e.caseId(),
                        Occasion.NOT_EXAMINED,
                        new Content(e.content(), null, null, e.reason().name()));
            case CaseEvent.CaseReopened e -> {
                overtaken.answers(e.caseId());
                closings.drop(e.caseId());
                tell(e.caseId(), Occasion.REOPENED, Content.of(""));
            }
            case CaseEvent.CaseWithdrawn e -> tell(e.caseId(), Occasion.WITHDRAWN, Content.of(""));
            case CaseEvent.CaseClosed e -> closings.drop(e.caseId());
            case CaseEvent.FeedbackCameBack e -> closings.drop(e.caseId());
            case CaseEvent.CaseClassified _,
                    CaseEvent.CasePrioritised _,
                    CaseEvent.CasePlaced _,
                    CaseEvent.IdentityHidden _,
                    CaseEvent.ClocksPaused _,
                    CaseEvent.ClocksResumed _,
                    CaseEvent.CaseRouted _,
                    CaseEvent.WorkStarted _,
                    CaseEvent.CaseReturned _,
                    CaseEvent.ApplicantReplied _,
                    CaseEvent.ApplicantInformed _,
                    CaseEvent.CaseAnswered _,
                    CaseEvent.CaseClosedElsewhere _,
                    CaseEvent.CommentWritten _,
                    CaseEvent.AttachmentAdded _,
                    CaseEvent.IdentityRevealed _ -> {}
        }
    }

    private void resolved(long caseId, Outcome outcome) {
        overtaken.byAnswer(caseId);
        tell(
                caseId,
                Occasion.RESOLVED,
                new Content(
                        outcome.explanation(),
                        outcome.plannedFor(),
                        outcome.authority(),
                        outcome.code().name()));
    }

    /** What was announced before and still waits is overtaken; with a day it is a plan, and has substance. */
    private void announced(CaseEvent.AnnouncementMade e) {
        overtaken.announcements(e.caseId(), e.plannedFor() != null);
        Occasion occasion = e.plannedFor() == null ? Occasion.ANNOUNCED : Occasion.PLANNED;
        tell(e.caseId(), occasion, new Content(e.content(), e.plannedFor(), null, null));
    }

    /** A dated plan with its reason, told while the work goes on. */
    void plan(long caseId, LocalDate plannedFor, String words) {
        tell(caseId, Occasion.PLANNED, new Content(words, plannedFor, null, null));
    }

    private void tell(long caseId, Occasion occasion, Content content) {
        CaseView file = files.byId(caseId).orElseThrow();
        Long applicantId = file.applicantId();
        if (applicantId == null) {
            if (occasion == Occasion.RESOLVED) {
                closings.set(caseId, ClosingReason.NOBODY_TO_TELL, clock.instant());
            }
            return;
        }
        ApplicantDetails applicant = applicants.details(applicantId).orElseThrow();
        Optional<Medium> medium = reach.choose(occasion, applicant);
        if (medium.isEmpty() && !occasion.isOwed()) {
            return;
        }
        int place = placeInHistory(caseId);
        Medium way = medium.orElse(applicant.medium());
        Outbox.Draft draft = new Outbox.Draft(
                Message.key(caseId, occasion, place),
                caseId,
                applicantId,
                occasion,
                way,
                file.language(),
                wording.of(occasion, way, file, applicant.name(), content),
                wording.written(content),
                occasion == Occasion.RESOLVED ? sealedToken(caseId, place) : null);
        outbox.put(draft);
        if (medium.isEmpty()) {
            unreachable(draft);
        }
    }

    /** Nothing that we know leads to the applicant: nobody counts as told, and a person has to find a way. */
    private void unreachable(Outbox.Draft draft) {
        outbox.cannotGo(draft.key());
        events.publishEvent(new FeedbackEvent.FeedbackFailed(
                draft.caseId(), draft.occasion().name(), draft.medium(), Settle.SENDER, clock.instant()));
    }

    private String sealedToken(long caseId, int place) {
        return sealed(questions.ask(caseId, place));
    }

    /** The token as it is kept beside the message until that is delivered. */
    String sealed(Token token) {
        return Base64.getEncoder().encodeToString(vault.seal(token.value(), SECRET));
    }

    /** Every event of a case is one line of its history, and the case's row is locked by whoever writes it. */
    private int placeInHistory(long caseId) {
        return jdbc.sql("select coalesce(max(seq), 0) from cases.history where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }
}
