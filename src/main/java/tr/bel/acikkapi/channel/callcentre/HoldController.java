package tr.bel.acikkapi.channel.callcentre;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;

/** What happens on the line of a call by hand, of which nobody else tells. */
@Controller
class HoldController {

    private final Calls calls;
    private final CallsByHand byHand;

    HoldController(Calls calls, CallsByHand byHand) {
        this.calls = calls;
        this.byHand = byHand;
    }

    @PostMapping("/cagri/beklet")
    String hold(@RequestParam boolean beklet, @AuthenticationPrincipal StaffMember agent) {
        mine(agent, id -> byHand.hold(id, beklet));
        return CallDoor.HERE;
    }

    /** The caller hung up; what is typed is finished. */
    @PostMapping("/cagri/kapandi")
    String gone(@AuthenticationPrincipal StaffMember agent) {
        mine(agent, byHand::end);
        return CallDoor.HERE;
    }

    private void mine(StaffMember agent, LongConsumer doing) {
        Optional<Call> now =
                calls.currentOf(agent.username()).filter(c -> c.state().isTalking());
        now.ifPresent(c -> doing.accept(c.id()));
    }
}
