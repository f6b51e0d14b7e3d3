package tr.bel.acikkapi.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import tr.bel.acikkapi.cases.CaseLifecycle.Edge;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TrackingCode;

/**
 * One application that is owed an answer to one applicant. Never merged away.
 *
 * <p>Every verb looks its edge up in {@link CaseLifecycle}, changes the state and registers one event; saving through {@link Cases}
 * publishes the events in the same transaction. A verb that may not be said now changes nothing and returns the refusal.
 */
@Table(schema = "cases", name = "case_file")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // fields without a reader here are read by Spring Data
public class Case extends AbstractAggregateRoot<Case> {

    @Id
    private final Long id;

    @Version
    private @Nullable Integer version;

    private final String number;
    private final String trackingCode;
    private final String door;
    private Kind kind;
    private LegalBasis law;
    private Status status;
    private @Nullable Status resumesTo;
    private @Nullable PauseReason heldFor;
    private final Long contactId;
    private final @Nullable Long applicantId;
    private boolean identityHidden;
    private final Language language;
    private @Nullable String subject;
    private final String text;
    private @Nullable String neighbourhood;
    private @Nullable String address;
    private @Nullable String landmark;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private Priority priority;
    private Outcome.@Nullable Code outcomeCode;
    private @Nullable String outcomeExplanation;
    private @Nullable LocalDate outcomePlannedFor;
    private @Nullable String outcomeAuthority;
    private final @Nullable Long followUpOf;
    private final @Nullable String externalReference;
    private final Instant receivedAt;
    private final Instant recordedAt;
    private @Nullable Instant informedAt;
    private @Nullable Instant concludedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant erasedAt;
    private Instant changedAt;

    @PersistenceCreator
    Case(
            Long id,
            String number,
            String trackingCode,
            String door,
            Kind kind,
            LegalBasis law,
            Status status,
            Long contactId,
            @Nullable Long applicantId,
            boolean identityHidden,
            Language language,
            String text,
            Priority priority,
            @Nullable Long followUpOf,
            @Nullable String externalReference,
            Instant receivedAt,
            Instant recordedAt,
            Instant changedAt) {
        this.id = id;
        this.number = number;
        this.trackingCode = trackingCode;
        this.door = door;
        this.kind = kind;
        this.law = law;
        this.status = status;
        this.contactId = contactId;
        this.applicantId = applicantId;
        this.identityHidden = identityHidden;
        this.language = language;
        this.text = text;
        this.priority = priority;
        this.followUpOf = followUpOf;
        this.externalReference = externalReference;
        this.receivedAt = receivedAt;
        this.recordedAt = recordedAt;
        this.changedAt = changedAt;
    }

    /** A new case from what a door handed in; used by {@link Intake} alone. */
    static Case receive(
            long id, CaseNumber number, TrackingCode code, Submission s, @Nullable Promise work, Instant recordedAt) {
        Case opened = new Case(
                id,
                number.toString(),
                code.value(),
                s.door(),
                s.kind(),
                s.law(),
                Status.RECEIVED,
                s.contactId(),
                s.applicantId(),
                s.identityHidden(),
                s.language(),
                s.text(),
                Priority.NORMAL,
                s.followUpOf(),
                s.externalReference(),
                s.happenedAt(),
                recordedAt,
                recordedAt);
        opened.subject = s.subject();
        opened.setPlace(s.place());
        opened.registerEvent(new CaseEvent.CaseReceived(
                id,
                number.toString(),
                s.door(),
                s.kind(),
                s.subject(),
                new Clockwork(s.law(), work),
                s.text(),
                s.quiet(),
                s.actor(),
                s.happenedAt()));
        return opened;
    }

    /**
     * Says what it is about. Also in mid-course, where the status stays.
     *
     * @param work the subject's usual duration, which the work clock counts from receipt on; absent where it has none
     */
    public Optional<Refusal> classify(String subject, Kind kind, @Nullable Promise work, Actor actor, Instant at) {
        return walk(Verb.CLASSIFY, at, () -> {
            this.subject = subject;
            this.kind = kind;
            law = law.after(kind, applicantId != null);
            if (heldFor != null && !heldFor.isPossibleUnder(law)) {
                release(actor, at);
            }
            Clockwork clockwork = new Clockwork(law, work);
            registerEvent(new CaseEvent.CaseClassified(id, subject, kind, clockwork, actor, at));
        });
    }

