package tr.bel.acikkapi.channel.agent;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.BreakReason;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;

/** The bars of who sits at a telephone. */
@Component
public class AgentBars {

    private final Agents agents;
    private final Calls calls;

    AgentBars(Agents agents, Calls calls) {
        this.agents = agents;
        this.calls = calls;
    }

    /** Who is at another door is not at this one. */
    public AgentBar of(TelephoneDoor door, String username) {
        boolean busy = door.isBusy(username);
        List<BreakReason> reasons = List.of(BreakReason.values());
        return agents.of(username)
                .filter(a -> a.door().equals(door.code()) && a.state() != AgentState.OFF)
                .map(a -> bar(door, a, busy, reasons))
                .orElseGet(() -> new AgentBar(door.address(), AgentState.OFF, null, null, null, false, busy, reasons));
    }

    private AgentBar bar(TelephoneDoor door, Agent a, boolean busy, List<BreakReason> reasons) {
        boolean told = a.extension() != null
                && calls.currentOf(a.username()).filter(Call::isByHand).isEmpty();
        return new AgentBar(door.address(), a.state(), a.reason(), a.since(), a.extension(), told, busy, reasons);
    }
}
