package tr.bel.acikkapi.channel.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Answers;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ClocksOf;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.ShownAttachments;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Status.PublicStatus;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.feedback.ClosingQuestions;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shell.Formatting;

/** Puts a case into words for its applicant. Every event of the house is named in one of two lists; FollowedCaseTest finds a forgotten one. */
@Component
class FollowedCase {

    private static final String ASKED = "cases.ApplicantAsked";
    private static final String PLANNED = "directorate.WorkPlanned";
    private static final String ANNOUNCED = "cases.AnnouncementMade";
    private static final String ATTACHED = "incident.CaseAttached";
    private static final String DETACHED = "incident.CaseDetached";

    /** What the applicant reads. */
    static final Set<String> TOLD = Set.of(
            "cases.CaseReceived",
            "cases.CaseRouted",
            "cases.WorkStarted",
            "cases.ApplicantReplied",
            "cases.LimitExtended",
            "cases.CaseResolved",
            "cases.CaseAnswered",
            "cases.CaseClosed",
            "cases.CaseClosedElsewhere",
            "cases.CaseReopened",
            "cases.CaseTransferredOut",
            "cases.CaseNotExamined",
            "cases.CaseWithdrawn",
            PLANNED,
            ANNOUNCED,
            ATTACHED,
            DETACHED,
            ASKED);

    /** Inside the house. */
    static final Set<String> KEPT = Set.of(
            "cases.CaseClassified",
            "cases.CasePrioritised",
            "cases.CasePlaced",
            "cases.IdentityHidden",
            "cases.CaseReturned",
            "cases.ClocksPaused",
            "watch.CaseEscalated",
            "watch.DirectorateReminded",
            "cases.ClocksResumed",
            "cases.ApplicantInformed",
            "cases.FeedbackCameBack",
            "cases.CommentWritten",
            "cases.AttachmentAdded",
            "cases.IdentityRevealed",
            "directorate.AssignmentAccepted",
            "directorate.AssignmentEntrusted",
            "directorate.ProgressReported",
            "directorate.AssignmentConcluded",
            "directorate.AssignmentGivenBack",
            "directorate.AssignmentCancelled",
            "directorate.AssignmentGivenToTeam",
            "contractor.ContractorCharged",
            "contractor.LinkOpened",
            "contractor.LinkWithdrawn",
            "contractor.ContractorReported",
            "contractor.ContractorSaidDone",
            "contractor.ContractorWorkAccepted",
            "contractor.ContractorWorkRefused",
            "open311.PartnerReported",
            "mayorcalls.PromiseGiven",
            "privacy.ErasureGranted",
            "privacy.ErasureTakenBack",
            "privacy.DataErased",
            "feedback.FeedbackDelivered",
            "feedback.FeedbackFailed",
            "feedback.FeedbackUncertain",
            "feedback.ClosingQuestionAnswered",
            "feedback.SurveyAnswered");

    /** Whose words the applicant has written or was written; the words of other events are the house's own. */
    private static final Set<String> WITH_WORDS = Set.of(
            ASKED,
            PLANNED,
            ANNOUNCED,
            "cases.ApplicantReplied",
            "cases.LimitExtended",
            "cases.CaseResolved",
            "cases.CaseReopened");

    private final History history;
    private final Answers answers;
    private final ShownAttachments shown;
    private final ClocksOf clocks;
    private final ClosingQuestions questions;
    private final Names names;
    private final Formatting fmt;
    private final MessageSource messages;
    private final Clock clock;

    FollowedCase(
            History history,
            Answers answers,
            ShownAttachments shown,
            ClocksOf clocks,
            ClosingQuestions questions,
            Names names,
            Formatting fmt,
            MessageSource messages,
            Clock clock) {
        this.history = history;
        this.answers = answers;
        this.shown = shown;
        this.clocks = clocks;
        this.questions = questions;
        this.names = names;
        this.fmt = fmt;
        this.messages = messages;
        this.clock = clock;
    }

