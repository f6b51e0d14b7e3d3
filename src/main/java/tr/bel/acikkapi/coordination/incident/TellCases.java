package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.ActNotDone;
import tr.bel.acikkapi.coordination.AnnounceToApplicant;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.incident.Announcements.Due;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;

/**
 * Works announcements off, case by case. The row, the change of the case and the message in the outbox are one transaction: whatever is
 * killed in the middle, a case is told once or still waits, and a second worker passes by what the first has in its hands.
 */
@Component
class TellCases {

    private static final Logger log = LoggerFactory.getLogger(TellCases.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Announcements announcements;
    private final CaseFiles files;
    private final ClassifyCase classify;
    private final AnnounceToApplicant announce;
    private final EndCase end;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellCases(
            Announcements announcements,
            CaseFiles files,
            ClassifyCase classify,
            AnnounceToApplicant announce,
            EndCase end,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.announcements = announcements;
        this.files = files;
        this.classify = classify;
        this.announce = announce;
        this.end = end;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** As many as so many; the loop of every node goes on with the rest. */
    void some(int most) {
        int told = 0;
        while (told < most && next()) {
            told++;
        }
    }

    /** Tells one case; false where nobody is due. */
    boolean next() {
        AtomicReference<@Nullable Due> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> tellNext(taken)));
        } catch (RuntimeException e) {
            Due due = taken.get();
            if (due == null) {
                throw e;
            }
            putOff(due, e);
            return true;
        }
    }

    private void putOff(Due due, RuntimeException why) {
        if (why instanceof ConcurrencyFailureException) {
            log.debug("Case {} was being changed; it is announced to in a moment", due.caseId());
            announcements.again(due, SOON);
        } else {
            log.warn(
                    "Announcement {} does not reach case {}; once more later", due.announcementId(), due.caseId(), why);
            Duration pause = LATER.multipliedBy(due.attempts() + 1L);
            transaction.executeWithoutResult(_ -> {
                if (announcements.putOff(due, pause)) {
                    notTold(due);
                }
            });
        }
    }

    /** Whoever announced sees to the case that waits and cannot be told; one that was answered meanwhile, or left the incident, is fine. */
    private void notTold(Due due) {
        if (files.byId(due.caseId()).filter(f -> f.may(Verb.ANNOUNCE)).isPresent()) {
            events.publishEvent(new ActNotDone(due.caseId(), due.madeBy(), clock.instant()));
        }
    }

    private boolean tellNext(AtomicReference<@Nullable Due> taken) {
        Optional<Due> next = announcements.next();
        next.ifPresent(due -> {
            taken.set(due);
            String refusal = refusal(due);
            announcements.settle(due, refusal);
            if (refusal != null && !refusal.equals(Announcements.DETACHED)) {
                notTold(due);
            }
        });
        return next.isPresent();
    }

    /** Tells it; the key of the refusal where the case is in no state for it. */
    private @Nullable String refusal(Due due) {
        if (!announcements.stands(due)) {
            return Announcements.DETACHED;
        }
        Actor actor = Actor.staff(due.madeBy());
        CaseView file = files.byId(due.caseId()).orElseThrow();
        if (file.status() == Status.RECEIVED) {
            // Whoever announces to it has said what it is about, where the door did not.
            String said = file.subject();
            String about = said == null ? due.subject() : said;
            Attempt classified = classify.classify(seen(file), about, Optional.of(file.kind()), actor);
            if (!(classified instanceof Attempt.Done)) {
                return refused(classified);
            }
            file = files.byId(due.caseId()).orElseThrow();
        }
        Optional<Outcome> outcome = due.asOutcome();
        return refused(
                outcome.isPresent()
                        ? end.answer(seen(file), outcome.get(), actor)
                        : announce.announce(seen(file), due.words(), due.plannedFor(), actor));
    }

    private static @Nullable String refused(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Done() -> null;
            case Attempt.Refused(var why) -> why.key();
            case Attempt.Overtaken() ->
                throw new OptimisticLockingFailureException("somebody changed the case at the same moment");
        };
    }

    private static Seen seen(CaseView file) {
        return new Seen(file.id(), file.version());
    }
}
