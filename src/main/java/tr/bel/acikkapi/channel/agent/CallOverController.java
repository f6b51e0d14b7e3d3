package tr.bel.acikkapi.channel.agent;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;

/** The call is over, and the exchange did not say so: its word got lost. */
@Controller
class CallOverController {

    private final TelephoneDoors doors;
    private final Agents agents;
    private final Calls calls;
    private final CallsByHand byHand;

    CallOverController(TelephoneDoors doors, Agents agents, Calls calls, CallsByHand byHand) {
        this.doors = doors;
        this.agents = agents;
        this.calls = calls;
        this.byHand = byHand;
    }

    /** The agent writes it up. A call by hand ends with it; an exchange's ends by its own word, or when it is compared. */
    @PostMapping("/{door}/cagri-bitti")
    String over(@PathVariable String door, @AuthenticationPrincipal StaffMember member) {
        TelephoneDoor here = doors.at(door);
        calls.currentOf(member.username()).filter(Call::isByHand).map(Call::id).ifPresent(byHand::end);
        agents.callOver(member.username());
        return "redirect:" + here.address();
    }
}
