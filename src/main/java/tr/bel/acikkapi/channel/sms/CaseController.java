package tr.bel.acikkapi.channel.sms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A person makes a case of messages, and decides on what nobody knows whether it went out. */
@Controller
class CaseController {

    private final ThreadPages pages;
    private final OpenByHand opening;
    private final DecideUncertain deciding;

    CaseController(ThreadPages pages, OpenByHand opening, DecideUncertain deciding) {
        this.pages = pages;
        this.opening = opening;
        this.deciding = deciding;
    }

    @PostMapping(ThreadController.ADDRESS + "/basvuru")
    String open(
            @PathVariable long id,
            @ModelAttribute("form") CaseForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        form.check(typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "reply",
                    new ThreadController.ReplyForm("", UUID.randomUUID().toString()));
            return pages.show(pages.known(id).id(), clerk, model);
        }
        Optional<String> number = opening.open(pages.known(id), form, clerk.username());
        redirect.addFlashAttribute(
                Flash.NAME,
                number.map(n -> Flash.done("sms.case.opened", n)).orElseGet(() -> Flash.problem("sms.case.gone")));
        return "redirect:" + InboxController.ADDRESS + "/" + id;
    }

    @PostMapping(ThreadController.ADDRESS + "/karar")
    String decide(
            @PathVariable long id,
            @RequestParam(name = "ileti") long message,
            @RequestParam(name = "yeniden", defaultValue = "false") boolean again,
            RedirectAttributes redirect) {
        boolean done = deciding.decide(pages.known(id).id(), message, again);
        redirect.addFlashAttribute(
                Flash.NAME,
                done
                        ? Flash.done(again ? "sms.uncertain.again" : "sms.uncertain.dropped")
                        : Flash.problem("sms.uncertain.gone"));
        return "redirect:" + InboxController.ADDRESS + "/" + id;
    }
}
