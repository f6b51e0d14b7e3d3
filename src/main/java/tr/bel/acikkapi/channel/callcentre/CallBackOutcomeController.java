package tr.bel.acikkapi.channel.callcentre;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.DialState;
import tr.bel.acikkapi.telephony.Dialling;
import tr.bel.acikkapi.telephony.LostCalls;

/** They answered, and the conversation begins; or nobody did. */
@Controller
class CallBackOutcomeController {

    private final CallingBack callingBack;
    private final LostCalls lost;
    private final CallDoor door;
    private final Dialling dialling;
    private final Clock clock;

    CallBackOutcomeController(CallingBack callingBack, LostCalls lost, CallDoor door, Dialling dialling, Clock clock) {
        this.callingBack = callingBack;
        this.lost = lost;
        this.door = door;
        this.dialling = dialling;
        this.clock = clock;
    }

    @PostMapping("/cagri/geri-arama/{id}/gorusme")
    String reached(@PathVariable long id, @AuthenticationPrincipal StaffMember agent, RedirectAttributes redirect) {
        Optional<Refusal> refusal = callingBack.reached(id, door, agent.username());
        CallBackController.told(refusal, redirect);
        return refusal.isPresent() ? CallBackController.HERE : CallDoor.HERE;
    }

    private @Nullable DialState ended(long entry, String agent) {
        return dialling.unreached(
                        agent,
                        CallBackDialController.subject(entry),
                        clock.instant().minus(LostCalls.CLAIM))
                .orElse(null);
    }

    @PostMapping("/cagri/geri-arama/{id}/ulasilamadi")
    String notReached(@PathVariable long id, @AuthenticationPrincipal StaffMember agent, RedirectAttributes redirect) {
        CallBackController.told(lost.notReached(id, agent.username(), ended(id, agent.username())), redirect);
        return CallBackController.HERE;
    }
}
