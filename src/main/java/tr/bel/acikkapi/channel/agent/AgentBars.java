package tr.bel.acikkapi.channel.agent;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.BreakReason;

/** The bars of who sits at a telephone. */
@Component
public class AgentBars {

    private final Agents agents;

    AgentBars(Agents agents) {
        this.agents = agents;
    }

    /** Who is at another door is not at this one. */
    public AgentBar of(TelephoneDoor door, String username) {
        boolean busy = door.isBusy(username);
        List<BreakReason> reasons = List.of(BreakReason.values());
        return agents.of(username)
                .filter(a -> a.door().equals(door.code()) && a.state() != AgentState.OFF)
                .map(a -> bar(door, a, busy, reasons))
                .orElseGet(() -> new AgentBar(door.address(), AgentState.OFF, null, null, null, busy, reasons));
    }

    private static AgentBar bar(TelephoneDoor door, Agent a, boolean busy, List<BreakReason> reasons) {
        return new AgentBar(door.address(), a.state(), a.reason(), a.since(), a.extension(), busy, reasons);
    }
}
