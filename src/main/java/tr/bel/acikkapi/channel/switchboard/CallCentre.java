package tr.bel.acikkapi.channel.switchboard;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Lines;

/** The call centre as the operator sees it: who is there to take a caller, and how many are before them. */
@Component
class CallCentre {

    private final Agents agents;
    private final Calls calls;

    CallCentre(Agents agents, Calls calls) {
        this.agents = agents;
        this.calls = calls;
    }

    /** Whether nobody is on duty, so that a caller who is given on waits for nobody. */
    boolean isDeserted() {
        return agents.at(Lines.CALL_CENTRE).isEmpty();
    }

    /** How many wait there now. */
    int waiting() {
        return calls.waiting(Lines.CALL_CENTRE).size();
    }

    /**
     * What the operator is told of a caller who was given on.
     *
     * @param ahead how many waited before
     */
    Flash told(int ahead) {
        List<Agent> there = agents.at(Lines.CALL_CENTRE);
        long free = there.stream().filter(a -> a.state() == AgentState.READY).count();
        if (free > ahead) {
            return Flash.done("switchboard.warm.done");
        }
        return ahead == 0
                ? Flash.done("switchboard.warm.next")
                : Flash.done("switchboard.warm.queued", String.valueOf(ahead));
    }
}
