package tr.bel.acikkapi.channel.switchboard;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;

/** The operator's screen. */
@Controller
class SwitchboardController {

    private final SwitchboardPages pages;
    private final Calls calls;
    private final CallsByHand byHand;

    SwitchboardController(SwitchboardPages pages, Calls calls, CallsByHand byHand) {
        this.pages = pages;
        this.calls = calls;
        this.byHand = byHand;
    }

    @GetMapping(SwitchboardDoor.ADDRESS)
    String page(@AuthenticationPrincipal StaffMember operator, Model model) {
        return pages.show(operator, null, model);
    }

    /** Nothing for Açık Kapı: the caller was connected inside the house. Of an exchange's call this changes nothing. */
    @PostMapping(SwitchboardDoor.ADDRESS + "/bitti")
    String done(@AuthenticationPrincipal StaffMember operator) {
        calls.currentOf(operator.username()).filter(c -> c.state().isTalking()).ifPresent(c -> byHand.end(c.id()));
        return "redirect:" + SwitchboardDoor.ADDRESS;
    }
}
