package tr.bel.acikkapi.directorate.contractor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.contractor.HandOver.Fault;
import tr.bel.acikkapi.directorate.contractor.HandOverPages.Target;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** An assignment is handed over to a contractor; the link stands on the same page as long as it is good. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/yuklenici")
class HandOverController {

    private final HandOverPages pages;
    private final HandOver handOver;

    HandOverController(HandOverPages pages, HandOver handOver) {
        this.pages = pages;
        this.handOver = handOver;
    }

    @GetMapping
    String page(
            @PathVariable String number,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Target target = pages.target(number, who);
        return pages.show(target, pages.begin(target), model);
    }

    @PostMapping
    String hand(
            @PathVariable String number,
            @ModelAttribute("form") HandOverForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Target target = pages.target(number, who);
        Optional<Fault> fault = handOver.hand(target.assignment(), form.order(), who);
        if (fault.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("contractor.handed", number));
            return "redirect:" + address(number);
        }
        Refusal why = fault.get().refusal();
        if (fault.get().field().isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem(why.key()));
            return "redirect:" + address(number);
        }
        typed.rejectValue(fault.get().field(), why.key(), why.args().toArray(), null);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(target, form, model);
    }

    static String address(String number) {
        return InboxDesk.ADDRESS + "/" + number + "/yuklenici";
    }
}
