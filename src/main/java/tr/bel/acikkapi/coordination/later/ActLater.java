package tr.bel.acikkapi.coordination.later;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Rehearsal;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.StaffMember;

/** Checks an act now and lets it wait, so that it can be taken back. */
@Component
public class ActLater {

    private final LaterActs later;
    private final CarryOutLater carryOut;
    private final JsonMapper json;
    private final News news;
    private final TransactionTemplate transaction;
    private final Duration after;
    private final Clock clock;

    ActLater(
            LaterActs later,
            CarryOutLater carryOut,
            JsonMapper json,
            News news,
            PlatformTransactionManager transactions,
            UndoSettings settings,
            Clock clock) {
        this.later = later;
        this.carryOut = carryOut;
        this.json = json;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.after = settings.after();
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param attempt done also where it only waits
     * @param waiting how it can be taken back; absent where it can not
     */
    public record Deferral(Attempt attempt, @Nullable Waiting waiting) {}

    /**
     * An act that can be taken back.
     *
     * @param until when that ends
     */
    public record Waiting(long id, Instant until) {
        private static Waiting of(LaterAct act) {
            return new Waiting(act.id(), act.dueAt());
        }
    }

    /**
     * Whoever goes on with a case finds it as if nothing waited. Who only looks at a form takes nobody's time to take back away but their
     * own.
     *
     * @return whether something was carried out for that
     */
    public boolean settle(CaseView file, StaffMember who, boolean sends) {
        return later.waiting(file.id())
                .filter(w -> sends != w.username().equals(who.username()))
                .filter(_ -> carryOut.now(file.id()))
                .isPresent();
    }

    /** Refused and overtaken as ever; otherwise it waits, and the same sent twice waits once. */
    public <F> Deferral attempt(DeferrableAct<F> act, CaseView file, Seen seen, F form, StaffMember who) {
        Actor actor = Actor.staff(who.username());
        if (after.isZero()) {
            return new Deferral(act.carryOut(file, seen, form, actor), null);
        }
        String written = json.writeValueAsString(form);
        Optional<LaterAct> known = later.waiting(file.id());
        if (known.isPresent() && isSame(known.get(), act, written, who)) {
            return new Deferral(new Attempt.Done(), Waiting.of(known.get()));
        }
        if (known.isPresent()) {
            carryOut.now(file.id());
            return new Deferral(new Attempt.Overtaken(), null);
        }
        Attempt attempt = Rehearsal.of(() -> act.carryOut(file, seen, form, actor));
        return attempt instanceof Attempt.Done ? put(act, file, written, who) : new Deferral(attempt, null);
    }

    private boolean isSame(LaterAct known, DeferrableAct<?> act, String form, StaffMember who) {
        return known.act() == act.act()
                && known.username().equals(who.username())
                && json.readTree(known.form()).equals(json.readTree(form));
    }

    private Deferral put(DeferrableAct<?> act, CaseView file, String form, StaffMember who) {
        Instant due = clock.instant().plus(after);
        Optional<LaterAct> put = transaction.execute(status -> {
            later.sweep(file.id(), who.username());
            Optional<LaterAct> kept = later.put(file.id(), act.act(), form, who.username(), due);
            news.tell(Desk.TOPIC, String.valueOf(file.id()));
            return kept;
        });
        if (put.isEmpty()) {
            carryOut.now(file.id());
            return new Deferral(new Attempt.Overtaken(), null);
        }
        return new Deferral(new Attempt.Done(), Waiting.of(put.get()));
    }

    /** Takes it back. @return the case; empty where it is too late, or somebody else's */
    public Optional<Long> takeBack(long id, String number, StaffMember who) {
        return transaction.execute(status -> {
            Optional<Long> back = later.takeBack(id, number, who.username()).map(LaterAct::caseId);
            back.ifPresent(c -> news.tell(Desk.TOPIC, String.valueOf(c)));
            return back;
        });
    }

    /** What somebody wanted last with this case, took back or did not get: it stands in the form again. */
    public <F> Optional<F> draft(DeferrableAct<F> act, CaseView file, StaffMember who) {
        return later.draft(file.id(), act.act(), who.username()).map(d -> json.readValue(d.form(), act.form()));
    }

    /** Whoever wanted it has read that it could not be done. */
    public void dismiss(long id, StaffMember who) {
        later.dismiss(id, who.username());
    }

    /** Whether this act takes the case out of the list in which it stands. */
    public static boolean moves(CoordinationAct act, CaseView file) {
        return act != CoordinationAct.CLASSIFY || file.subject() == null;
    }
}
