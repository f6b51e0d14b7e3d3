package tr.bel.acikkapi.directorate.contractor;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** What the officer does with a link: takes it back, takes the work over, or says why not. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/yuklenici/{link:\\d{1,18}}")
class LinkController {

    private final HandOverPages pages;
    private final HandOver handOver;
    private final SettleWork settle;

    LinkController(HandOverPages pages, HandOver handOver, SettleWork settle) {
        this.pages = pages;
        this.handOver = handOver;
        this.settle = settle;
    }

    @PostMapping("/geri-al")
    String withdraw(
            @PathVariable String number,
            @PathVariable long link,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        handOver.withdraw(pages.link(link, pages.target(number, who)), who);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("contractor.withdrawn", number));
        return "redirect:" + HandOverController.address(number);
    }

    /** Leads on to the form of the conclusion, which is the officer's own. */
    @PostMapping("/kabul")
    String accept(
            @PathVariable String number,
            @PathVariable long link,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal = settle.accept(pages.link(link, pages.target(number, who)), who);
        tell(refusal, "contractor.accepted", number, redirect);
        return "redirect:"
                + (refusal.isPresent()
                        ? HandOverController.address(number)
                        : InboxDesk.ADDRESS + "/" + number + "/sonuc");
    }

    @PostMapping("/ret")
    String refuse(
            @PathVariable String number,
            @PathVariable long link,
            @RequestParam(defaultValue = "") String neden,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal = settle.refuse(pages.link(link, pages.target(number, who)), neden, who);
        tell(refusal, "contractor.refused", number, redirect);
        refusal.ifPresent(r -> redirect.addFlashAttribute("neden", neden));
        return "redirect:" + HandOverController.address(number);
    }

    private static void tell(Optional<Refusal> refusal, String done, String number, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME, refusal.map(r -> Flash.problem(r)).orElseGet(() -> Flash.done(done, number)));
    }
}