    FollowedView of(CaseView file) {
        List<History.Entry> entries = history.of(file.id());
        boolean waiting = file.status() == Status.WAITING_FOR_APPLICANT;
        boolean over = file.status().publicStatus().compareTo(PublicStatus.CONCLUDED) >= 0;
        return new FollowedView(
                file,
                List.of(PublicStatus.values()).indexOf(file.status().publicStatus()) + 1,
                now(file),
                over ? file.outcome().orElse(null) : null,
                waiting ? lastQuestion(entries) : null,
                answers.of(file.id()),
                shown.of(file).stream().filter(a -> !a.evidence()).toList(),
                shown.beforeAndAfter(file),
                lines(entries),
                file.may(Verb.HEAR_APPLICANT),
                file.may(Verb.WITHDRAW),
                questions.isOpen(file.id()) && over,
                questions.isSurveyOpen(file.id()),
                UUID.randomUUID().toString());
    }

    private List<String> now(CaseView file) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text("web.follow.now." + file.status().name()));
        if (file.status().isOpen() && file.status() != Status.RESOLVED) {
            Instant now = clock.instant();
            for (Deadline d : clocks.file(file)) {
                sentence(d, now).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    /** Dates that still bind us, as the applicant may hold us to them. */
    private Optional<String> sentence(Deadline d, Instant now) {
        if (d.clock() == ClockKind.WORK || d.stopped().isPresent()) {
            return Optional.empty();
        }
        return d.due().map(at -> {
            String lateness = at.isBefore(now) ? ".late" : "";
            String due = d.clock() == ClockKind.STATUTORY ? fmt.day(at) : fmt.when(at);
            return text("web.follow.due." + d.clock().name() + lateness, due);
        });
    }

    private static String lastQuestion(List<History.Entry> entries) {
        return entries.reversed().stream()
                .filter(e -> e.event().equals(ASKED))
                .map(e -> Objects.requireNonNullElse(e.content(), ""))
                .findFirst()
                .orElse("");
    }

    private List<FollowedView.Line> lines(List<History.Entry> entries) {
        return entries.reversed().stream()
                .filter(e -> TOLD.contains(e.event()))
                .filter(new FirstOfItsKind())
                .map(e -> new FollowedView.Line(
                        text("web.follow.line." + e.event().substring(e.event().indexOf('.') + 1), args(e)),
                        WITH_WORDS.contains(e.event()) ? e.content() : null,
                        e.happenedAt()))
                .toList();
    }

    /** A directorate that takes work up, again and again, began it once. Entries come newest first, so the oldest is looked for. */
    private static final class FirstOfItsKind implements Predicate<History.Entry> {

        private final Set<String> begun = new HashSet<>();

        @Override
        public boolean test(History.Entry e) {
            return !e.event().equals("cases.WorkStarted") || begun.add(e.facts().getOrDefault("directorate", ""));
        }
    }

    private Object[] args(History.Entry e) {
        return switch (e.event()) {
            case "cases.CaseRouted" ->
                new Object[] {names.directorates(e.facts().getOrDefault("directorates", ""))};
            case "cases.WorkStarted" ->
                new Object[] {
                    Objects.requireNonNullElse(names.directorate(e.facts().get("directorate")), "")
                };
            case ANNOUNCED -> new Object[] {announcedFor(e.facts().getOrDefault("date", ""))};
            case ATTACHED, DETACHED -> new Object[] {Objects.requireNonNullElse(e.content(), "")};
            case PLANNED -> new Object[] {fmt.date(LocalDate.parse(e.facts().get("date")))};
            case "cases.CaseTransferredOut" -> new Object[] {e.facts().getOrDefault("authority", "")};
            default -> new Object[0];
        };
    }

    private String announcedFor(String date) {
        return date.isEmpty() ? "" : fmt.date(LocalDate.parse(date));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