    /** Sends it to one or more directorates, or to further ones. */
    public Optional<Refusal> route(List<String> directorates, @Nullable String note, Actor actor, Instant at) {
        if (directorates.isEmpty()) {
            return Optional.of(Refusal.of("cases.route.nobody"));
        }
        return walk(Verb.ROUTE, at, () -> registerEvent(new CaseEvent.CaseRouted(id, directorates, note, actor, at)));
    }

    /** A directorate took it up. */
    public Optional<Refusal> startWork(String directorate, Actor actor, Instant at) {
        return walk(Verb.START_WORK, at, () -> registerEvent(new CaseEvent.WorkStarted(id, directorate, actor, at)));
    }

    /** No directorate has it any more; it is coordination's again. */
    public Optional<Refusal> takeBack(String directorate, String reason, Actor actor, Instant at) {
        return walk(
                Verb.TAKE_BACK,
                at,
                () -> registerEvent(new CaseEvent.CaseReturned(id, directorate, reason, actor, at)));
    }

    /** Asks the applicant for information; the case waits. */
    public Optional<Refusal> askApplicant(String question, Actor actor, Instant at) {
        Status asking = status;
        return walk(Verb.ASK_APPLICANT, at, () -> {
            resumesTo = asking;
            registerEvent(new CaseEvent.ApplicantAsked(id, question, actor, at));
        });
    }

    /** The applicant told more; a waiting case goes on where it was. */
    public Optional<Refusal> hearApplicant(String reply, Actor actor, Instant at) {
        Status resume = resumesTo == null ? status : resumesTo;
        Optional<Edge> edge = CaseLifecycle.edge(status, Verb.HEAR_APPLICANT, resume);
        if (edge.isEmpty()) {
            return refused(Verb.HEAR_APPLICANT);
        }
        move(edge.get(), at);
        resumesTo = null;
        registerEvent(new CaseEvent.ApplicantReplied(id, reply, actor, at));
        return Optional.empty();
    }

    /** Tells the applicant what is known of the matter that many apply for; the work goes on. */
    public Optional<Refusal> announce(String words, @Nullable LocalDate plannedFor, Actor actor, Instant at) {
        return walk(
                Verb.ANNOUNCE,
                at,
                () -> registerEvent(new CaseEvent.AnnouncementMade(id, words, plannedFor, actor, at)));
    }

    /** The work is concluded with an honest outcome. */
    public Optional<Refusal> resolve(Outcome outcome, Actor actor, Instant at) {
        Optional<Refusal> dishonest = outcome.refusal();
        if (dishonest.isPresent()) {
            return dishonest;
        }
        return walk(Verb.RESOLVE, at, () -> {
            setOutcome(outcome);
            concludedAt = at;
            release(actor, at);
            resumesTo = null;
            registerEvent(new CaseEvent.CaseResolved(id, outcome, actor, at));
        });
    }

    /**
     * Feedback with substance reached the applicant while the work goes on; only the first counts for the promise. Where the case was
     * transferred or not examined, what was told is the reasoned answer too (law 3071 art. 5 and 6).
     */
    public Optional<Refusal> inform(Actor actor, Instant deliveredAt) {
        return walk(Verb.INFORM, deliveredAt, () -> {
            informedAt = informedAt == null ? deliveredAt : informedAt;
            if (!status.isOpen()) {
                answeredAt = answeredAt == null ? deliveredAt : answeredAt;
            }
            registerEvent(new CaseEvent.ApplicantInformed(id, actor, deliveredAt));
        });
    }

    /** The reasoned answer reached the applicant. */
    public Optional<Refusal> answer(Actor actor, Instant deliveredAt) {
        return walk(Verb.ANSWER, deliveredAt, () -> {
            informedAt = informedAt == null ? deliveredAt : informedAt;
            answeredAt = deliveredAt;
            registerEvent(new CaseEvent.CaseAnswered(id, actor, deliveredAt));
        });
    }

    /**
     * What counted as delivered had not arrived: the clocks that it stopped run again, and an answer is still owed.
     *
     * @param informedBefore when other feedback with substance was delivered, if any was
     */
    public Optional<Refusal> feedbackCameBack(@Nullable Instant informedBefore, Actor actor, Instant at) {
        return walk(Verb.FEEDBACK_CAME_BACK, at, () -> {
            informedAt = informedBefore;
            answeredAt = null;
            endedAt = status == Status.RESOLVED ? null : endedAt;
            registerEvent(new CaseEvent.FeedbackCameBack(id, informedBefore, actor, at));
        });
    }

