package tr.bel.acikkapi.coordination.bulk;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.MendCase;
import tr.bel.acikkapi.coordination.Rehearsal;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.RouteCase.Route;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.SuggestSubjects;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;

/** One act on one case of a run, through the commands of the single acts. */
@Component
class CarryOut {

    private final ClassifyCase classify;
    private final RouteCase route;
    private final MendCase mend;
    private final EndCase end;
    private final ObjectProvider<KnownMatters> matters;
    private final Subjects subjects;
    private final SuggestSubjects suggest;
    private final TransactionTemplate aside;

    CarryOut(
            ClassifyCase classify,
            RouteCase route,
            MendCase mend,
            EndCase end,
            ObjectProvider<KnownMatters> matters,
            Subjects subjects,
            SuggestSubjects suggest,
            PlatformTransactionManager transactions) {
        this.classify = classify;
        this.route = route;
        this.mend = mend;
        this.end = end;
        this.matters = matters;
        this.subjects = subjects;
        this.suggest = suggest;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The subject that was chosen for all; empty where none was. */
    String subject(BulkForm form) {
        if (!form.subject().isEmpty() || form.subjectText().isBlank()) {
            return form.subject();
        }
        return suggest.called(form.subjectText()).orElse("");
    }

    /** What the form means for this case as it is now. */
    Plan plan(BulkAct act, BulkForm form, CaseView file) {
        return switch (act) {
            case CLASSIFY -> new Plan(about(form, file), List.of());
            case ROUTE -> {
                boolean fresh = file.status() == Status.RECEIVED;
                String about = fresh ? orItsOwn(about(form, file), file) : "";
                String known = fresh ? about : file.subject();
                yield new Plan(about, form.directorates(usual(known == null ? "" : known)));
            }
            case PRIORITISE, ANSWER, ATTACH -> Plan.NOTHING;
        };
    }

    /** Where nothing was chosen, a case that came with a subject goes by it. */
    private static String orItsOwn(String chosen, CaseView file) {
        String own = file.subject();
        return chosen.isEmpty() && own != null ? own : chosen;
    }

    private String about(BulkForm form, CaseView file) {
        return form.eachItsOwn() ? suggest.likeliest(file).orElse("") : subject(form);
    }

    private String usual(String subject) {
        return subjects.byCode(subject).flatMap(Subject::directorate).orElse("");
    }

    /** What would become of it; nothing is changed. */
    Attempt rehearse(BulkAct act, BulkForm form, Plan plan, CaseView file, Actor actor) {
        Seen seen = new Seen(file.id(), file.version());
        return act == BulkAct.ATTACH
                ? attachAndTakeBack(form, file, actor)
                : Rehearsal.of(() -> attempt(act, form, plan, file, seen, actor));
    }

    /** Does it, in the caller's transaction. */
    Attempt attempt(BulkAct act, BulkForm form, Plan plan, CaseView file, Seen seen, Actor actor) {
        if (file.version() != seen.version()) {
            return new Attempt.Overtaken();
        }
        return switch (act) {
            case CLASSIFY -> classify(form, plan, file, seen, actor);
            case ROUTE -> route(form, plan, file, seen, actor);
            case PRIORITISE ->
                form.chosenPriority().filter(p -> p == file.priority()).isPresent()
                        ? Attempt.refused("coordination.bulk.already")
                        : mend.prioritise(seen, form.chosenPriority(), actor);
            case ANSWER ->
                form.outcome()
                        .outcome()
                        .map(outcome -> end.answer(seen, outcome, actor))
                        .orElseGet(() -> Attempt.refused("coordination.outcome.missing"));
            case ATTACH -> attach(form, file, actor);
        };
    }

    private Attempt classify(BulkForm form, Plan plan, CaseView file, Seen seen, Actor actor) {
        if (plan.subject().isEmpty()) {
            return Attempt.refused("coordination.bulk.noSuggestion");
        }
        boolean already = file.status() != Status.RECEIVED
                && plan.subject().equals(file.subject())
                && form.chosenKind().orElse(file.kind()) == file.kind();
        return already
                ? Attempt.refused("coordination.bulk.already")
                : classify.classify(
                        seen, plan.subject(), Optional.of(form.chosenKind().orElse(file.kind())), actor);
    }

    private Attempt route(BulkForm form, Plan plan, CaseView file, Seen seen, Actor actor) {
        Route where = new Route(plan.directorates(), form.note());
        if (file.status() != Status.RECEIVED) {
            return route.route(seen, where, actor);
        }
        return plan.subject().isEmpty()
                ? Attempt.refused(form.eachItsOwn() ? "coordination.bulk.noSuggestion" : "coordination.bulk.noSubject")
                : route.classifyAndRoute(seen, plan.subject(), form.chosenKind(), where, actor);
    }

    private Attempt attach(BulkForm form, CaseView file, Actor actor) {
        KnownMatters known = matters.getIfAvailable();
        Optional<Long> matter = form.chosenMatter();
        if (known == null || matter.isEmpty()) {
            return Attempt.refused("coordination.bulk.matter.missing");
        }
        return known.attach(file.id(), matter.get(), actor)
                .<Attempt>map(Attempt.Refused::new)
                .orElseGet(Attempt.Done::new);
    }

    /** What attaches is another room's, and has no rehearsal of its own. */
    private Attempt attachAndTakeBack(BulkForm form, CaseView file, Actor actor) {
        return aside.execute(status -> {
            status.setRollbackOnly();
            return attach(form, file, actor);
        });
    }
}
