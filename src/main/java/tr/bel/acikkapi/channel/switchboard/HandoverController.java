package tr.bel.acikkapi.channel.switchboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One key hands a caller over. */
@Controller
class HandoverController {

    private static final String COLD = "soguk";
    private static final String WARM_ORDERED = "switchboard.warm.ordered";

    private final HandOver handOver;
    private final SwitchboardPages pages;
    private final CallCentre callCentre;

    HandoverController(HandOver handOver, SwitchboardPages pages, CallCentre callCentre) {
        this.handOver = handOver;
        this.pages = pages;
        this.callCentre = callCentre;
    }

    @PostMapping(SwitchboardDoor.ADDRESS + "/devir")
    String handOver(
            @RequestParam(defaultValue = "sicak") String nasil,
            @RequestParam(defaultValue = "false") boolean yine,
            @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            @AuthenticationPrincipal StaffMember operator,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        boolean cold = nasil.equals(COLD);
        boolean otherCall = false;
        if (form.neden() == null && !errors.hasFieldErrors("neden")) {
            errors.rejectValue("neden", "switchboard.error.reason");
        }
        form.checkNumber(cold, errors);
        if (!cold && !yine && !errors.hasErrors() && callCentre.isDeserted()) {
            errors.reject("switchboard.error.nobody");
            model.addAttribute("nobody", true);
        }
        int ahead = callCentre.waiting();
        if (!errors.hasErrors()) {
            Optional<Refusal> refusal =
                    cold ? handOver.cold(form, operator.username()) : handOver.warm(form, operator.username());
            if (refusal.isEmpty()) {
                Flash warm =
                        handOver.isOrdered(operator.username()) ? Flash.done(WARM_ORDERED) : callCentre.told(ahead);
                redirect.addFlashAttribute(Flash.NAME, cold ? Flash.done("switchboard.cold.done") : warm);
                return "redirect:" + SwitchboardDoor.ADDRESS;
            }
            errors.reject(refusal.get().key(), refusal.get().args().toArray(), null);
            otherCall = refusal.get().key().equals(HandOver.OTHER_CALL);
        }
        response.setStatus((otherCall ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return pages.show(operator, form, model);
    }
}
