package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/** Takes down what became of a message, all in one transaction: the row, the contact, the history, and the clocks of the case. */
@Component
class Settle {

    private static final Logger log = LoggerFactory.getLogger(Settle.class);
    private static final int TRIES = 3;

    static final Actor SENDER = Actor.system("feedback");

    private final Outbox outbox;
    private final OnTheWay onTheWay;
    private final Cases cases;
    private final RecordContact contacts;
    private final GoOn goOn;
    private final Closings closings;
    private final ClosingQuestions questions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FeedbackSettings settings;
    private final Clock clock;

    Settle(
            Outbox outbox,
            OnTheWay onTheWay,
            Cases cases,
            RecordContact contacts,
            GoOn goOn,
            Closings closings,
            ClosingQuestions questions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            FeedbackSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.onTheWay = onTheWay;
        this.cases = cases;
        this.contacts = contacts;
        this.goOn = goOn;
        this.closings = closings;
        this.questions = questions;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** The end of an attempt by machine. Tried again where somebody changed the case at the same moment: the message is out already. */
    void settle(Message m, Sent sent) {
        for (int i = 1; ; i++) {
            try {
                transaction.executeWithoutResult(_ -> take(m, sent));
                return;
            } catch (ConcurrencyFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
                log.debug("Case {} was being changed; taking the result of {} down again", m.caseId(), m.key());
            }
        }
    }

    private void take(Message m, Sent sent) {
        lockCase(m.caseId());
        boolean tooOld = m.queuedAt().plus(settings.giveUpAfter()).isBefore(clock.instant());
        switch (sent) {
            case Sent.Accepted(String proof) -> delivered(m, proof, SENDER, clock.instant());
            case Sent.OnItsWay(String proof, Duration within) -> {
                boolean _ = onTheWay.sent(m, proof, clock.instant().plus(within));
            }
            case Sent.Refused(String why) -> failed(m, why, SENDER);
            case Sent.Uncertain(String why) -> uncertain(m, why);
            case Sent.TryLater(String why) -> later(m, why, true, tooOld);
            case Sent.Unreachable(String why) -> later(m, why, false, tooOld);
        }
    }

    /** Always the case before the message, so that two never wait for each other. In the caller's transaction. */
    void lockCase(long caseId) {
        jdbc.sql("select 1 from cases.case_file where id = :case for no key update")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    private void later(Message m, String why, boolean tried, boolean tooOld) {
        if (tooOld) {
            failed(m, why, SENDER);
        } else {
            boolean _ = outbox.postpone(m, why, tried);
        }
    }

    private void uncertain(Message m, String why) {
        if (outbox.settle(m, MessageStatus.UNCERTAIN, null, why, clock.instant())) {
            events.publishEvent(new FeedbackEvent.FeedbackUncertain(
                    m.caseId(), m.occasion().name(), m.medium(), SENDER, clock.instant()));
        }
    }

    /** Reports on messages that a medium took and that never came: a person decides. */
    void overdueReports() {
        onTheWay.overdue().forEach(this::noReport);
    }

    private void noReport(Message m) {
        transaction.executeWithoutResult(_ -> {
            lockCase(m.caseId());
            outbox.byId(m.id()).ifPresent(now -> unknown(now, "noReport"));
        });
    }

    /** What was sent may have arrived or not. In the caller's transaction, the case locked. */
    void unknown(Message m, String why) {
        if (m.status() == MessageStatus.SENT) {
            uncertain(m, why);
        }
    }

    /** It did not arrive: what is owed goes on by another medium. In the caller's transaction, the case locked. */
    void failed(Message m, String why, Actor actor) {
        if (ended(m, why, actor) && m.occasion().isOwed()) {
            goOn.after(m, m.secret());
        }
    }

    /** It did not arrive, and nothing else is tried. In the caller's transaction, the case locked. */
    boolean ended(Message m, String why, Actor actor) {
        if (!outbox.settle(m, MessageStatus.FAILED, null, why, clock.instant())) {
            return false;
        }
        events.publishEvent(
                new FeedbackEvent.FeedbackFailed(m.caseId(), m.occasion().name(), m.medium(), actor, clock.instant()));
        return true;
    }

    /** It arrived; what has substance moves the case. In the caller's transaction, the case locked. */
    boolean delivered(Message m, @Nullable String proof, Actor actor, Instant at) {
        if (!outbox.settle(m, MessageStatus.DELIVERED, proof, null, at)) {
            return false;
        }
        contacts.delivered(m, actor, at);
        events.publishEvent(new FeedbackEvent.FeedbackDelivered(
                m.caseId(), m.occasion().name(), m.medium(), m.substance(), actor, at));
        if (m.substance()) {
            inform(m, actor, at);
        }
        return true;
    }

    private void inform(Message m, Actor actor, Instant at) {
        Case file = cases.findById(m.caseId()).orElseThrow();
        boolean answers = m.occasion() == Occasion.RESOLVED;
        if (answers && !(file.may(Verb.ANSWER) && questions.isLatest(m.caseId(), m.place()))) {
            // An answer of before the case was reopened: it arrived, and nothing follows from it.
            log.info("Answer {} was delivered when the case had moved on", m.key());
            return;
        }
        Optional<Refusal> refused = answers ? file.answer(actor, at) : file.inform(actor, at);
        if (refused.isPresent()) {
            log.info("Message {} was delivered when the case had moved on", m.key());
            return;
        }
        Case _ = cases.save(file);
        if (answers) {
            Duration patience = settings.closeAfter();
            closings.set(m.caseId(), ClosingReason.NO_REPLY, at.plus(patience));
        }
    }
}
