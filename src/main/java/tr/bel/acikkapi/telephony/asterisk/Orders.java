package tr.bel.acikkapi.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.manager.action.RedirectAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.ExchangeOrders;
import tr.bel.acikkapi.telephony.ExchangeOrders.Order;
import tr.bel.acikkapi.telephony.GivenOn;

/**
 * Carries out in the exchange what was ordered. A member of a queue is brought to what its agent does now, not to what was ordered: so an
 * order that comes late does nothing wrong. When the exchange has started, and every minute, all of them are compared.
 */
final class Orders {

    /** Each waits for the database as long as its pool does. */
    private static final int MOST_CONFIRMS = 5;

    private static final Logger log = LoggerFactory.getLogger(Orders.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration COMPARE_EVERY = Duration.ofMinutes(1);

    private final Ami ami;
    private final ExchangeSettings settings;
    private final ExchangeOrders orders;
    private final GivenOn given;
    private final Members members;
    private final MakeCall outgoing;
    private final ExchangeClock theirs;
    private final AtomicBoolean compare;
    private long comparedAt;

    /** @param compare set from elsewhere when the members are to be compared at once */
    Orders(
            Ami ami,
            ExchangeSettings settings,
            ExchangeOrders orders,
            GivenOn given,
            Members members,
            MakeCall outgoing,
            ExchangeClock theirs,
            AtomicBoolean compare) {
        this.ami = ami;
        this.settings = settings;
        this.orders = orders;
        this.given = given;
        this.members = members;
        this.outgoing = outgoing;
        this.theirs = theirs;
        this.compare = compare;
    }

    /** Carries out what there is, then sleeps until there is more. */
    void next() throws InterruptedException {
        try {
            compareWhereDue();
            Optional<Order> order = orders.take();
            if (order.isPresent()) {
                carryOut(order.get());
                return;
            }
        } catch (RuntimeException e) {
            log.warn("Orders for the exchange cannot be read now: {}", Lasting.words(e));
        }
        orders.await(LOOK_EVERY);
    }

    private void compareWhereDue() {
        if (!compare.getAndSet(false) && System.nanoTime() - comparedAt < COMPARE_EVERY.toNanos()) {
            return;
        }
        comparedAt = System.nanoTime();
        try {
            members.compare();
        } catch (ConnectionTrouble e) {
            log.warn("The queues of the exchange cannot be compared now: {}", e.words());
        }
    }

    private void carryOut(Order order) {
        try {
            switch (order.kind()) {
                case MEMBER -> members.bring(order.subject(), String.valueOf(order.target()));
                case REDIRECT -> redirect(order);
                case DIAL -> outgoing.make(Objects.requireNonNull(order.callId()));
            }
        } catch (ConnectionTrouble e) {
            log.warn("The exchange did not do it: {} ({})", order.kind(), e.words());
            orders.failed(order.id(), e.words());
            // After a silence the exchange may have taken it: what becomes of the call, it tells, or the comparison
            // does.
            if (order.kind() == ExchangeOrders.Kind.DIAL && e.kind() != ConnectionTrouble.Kind.TIMEOUT) {
                outgoing.failed(Objects.requireNonNull(order.callId()), e.words());
            }
        }
    }

    private void redirect(Order order) throws ConnectionTrouble {
        Instant before = theirs.instant();
        ami.act(new RedirectAction(order.subject(), settings.context(), String.valueOf(order.target()), 1));
        confirm(order, before);
    }

    /** The exchange did it: that must not be forgotten for a moment's trouble of the database. */
    private void confirm(Order order, Instant before) {
        for (int again = 0; ; again++) {
            try {
                given.confirm(order.id(), before);
                return;
            } catch (RuntimeException e) {
                if (again == MOST_CONFIRMS || !Lasting.passes(e)) {
                    throw e;
                }
                log.warn("A transfer that the exchange did is taken down again: {}", Lasting.words(e));
            }
        }
    }
}
