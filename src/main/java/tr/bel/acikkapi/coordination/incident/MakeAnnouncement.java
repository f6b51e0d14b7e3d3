package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.incident.Announcements.Words;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;

/**
 * Says one thing to everybody who applied for an incident: news while the work goes on, or the outcome that answers them all. Here it is
 * only written down, with who is owed it; {@link TellCases} tells.
 */
@Component
class MakeAnnouncement {

    static final int LONGEST = 4_000;

    private final Incidents incidents;
    private final Announcements announcements;
    private final AttachCase attached;
    private final IncidentBell bell;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    MakeAnnouncement(
            Incidents incidents,
            Announcements announcements,
            AttachCase attached,
            IncidentBell bell,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.incidents = incidents;
        this.announcements = announcements;
        this.attached = attached;
        this.bell = bell;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * News.
     *
     * @param plannedFor the day that is promised; with it the news are feedback with substance and keep the 48 hours
     */
    Attempt announce(Seen seen, String words, @Nullable LocalDate plannedFor, Actor actor) {
        String said = words.strip();
        Optional<Refusal> refusal = length(said).or(() -> past(plannedFor));
        if (refusal.isPresent()) {
            return new Attempt.Refused(refusal.get());
        }
        return change(
                seen,
                incident -> incident.announce(clock.instant()).or(() -> {
                    announcements.put(seen.id(), new Words(said, plannedFor, null, null), name(actor));
                    return Optional.empty();
                }));
    }

    /** The end: its outcome answers every attached case. */
    Attempt resolve(Seen seen, Outcome outcome, Actor actor) {
        Optional<Refusal> refusal =
                outcome.refusal().or(() -> length(outcome.explanation())).or(() -> past(outcome.plannedFor()));
        if (refusal.isPresent()) {
            return new Attempt.Refused(refusal.get());
        }
        Words words = new Words(outcome.explanation(), outcome.plannedFor(), outcome.code(), outcome.authority());
        return change(
                seen,
                incident -> incident.resolve(actor, clock.instant()).or(() -> {
                    announcements.put(seen.id(), words, name(actor));
                    letGo(seen.id());
                    return Optional.empty();
                }));
    }

    /** Nothing is left to do. */
    Attempt close(Seen seen, Actor actor) {
        return change(seen, incident -> {
            Instant now = clock.instant();
            return incident.close(attached.count(seen.id()), announcements.waiting(seen.id()), actor, now);
        });
    }

    /** The cases stay with the incident on its page; one that is opened again later is free for another. */
    private void letGo(long incidentId) {
        jdbc.sql("update incident.attachment set holds = false where incident_id = :incident and holds")
                .param("incident", incidentId)
                .update();
    }

    private Attempt change(Seen seen, Function<Incident, Optional<Refusal>> verb) {
        try {
            Attempt made = transaction.execute(_ -> changeNow(seen, verb));
            bell.ring();
            return made;
        } catch (ConcurrencyFailureException tooLate) {
            return new Attempt.Overtaken();
        }
    }

    private Attempt changeNow(Seen seen, Function<Incident, Optional<Refusal>> verb) {
        // Whoever is attaching a case is waited for, and is told with the others.
        jdbc.sql("select 1 from incident.incident where id = :id for update")
                .param("id", seen.id())
                .query(Integer.class)
                .single();
        Incident incident = incidents.findById(seen.id()).orElseThrow();
        if (incident.version() != seen.version()) {
            return new Attempt.Overtaken();
        }
        Optional<Refusal> refusal = verb.apply(incident);
        if (refusal.isPresent()) {
            return new Attempt.Refused(refusal.get());
        }
        Incident _ = incidents.save(incident);
        return new Attempt.Done();
    }

    private static Optional<Refusal> length(String words) {
        return words.length() < Outcome.SHORTEST_EXPLANATION || words.length() > LONGEST
                ? Optional.of(Refusal.of("incident.words.length", Outcome.SHORTEST_EXPLANATION, LONGEST))
                : Optional.empty();
    }

    private Optional<Refusal> past(@Nullable LocalDate day) {
        return day != null && day.isBefore(LocalDate.ofInstant(clock.instant(), zone))
                ? Optional.of(Refusal.of("coordination.plannedFor.past"))
                : Optional.empty();
    }

    private static String name(Actor actor) {
        return String.valueOf(actor.ref());
    }
}
