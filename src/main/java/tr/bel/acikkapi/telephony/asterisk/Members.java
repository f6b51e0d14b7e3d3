package tr.bel.acikkapi.telephony.asterisk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Lines;

/**
 * Brings the members of the exchange's queues to what the agents do. A member that is none of our agents' telephones is left alone: it was
 * put there by somebody else.
 */
final class Members {

    private static final Logger log = LoggerFactory.getLogger(Members.class);

    private final Ami ami;
    private final String technology;
    private final Agents agents;
    private final Lines lines;

    Members(Ami ami, String technology, Agents agents, Lines lines) {
        this.ami = ami;
        this.technology = technology;
        this.agents = agents;
        this.lines = lines;
    }

    /** The member at this extension, in the queues of this door. */
    void bring(String extension, String door) throws ConnectionTrouble {
        Optional<Agent> agent =
                agents.atExtension(extension).filter(a -> a.door().equals(door));
        Set<String> ours = queuesOf(door);
        for (QueueParamsEvent queue : ami.events(new QueueStatusAction(), QueueParamsEvent.class)) {
            if (ours.contains(queue.getQueue())) {
                bring(queue.getQueue(), technology + "/" + extension, agent);
            }
        }
    }

    /** All of them, and whoever is in a queue and not at work: an exchange forgets its members, or we were away when they left. */
    void compare() throws ConnectionTrouble {
        List<ResponseEvent> status = ami.events(new QueueStatusAction(), ResponseEvent.class);
        Map<String, String> doors = lines.doors();
        for (ResponseEvent event : status) {
            if (event instanceof QueueParamsEvent queue && doors.containsKey(queue.getQueue())) {
                compare(queue.getQueue(), String.valueOf(doors.get(queue.getQueue())), status);
            }
        }
    }

    private void compare(String queue, String door, List<ResponseEvent> status) throws ConnectionTrouble {
        Map<String, Boolean> paused = new HashMap<>();
        for (ResponseEvent event : status) {
            if (event instanceof QueueMemberEvent m && queue.equals(m.getQueue())) {
                paused.put(m.getInterface(), Boolean.TRUE.equals(m.getPaused()));
            }
        }
        Set<String> there = new HashSet<>();
        for (Agent agent : agents.atTelephones()) {
            String member = technology + "/" + agent.extension();
            if (agent.door().equals(door)) {
                there.add(member);
                if (!Boolean.valueOf(agent.state() != AgentState.READY).equals(paused.get(member))) {
                    tryBring(queue, member, Optional.of(agent));
                }
            }
        }
        for (String member : paused.keySet()) {
            String extension = Names.extension(member);
            boolean ours = member.startsWith(technology + "/") && extension != null && agents.knows(extension);
            if (ours && !there.contains(member)) {
                tryBring(queue, member, Optional.empty());
            }
        }
    }

    private Set<String> queuesOf(String door) {
        return lines.all().stream()
                .filter(l -> l.door().equals(door))
                .map(Lines.Line::name)
                .collect(Collectors.toSet());
    }

    /** One that the exchange refuses holds up no other; only where it says nothing the comparison ends. */
    private void tryBring(String queue, String member, Optional<Agent> agent) throws ConnectionTrouble {
        try {
            bring(queue, member, agent);
        } catch (ConnectionTrouble e) {
            if (e.kind() != ConnectionTrouble.Kind.OTHER) {
                throw e;
            }
            log.warn("The exchange refused a member of the queue {}: {}", queue, e.words());
        }
    }

    private void bring(String queue, String member, Optional<Agent> agent) throws ConnectionTrouble {
        if (agent.isPresent()) {
            add(queue, member, agent.get());
        } else {
            remove(queue, member);
        }
    }

    private void add(String queue, String member, Agent agent) throws ConnectionTrouble {
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