    /** The file closes. */
    public Optional<Refusal> close(CaseEvent.ClosingReason reason, Actor actor, Instant at) {
        return walk(Verb.CLOSE, at, () -> {
            endedAt = at;
            registerEvent(new CaseEvent.CaseClosed(id, reason, actor, at));
        });
    }

    /** Another system had closed it before it came to this one. */
    public Optional<Refusal> closeElsewhere(Actor actor, Instant at) {
        return walk(Verb.CLOSE_ELSEWHERE, at, () -> {
            endedAt = at;
            registerEvent(new CaseEvent.CaseClosedElsewhere(id, actor, at));
        });
    }

    /**
     * It was not fixed, or not answered well: whatever was owed is owed again, and all clocks begin anew. Not where its words were erased:
     * nobody is left who could be answered.
     */
    public Optional<Refusal> reopen(String reason, Actor actor, Instant at) {
        if (erasedAt != null) {
            return Optional.of(Refusal.of("cases.refused.erased"));
        }
        return walk(Verb.REOPEN, at, () -> {
            outcomeCode = null;
            outcomeExplanation = null;
            outcomePlannedFor = null;
            outcomeAuthority = null;
            informedAt = null;
            concludedAt = null;
            answeredAt = null;
            endedAt = null;
            heldFor = null;
            registerEvent(new CaseEvent.CaseReopened(id, reason, actor, at));
        });
    }

    /** It is another authority's (law 3071 art. 5). */
    public Optional<Refusal> transferOut(String authority, String explanation, Actor actor, Instant at) {
        Outcome outcome = new Outcome(Outcome.Code.NOT_OURS, explanation, null, authority);
        Optional<Refusal> dishonest = outcome.refusal();
        if (dishonest.isPresent()) {
            return dishonest;
        }
        return walk(Verb.TRANSFER_OUT, at, () -> {
            setOutcome(outcome);
            endedAt = at;
            release(actor, at);
            registerEvent(new CaseEvent.CaseTransferredOut(id, authority, explanation, actor, at));
        });
    }

    /** It is not examined, for one of the law's reasons (law 3071 art. 6). */
    public Optional<Refusal> doNotExamine(
            CaseEvent.NotExaminedReason reason, String explanation, Actor actor, Instant at) {
        Outcome outcome = new Outcome(Outcome.Code.REFUSED, explanation, null, null);
        Optional<Refusal> dishonest = outcome.refusal();
        if (dishonest.isPresent()) {
            return dishonest;
        }
        return walk(Verb.DO_NOT_EXAMINE, at, () -> {
            setOutcome(outcome);
            endedAt = at;
            release(actor, at);
            registerEvent(new CaseEvent.CaseNotExamined(id, reason, explanation, actor, at));
        });
    }

    /** The applicant took it back. */
    public Optional<Refusal> withdraw(@Nullable String reason, Actor actor, Instant at) {
        return walk(Verb.WITHDRAW, at, () -> {
            endedAt = at;
            release(actor, at);
            registerEvent(new CaseEvent.CaseWithdrawn(id, reason, actor, at));
        });
    }

    /** How soon it must be looked at. */
    public Optional<Refusal> prioritise(Priority priority, Actor actor, Instant at) {
        if (!status.isOpen()) {
            return Optional.of(Refusal.of("cases.notOpen"));
        }
        this.priority = priority;
        changedAt = at;
        registerEvent(new CaseEvent.CasePrioritised(id, priority, actor, at));
        return Optional.empty();
    }

    /**
     * From now on the directorates do not learn whose it is, as {@link Discretion} has it; what they had seen before cannot be unseen. There
     * is no way back.
     *
     * @param why in the house's words, without the name; absent where a rule says it
     */
    public Optional<Refusal> hideIdentity(@Nullable String why, Actor actor, Instant at) {
        if (!status.isOpen()) {
            return Optional.of(Refusal.of("cases.hide.notOpen"));
        }
        if (applicantId == null) {
            return Optional.of(Refusal.of("cases.hide.nobody"));
        }
        if (identityHidden) {
            return Optional.of(Refusal.of("cases.hide.already"));
        }
        identityHidden = true;
        changedAt = at;
        registerEvent(new CaseEvent.IdentityHidden(id, why, actor, at));
        return Optional.empty();
    }

