package tr.bel.acikkapi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.AskApplicant;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.MendCase;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.demo.Scene.Step;
import tr.bel.acikkapi.directorate.AcceptAssignment;
import tr.bel.acikkapi.directorate.AssignmentFiles;
import tr.bel.acikkapi.directorate.AssignmentView;
import tr.bel.acikkapi.directorate.ConcludeAssignment;
import tr.bel.acikkapi.directorate.ConcludeAssignment.Evidence;
import tr.bel.acikkapi.directorate.GiveBack;
import tr.bel.acikkapi.directorate.PlanWork;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;

/** Plays the steps of a scene: each is the act that a person of the house would do on a screen. */
@Component
@Profile("demo")
class Acts {

    private static final Actor COORDINATOR = Actor.staff(Personas.ZEYNEP.username());
    private static final Set<Outcome.Code> WITH_PHOTO = EnumSet.of(Outcome.Code.DONE, Outcome.Code.PARTLY_DONE);

    private final CaseFiles files;
    private final Cases cases;
    private final AssignmentFiles assignments;
    private final ClassifyCase classify;
    private final RouteCase route;
    private final AskApplicant ask;
    private final MendCase mend;
    private final EndCase end;
    private final AcceptAssignment accept;
    private final GiveBack giveBack;
    private final PlanWork plan;
    private final ConcludeAssignment conclude;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    Acts(
            CaseFiles files,
            Cases cases,
            AssignmentFiles assignments,
            ClassifyCase classify,
            RouteCase route,
            AskApplicant ask,
            MendCase mend,
            EndCase end,
            AcceptAssignment accept,
            GiveBack giveBack,
            PlanWork plan,
            ConcludeAssignment conclude,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.files = files;
        this.cases = cases;
        this.assignments = assignments;
        this.classify = classify;
        this.route = route;
        this.ask = ask;
        this.mend = mend;
        this.end = end;
        this.accept = accept;
        this.giveBack = giveBack;
        this.plan = plan;
        this.conclude = conclude;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    void play(long caseId, Step step) {
        CaseView file = files.byId(caseId).orElseThrow();
        Attempt attempt = switch (step.verb()) {
            case "sevk" -> route(file, step);
            case "soru" -> ask.ask(seen(file), step.words(), COORDINATOR);
            case "oncelik" -> mend.prioritise(seen(file), Optional.of(Priority.valueOf(step.words())), COORDINATOR);
            case "yanit" -> answer(file, step);
            case "kurum" -> transfer(file, step);
            case "kapanis" -> close(file);
            default -> work(latest(file), step);
        };
        if (!(attempt instanceof Attempt.Done)) {
            throw new IllegalStateException("the demonstration does not know its own rules: " + step + " " + attempt);
        }
    }

    private Attempt route(CaseView file, Step step) {
        RouteCase.Route to = new RouteCase.Route(Arrays.asList(step.words().split(",")), "");
        String subject = file.subject();
        return file.status() == Status.RECEIVED && subject != null
                ? route.classifyAndRoute(seen(file), subject, Optional.empty(), to, COORDINATOR)
                : route.route(seen(file), to, COORDINATOR);
    }

    private Attempt answer(CaseView file, Step step) {
        Attempt classified = classify.classify(
                seen(file), Objects.requireNonNull(file.subject()), Optional.of(file.kind()), COORDINATOR);
        return classified instanceof Attempt.Done
                ? end.answer(seen(files.byId(file.id()).orElseThrow()), outcome(step), COORDINATOR)
                : classified;
    }

    private Attempt transfer(CaseView file, Step step) {
        String[] words = step.words().split(" \\| ", 2);
        return end.transferOut(seen(file), words[0], words[1], COORDINATOR);
    }

    private Attempt work(AssignmentView assignment, Step step) {
        Seen seen = new Seen(assignment.id(), assignment.version());
        Actor officer = Actor.staff(Personas.officerOf(assignment.directorate()));
        return switch (step.verb()) {
            case "kabul" -> accept.accept(seen, officer);
            case "iade" -> giveBack.giveBack(seen, step.words(), officer);
            case "plan" ->
                plan.plan(
                        seen,
                        Optional.of(LocalDate.now(clock.withZone(zone)).plusDays(Long.parseLong(step.code()))),
                        step.sentence(),
                        officer);
            case "sonuc" -> conclude.conclude(seen, outcome(step), evidence(step), officer);
            default -> throw new IllegalArgumentException(step.verb());
        };
    }

    private Attempt close(CaseView file) {
        return transaction.execute(_ -> {
            Case closing = cases.findById(file.id()).orElseThrow();
            Optional<Refusal> refusal = closing.close(ClosingReason.NO_FURTHER_WISH, Actor.APPLICANT, clock.instant());
            if (refusal.isEmpty()) {
                Case _ = cases.save(closing);
            }
            return refusal.<Attempt>map(Attempt.Refused::new).orElseGet(Attempt.Done::new);
        });
    }

    private AssignmentView latest(CaseView file) {
        return assignments.ofCase(file.id()).getLast();
    }

    private static Outcome outcome(Step step) {
        return new Outcome(Outcome.Code.valueOf(step.code()), step.sentence(), null, null);
    }

    private static Evidence evidence(Step step) {
        if (!WITH_PHOTO.contains(Outcome.Code.valueOf(step.code()))) {
            return new Evidence(List.of(), true);
        }
        int street = step.words().hashCode();
        return new Evidence(
                List.of(DrawnPhoto.of("oncesi", street, true)), List.of(DrawnPhoto.of("sonrasi", street, false)), true);
    }

    private static Seen seen(CaseView file) {
        return new Seen(file.id(), file.version());
    }
}
