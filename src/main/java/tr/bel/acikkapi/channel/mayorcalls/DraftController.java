package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** What happens while the call goes on: it is answered, what is typed is kept, the other takes the pen. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}/arama/{call:\\d{1,18}}")
class DraftController {

    private final Calls calls;
    private final CallPages pages;

    DraftController(Calls calls, CallPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    /** A piece that says who writes now, where that is no longer this page. */
    @PostMapping("/taslak")
    String keep(
            @PathVariable long id,
            @PathVariable long call,
            @ModelAttribute("form") CallForm form,
            @AuthenticationPrincipal StaffMember writer,
            Model model) {
        model.addAttribute("kept", pages.keep(pages.find(id, call, writer), form, writer));
        return "mayorcalls/KeptPartial";
    }

    @PostMapping("/acildi")
    String answered(
            @PathVariable long id,
            @PathVariable long call,
            @ModelAttribute("form") CallForm form,
            @AuthenticationPrincipal StaffMember writer,
            HttpServletResponse response,
            Model model) {
        Call open = pages.find(id, call, writer);
        if (!pages.keep(open, form, writer)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.show(open, writer, true, response, model);
        }
        calls.answered(open);
        return "redirect:" + open.address();
    }

    @PostMapping("/devral")
    String takeOver(
            @PathVariable long id,
            @PathVariable long call,
            @ModelAttribute("form") CallForm typed,
            @AuthenticationPrincipal StaffMember writer,
            RedirectAttributes redirect) {
        Call open = pages.find(id, call, writer);
        redirect.addFlashAttribute(
                Flash.NAME,
                pages.takeOver(open, typed, writer)
                        ? Flash.done("mayorcalls.call.takenOver")
                        : Flash.problem("mayorcalls.call.takenOver.not"));
        return "redirect:" + open.address();
    }
}