    /**
     * Stops the clocks that this reason stops, until it is over. Not for a question to the applicant, which is {@link #askApplicant}.
     *
     * @param note in the house's words
     */
    public Optional<Refusal> hold(PauseReason reason, @Nullable String note, Actor actor, Instant at) {
        if (!status.isOpen() || status == Status.RESOLVED) {
            return Optional.of(Refusal.of("cases.notOpen"));
        }
        if (heldFor != null) {
            return Optional.of(Refusal.of("cases.held.already"));
        }
        if (reason == PauseReason.APPLICANT || !reason.isPossibleUnder(law)) {
            return Optional.of(Refusal.of("cases.held.notThis"));
        }
        heldFor = reason;
        changedAt = at;
        registerEvent(new CaseEvent.ClocksPaused(id, reason, note, actor, at));
        return Optional.empty();
    }

    /** The reason is over; the clocks go on. */
    public Optional<Refusal> goOn(Actor actor, Instant at) {
        if (heldFor == null) {
            return Optional.of(Refusal.of("cases.held.not"));
        }
        changedAt = at;
        release(actor, at);
        return Optional.empty();
    }

    /** No clock stands still for the house's reasons any more. */
    private void release(Actor actor, Instant at) {
        if (heldFor != null) {
            registerEvent(new CaseEvent.ClocksResumed(id, heldFor, actor, at));
            heldFor = null;
        }
    }

    /**
     * Thirty working days instead of fifteen (law 4982 art. 11).
     *
     * @param why whom we must hear; the law wants it told to the applicant in writing
     */
    public Optional<Refusal> extendLimit(String why, Actor actor, Instant at) {
        if (!status.isOpen() || !law.isInformation()) {
            return Optional.of(Refusal.of("cases.extend.notThis"));
        }
        changedAt = at;
        registerEvent(new CaseEvent.LimitExtended(id, why, actor, at));
        return Optional.empty();
    }

    /** Sets or mends the place. */
    public Optional<Refusal> place(Place place, Actor actor, Instant at) {
        if (!status.isOpen()) {
            return Optional.of(Refusal.of("cases.notOpen"));
        }
        setPlace(place);
        changedAt = at;
        registerEvent(new CaseEvent.CasePlaced(id, place, actor, at));
        return Optional.empty();
    }

    public long id() {
        return id;
    }

    /** For optimistic locking across a page: what the reader saw. */
    public int version() {
        return version == null ? 0 : version;
    }

    public String number() {
        return number;
    }

    public Status status() {
        return status;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Optional<Long> applicantId() {
        return Optional.ofNullable(applicantId);
    }

    public Language language() {
        return language;
    }

    public Place whereabouts() {
        GeoPoint point = latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        return new Place(neighbourhood, address, landmark, point);
    }

    public Optional<Outcome> outcome() {
        return outcomeCode == null || outcomeExplanation == null
                ? Optional.empty()
                : Optional.of(new Outcome(outcomeCode, outcomeExplanation, outcomePlannedFor, outcomeAuthority));
    }

    public boolean may(Verb verb) {
        return CaseLifecycle.allows(status, verb);
    }

    private Optional<Refusal> walk(Verb verb, Instant at, Runnable change) {
        Optional<Edge> edge = CaseLifecycle.edge(status, verb);
        if (edge.isEmpty()) {
            return refused(verb);
        }
        move(edge.get(), at);
        change.run();
        return Optional.empty();
    }

    private void move(Edge edge, Instant at) {
        status = edge.to();
        changedAt = at.isAfter(changedAt) ? at : changedAt;
    }

    private Optional<Refusal> refused(Verb verb) {
        return Optional.of(Refusal.of("cases.refused." + verb.name()));
    }

    private void setPlace(Place place) {
        neighbourhood = place.neighbourhood();
        address = place.address();
        landmark = place.landmark();
        latitude = place.at().map(GeoPoint::latitude).orElse(null);
        longitude = place.at().map(GeoPoint::longitude).orElse(null);
    }

    private void setOutcome(Outcome outcome) {
        outcomeCode = outcome.code();
        outcomeExplanation = outcome.explanation();
        outcomePlannedFor = outcome.plannedFor();
        outcomeAuthority = outcome.authority();
    }
}
