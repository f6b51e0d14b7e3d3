package tr.bel.acikkapi.directorate;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import tr.bel.acikkapi.directorate.AssignmentLifecycle.Edge;
import tr.bel.acikkapi.directorate.AssignmentLifecycle.Verb;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What one directorate is asked to do for a case. Every verb looks its edge up in {@link AssignmentLifecycle}, changes the state and
 * registers one event; a verb that may not be said now changes nothing and returns the refusal.
 */
@Table(schema = "directorate", name = "assignment")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // fields without a reader here are read by Spring Data
class Assignment extends AbstractAggregateRoot<Assignment> {

    @Id
    private final Long id;

    @Version
    private @Nullable Integer version;

    private final Long caseId;
    private final String directorate;
    private AssignmentStatus status;
    private final @Nullable String note;
    private @Nullable String assignee;
    private @Nullable Long teamId;
    private @Nullable LocalDate plannedFor;
    private @Nullable String plan;
    private Outcome.@Nullable Code outcomeCode;
    private @Nullable String outcomeExplanation;
    private @Nullable LocalDate outcomePlannedFor;
    private @Nullable String outcomeAuthority;
    private @Nullable String givenBackBecause;
    private final Instant receivedAt;
    private final Instant openedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant endedAt;
    private boolean answered;

    @PersistenceCreator
    Assignment(
            Long id,
            Long caseId,
            String directorate,
            AssignmentStatus status,
            @Nullable String note,
            Instant receivedAt,
            Instant openedAt) {
        this.id = id;
        this.caseId = caseId;
        this.directorate = directorate;
        this.status = status;
        this.note = note;
        this.receivedAt = receivedAt;
        this.openedAt = openedAt;
    }

    /**
     * A directorate is asked.
     *
     * @param note from coordination
     * @param receivedAt when the case was received: the clocks run from there
     */
    static Assignment open(
            long id, long caseId, String directorate, @Nullable String note, Instant receivedAt, Instant at) {
        return new Assignment(id, caseId, directorate, AssignmentStatus.OPEN, note, receivedAt, at);
    }

    /** Whose it is before anybody has taken it up; saving it tells nobody. */
    void layBefore(String colleague) {
        assignee = colleague;
    }

    Optional<Refusal> accept(Actor actor, Instant at) {
        return walk(Verb.ACCEPT, () -> {
            acceptedAt = at;
            registerEvent(new AssignmentEvent.AssignmentAccepted(id, caseId, directorate, actor, at));
        });
    }

    /**
     * Gives it to somebody of the directorate, which takes it up by that.
     *
     * @param ofTheTeam whether they belong to the team that has it, which keeps it then
     */
    Optional<Refusal> entrust(String colleague, boolean ofTheTeam, Actor actor, Instant at) {
        return walk(Verb.ASSIGN, () -> {
            takenUp(at);
            assignee = colleague;
            teamId = ofTheTeam ? teamId : null;
            registerEvent(new AssignmentEvent.AssignmentEntrusted(id, caseId, directorate, colleague, actor, at));
        });
    }

    /**
     * Gives it to a team, which takes it up by that; whoever had it has it no more.
     *
     * @param name what the team is called now
     */
    Optional<Refusal> giveToTeam(long team, String name, Actor actor, Instant at) {
        return walk(Verb.GIVE_TO_TEAM, () -> {
            takenUp(at);
            teamId = team;
            assignee = null;
            registerEvent(new AssignmentEvent.AssignmentGivenToTeam(id, caseId, directorate, name, actor, at));
        });
    }

    /**
     * Gives it a day.
     *
     * @param today so that no day of the past is promised
     * @param words what the applicant reads
     */
    Optional<Refusal> plan(LocalDate day, String words, LocalDate today, Actor actor, Instant at) {
        if (day.isBefore(today)) {
            return Optional.of(Refusal.of("directorate.plan.past"));
        }
        if (words.length() < Outcome.SHORTEST_EXPLANATION) {
            return Optional.of(Refusal.of("directorate.plan.tooShort", Outcome.SHORTEST_EXPLANATION));
        }
        return walk(Verb.PLAN, () -> {
            takenUp(at);
            plannedFor = day;
            plan = words;
            registerEvent(new AssignmentEvent.WorkPlanned(id, caseId, directorate, day, words, actor, at));
        });
    }

    Optional<Refusal> report(String progress, Actor actor, Instant at) {
        return walk(
                Verb.REPORT,
                () -> registerEvent(
                        new AssignmentEvent.ProgressReported(id, caseId, directorate, progress, actor, at)));
    }

    Optional<Refusal> conclude(Outcome outcome, Actor actor, Instant at) {
        Optional<Refusal> dishonest = outcome.refusal();
        if (dishonest.isPresent()) {
            return dishonest;
        }
        return walk(Verb.CONCLUDE, () -> {
            takenUp(at);
            endedAt = at;
            outcomeCode = outcome.code();
            outcomeExplanation = outcome.explanation();
            outcomePlannedFor = outcome.plannedFor();
            outcomeAuthority = outcome.authority();
            registerEvent(new AssignmentEvent.AssignmentConcluded(id, caseId, directorate, outcome, actor, at));
        });
    }

    Optional<Refusal> giveBack(String reason, Actor actor, Instant at) {
        return walk(Verb.GIVE_BACK, () -> {
            endedAt = at;
            givenBackBecause = reason;
            registerEvent(new AssignmentEvent.AssignmentGivenBack(id, caseId, directorate, reason, actor, at));
        });
    }

    Optional<Refusal> cancel(Actor actor, Instant at) {
        return walk(Verb.CANCEL, () -> {
            endedAt = at;
            registerEvent(new AssignmentEvent.AssignmentCancelled(id, caseId, directorate, actor, at));
        });
    }

    long caseId() {
        return caseId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String directorate() {
        return directorate;
    }

    Instant openedAt() {
        return openedAt;
    }

    AssignmentStatus status() {
        return status;
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    Optional<Long> team() {
        return Optional.ofNullable(teamId);
    }

    Optional<String> planWords() {
        return Optional.ofNullable(plan);
    }

    Optional<LocalDate> plannedFor() {
        return Optional.ofNullable(plannedFor);
    }

    Optional<Outcome> outcome() {
        return outcomeCode == null || outcomeExplanation == null
                ? Optional.empty()
                : Optional.of(new Outcome(outcomeCode, outcomeExplanation, outcomePlannedFor, outcomeAuthority));
    }

    private void takenUp(Instant at) {
        acceptedAt = acceptedAt == null ? at : acceptedAt;
    }

    private Optional<Refusal> walk(Verb verb, Runnable change) {
        Optional<Edge> edge = AssignmentLifecycle.edge(status, verb);
        if (edge.isEmpty()) {
            return Optional.of(Refusal.of("directorate.refused." + verb.name()));
        }
        status = edge.get().to();
        change.run();
        return Optional.empty();
    }
}
