package tr.bel.acikkapi.channel.callcentre;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.LostCalls;

/** They answered, and the conversation begins; or nobody did. */
@Controller
class CallBackOutcomeController {

    private final CallingBack callingBack;
    private final LostCalls lost;
    private final CallDoor door;

    CallBackOutcomeController(CallingBack callingBack, LostCalls lost, CallDoor door) {
        this.callingBack = callingBack;
        this.lost = lost;
        this.door = door;
    }

    @PostMapping("/cagri/geri-arama/{id}/gorusme")
    String reached(@PathVariable long id, @AuthenticationPrincipal StaffMember agent, RedirectAttributes redirect) {
        Optional<Refusal> refusal = callingBack.reached(id, door, agent.username());
        CallBackController.told(refusal, redirect);
        return refusal.isPresent() ? CallBackController.HERE : CallDoor.HERE;
    }

    @PostMapping("/cagri/geri-arama/{id}/ulasilamadi")
    String notReached(@PathVariable long id, @AuthenticationPrincipal StaffMember agent, RedirectAttributes redirect) {
        CallBackController.told(lost.notReached(id, agent.username()), redirect);
        return CallBackController.HERE;
    }
}
