package tr.bel.acikkapi.coordination.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/** Looks at what an act would do to every case of a run. No case is changed. */
@Component
public class PreviewBulk {

    private static final int LONGEST_NOTE = 2_000;

    private final BulkRuns runs;
    private final CaseFiles files;
    private final CarryOut carryOut;
    private final Subjects subjects;
    private final Clock clock;
    private final ZoneId zone;

    PreviewBulk(BulkRuns runs, CaseFiles files, CarryOut carryOut, Subjects subjects, Clock clock, ZoneId zone) {
        this.runs = runs;
        this.files = files;
        this.carryOut = carryOut;
        this.subjects = subjects;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is wrong with the form itself, whatever the cases are.
     *
     * @param field that it is shown at
     */
    public record Wrong(String field, Refusal refusal) {}

    /** What is wrong with the form; empty where it can be tried. */
    public Optional<Wrong> wrong(BulkAct act, BulkForm form) {
        return switch (act) {
            case CLASSIFY ->
                form.eachItsOwn() || offered(carryOut.subject(form)) ? Optional.empty() : Optional.of(unknownSubject());
            case ROUTE -> wrongRoute(form);
            case PRIORITISE ->
                form.chosenPriority().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Wrong("priority", Refusal.of("coordination.priority.missing")));
            case ANSWER -> wrongAnswer(form);
            case ATTACH ->
                form.chosenMatter().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Wrong("matter", Refusal.of("coordination.bulk.matter.missing")));
        };
    }

    private Optional<Wrong> wrongRoute(BulkForm form) {
        boolean named = !form.subject().isEmpty() || !form.subjectText().isBlank();
        if (named && !offered(carryOut.subject(form))) {
            return Optional.of(unknownSubject());
        }
        return form.note().length() > LONGEST_NOTE
                ? Optional.of(new Wrong("note", Refusal.of("coordination.note.tooLong", LONGEST_NOTE)))
                : Optional.empty();
    }

    private Optional<Wrong> wrongAnswer(BulkForm form) {
        Optional<Refusal> refusal = form.outcome().refusal();
        if (refusal.isPresent()) {
            return Optional.of(new Wrong(form.outcome().field(), refusal.get()));
        }
        return form.outcome()
                .outcome()
                .map(Outcome::plannedFor)
                .filter(day -> day.isBefore(LocalDate.ofInstant(clock.instant(), zone)))
                .map(past -> new Wrong("plannedFor", Refusal.of("coordination.plannedFor.past")));
    }

    private static Wrong unknownSubject() {
        return new Wrong("subject", Refusal.of("coordination.subject.unknown"));
    }

    private boolean offered(String subject) {
        return subjects.byCode(subject).filter(Subject::active).isPresent();
    }

    /**
     * Looks at every case and keeps what was seen.
     *
     * @return whether there is a preview now; false where the run has been started already
     */
    public boolean preview(BulkRun run, BulkAct act, BulkForm form, StaffMember who) {
        Actor actor = Actor.staff(who.username());
        List<Verdict> verdicts = runs.items(run.id(), who).stream()
                .flatMap(item -> files.byId(item.caseId(), who.sight()).stream())
                .map(file -> verdict(act, form, file, actor))
                .toList();
        return runs.preview(run.id(), form, verdicts);
    }

    private Verdict verdict(BulkAct act, BulkForm form, CaseView file, Actor actor) {
        Plan plan = carryOut.plan(act, form, file);
        Refusal refusal = switch (carryOut.rehearse(act, form, plan, file, actor)) {
            case Attempt.Done() -> null;
            case Attempt.Refused(Refusal why) -> why;
            case Attempt.Overtaken() -> Refusal.of("coordination.bulk.overtaken");
        };
        return new Verdict(file.id(), file.version(), plan, refusal);
    }
}
