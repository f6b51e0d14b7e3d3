package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.Moment;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.municipality.Proof;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;

/** The directorate concludes with an honest outcome; when nobody works on the case any more, the case is resolved. */
@Component
public class ConcludeAssignment {

    private static final Set<Outcome.Code> WORK_DONE = Set.of(Outcome.Code.DONE, Outcome.Code.PARTLY_DONE);

    private final ChangeAssignment change;
    private final Assignments assignments;
    private final UnansweredConclusions conclusions;
    private final Cases cases;
    private final FreshEyes eyes;
    private final Attachments attachments;
    private final Subjects subjects;
    private final Directorates directorates;
    private final Clock clock;
    private final ZoneId zone;

    ConcludeAssignment(
            ChangeAssignment change,
            Assignments assignments,
            UnansweredConclusions conclusions,
            Cases cases,
            FreshEyes eyes,
            Attachments attachments,
            Subjects subjects,
            Directorates directorates,
            Clock clock,
            ZoneId zone) {
        this.change = change;
        this.assignments = assignments;
        this.conclusions = conclusions;
        this.cases = cases;
        this.eyes = eyes;
        this.attachments = attachments;
        this.subjects = subjects;
        this.directorates = directorates;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Photos of the work, and papers about it.
     *
     * @param before pictures of how the team found it
     * @param files pictures of after the work, and papers
     * @param forApplicant whether the applicant may see them
     */
    public record Evidence(List<CheckedAttachment> before, List<CheckedAttachment> files, boolean forApplicant) {
        public Evidence {
            before = List.copyOf(before);
            files = List.copyOf(files);
        }

        /** Nothing of before the work. */
        public Evidence(List<CheckedAttachment> files, boolean forApplicant) {
            this(List.of(), files, forApplicant);
        }
    }

    public Attempt conclude(Seen seen, Outcome outcome, Evidence evidence, Actor actor) {
        LocalDate planned = outcome.plannedFor();
        if (planned != null && planned.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            return Attempt.refused("directorate.plan.past");
        }
        return change.change(
                seen,
                (assignment, file) ->
                        eyes.refuse(file.id(), actor).or(() -> conclude(assignment, file, outcome, evidence, actor)));
    }

    private Optional<Refusal> conclude(
            Assignment assignment, Case file, Outcome outcome, Evidence evidence, Actor actor) {
        boolean last = assignments.findByCaseId(file.id()).stream()
                .filter(a -> a.status().isOpen())
                .allMatch(a -> a.directorate().equals(assignment.directorate()));
        if (last && !file.may(Verb.RESOLVE)) {
            return Optional.of(Refusal.of("cases.refused.RESOLVE"));
        }
        Optional<Refusal> lacking = lacking(assignment, file, outcome, evidence);
        if (lacking.isPresent()) {
            return lacking;
        }
        Instant now = clock.instant();
        Optional<Refusal> refusal = assignment.conclude(outcome, actor, now);
        if (refusal.isPresent()) {
            return refusal;
        }
        evidence.before().forEach(p -> keep(file, p, Moment.BEFORE, evidence, actor));
        evidence.files().forEach(p -> keep(file, p, Moment.AFTER, evidence, actor));
        assignments.save(assignment);
        if (last) {
            resolve(file, actor, now);
        }
        return Optional.empty();
    }

    private void keep(Case file, CheckedAttachment photo, Moment moment, Evidence evidence, Actor actor) {
        attachments.addEvidence(file.id(), photo, moment, actor, evidence.forApplicant());
    }

    private void resolve(Case file, Actor actor, Instant at) {
        List<CombinedOutcome.Part> parts = conclusions.of(file.id()).stream()
                .map(c -> new CombinedOutcome.Part(
                        directorates
                                .byCode(c.directorate())
                                .map(d -> d.name(file.language()))
                                .orElse(c.directorate()),
                        c.outcome()))
                .toList();
        Optional<Refusal> refusal = file.resolve(CombinedOutcome.of(parts), actor, at);
        if (refusal.isPresent()) {
            throw new IllegalStateException("honest parts made a whole that is refused: "
                    + refusal.get().key());
        }
        cases.save(file);
    }

    /** What the subject asks to be shown, where work is said to be done and it is not. */
    private Optional<Refusal> lacking(Assignment assignment, Case file, Outcome outcome, Evidence evidence) {
        Proof asked =
                file.subject().flatMap(subjects::byCode).map(Subject::proof).orElse(Proof.NONE);
        if (asked == Proof.NONE || !WORK_DONE.contains(outcome.code())) {
            return Optional.empty();
        }
        return Shown.of(attachments.ofCase(file.id()), assignment.openedAt())
                        .found(evidence.before())
                        .with(evidence.files())
                        .satisfies(asked)
                ? Optional.empty()
                : Optional.of(Refusal.of("directorate.evidence.missing." + asked));
    }
}
