package tr.bel.acikkapi.telephony.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.ExchangeOrders;
import tr.bel.acikkapi.telephony.ExchangeOrders.Order;
import tr.bel.acikkapi.telephony.Lines;

/**
 * Carries out in the exchange what was ordered. A member of a queue is brought to what its agent does now, not to what was ordered: so an
 * order that comes late does nothing wrong, and after a restart of the exchange all of them are brought there.
 */
final class Orders {

    private static final Logger log = LoggerFactory.getLogger(Orders.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Ami ami;
    private final ExchangeSettings settings;
    private final ExchangeOrders orders;
    private final Agents agents;
    private final Lines lines;

    Orders(Ami ami, ExchangeSettings settings, ExchangeOrders orders, Agents agents, Lines lines) {
        this.ami = ami;
        this.settings = settings;
        this.orders = orders;
        this.agents = agents;
        this.lines = lines;
    }

    /** Carries out what there is, then sleeps until there is more. */
    void next() throws InterruptedException {
        try {
            Optional<Order> order = orders.take();
            if (order.isPresent()) {
                carryOut(order.get());
                return;
            }
        } catch (DataAccessException e) {
            log.warn("Orders for the exchange cannot be read now", e);
        }
        orders.await(LOOK_EVERY);
    }

    private void carryOut(Order order) {
        try {
            switch (order.kind()) {
                case MEMBER -> bringMember(order.subject(), String.valueOf(order.target()));
                case REDIRECT ->
                    ami.act(new RedirectAction(order.subject(), settings.context(), String.valueOf(order.target()), 1));
            }
        } catch (ConnectionTrouble e) {
            log.warn("The exchange did not do it: {} ({})", order.kind(), e.words());
            orders.failed(order.id(), e.words());
        }
    }

    /** All agents at telephones, after a connect: an exchange forgets them when it starts. */
    void bringMembers() throws ConnectionTrouble {
        for (Agent agent : agents.atTelephones()) {
            bringMember(String.valueOf(agent.extension()), agent.door());
        }
    }

    private void bringMember(String extension, String door) throws ConnectionTrouble {
        Optional<Agent> agent = agents.atExtension(extension);
        String member = settings.technology() + "/" + extension;
        for (String queue : queuesOf(door)) {
            if (agent.filter(a -> a.door().equals(door)).isEmpty()) {
                remove(queue, member);
            } else {
                bring(queue, member, agent.get());
            }
        }
    }

    private List<String> queuesOf(String door) throws ConnectionTrouble {
        Set<String> ours = lines.all().stream()
                .filter(l -> l.door().equals(door))
                .map(Lines.Line::name)
                .collect(Collectors.toSet());
        return ami.events(new QueueStatusAction(), QueueParamsEvent.class).stream()
                .map(QueueParamsEvent::getQueue)
                .filter(ours::contains)
                .toList();
    }

    private void bring(String queue, String member, Agent agent) throws ConnectionTrouble {
        boolean ready = agent.state() == AgentState.READY;
        QueueAddAction add = new QueueAddAction(queue, member);
        add.setMemberName(agent.username());
        add.setPaused(!ready);
        try {
            ami.act(add);
        } catch (ConnectionTrouble isThereAlready) {
            log.debug("{} is in {} already: {}", member, queue, isThereAlready.words());
        }
        pause(
                queue,
                member,
                !ready,
                agent.reason() == null ? agent.state().name() : agent.reason().name());
    }

    private void remove(String queue, String member) throws ConnectionTrouble {
        try {
            ami.act(new QueueRemoveAction(queue, member));
        } catch (
                ConnectionTrouble fixed) { // a member that stands in queues.conf cannot be taken out, but can be paused
            log.debug("{} stays in {}: {}", member, queue, fixed.words());
            try {
                pause(queue, member, true, AgentState.OFF.name());
            } catch (ConnectionTrouble notThere) {
                log.debug("{} is not in {}: {}", member, queue, notThere.words());
            }
        }
    }

    private void pause(String queue, String member, boolean paused, String reason) throws ConnectionTrouble {
        QueuePauseAction pause = new QueuePauseAction(member, queue, paused);
        pause.setReason(reason);
        ami.act(pause);
    }
}
