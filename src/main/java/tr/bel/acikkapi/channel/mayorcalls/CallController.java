package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One call: the number is rung, what is said is written down, and how it ended. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}")
class CallController {

    private final SessionPages sessions;
    private final Calls calls;
    private final CallPages pages;
    private final ConcludeCall conclude;

    CallController(SessionPages sessions, Calls calls, CallPages pages, ConcludeCall conclude) {
        this.sessions = sessions;
        this.calls = calls;
        this.pages = pages;
        this.conclude = conclude;
    }

    @PostMapping("/kisi/{listing:\\d{1,18}}/arama")
    String open(
            @PathVariable long id,
            @PathVariable long listing,
            @RequestParam(name = "neden", required = false) @Nullable String typed,
            @AuthenticationPrincipal StaffMember caller,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Session session = sessions.find(id, caller);
        Listing whom = sessions.listing(id, listing);
        Calls.Opened opened = calls.open(id, whom.id(), Reason.of(typed).orElse(null), caller.username());
        Call call = opened.call();
        Refusal refusal = opened.refusal();
        if (refusal != null && refusal.key().equals(Calls.QUIET)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sessions.askWhy(session, whom, typed, caller, model);
        }
        if (refusal != null) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem(refusal));
        }
        return "redirect:" + (call == null ? session.address() : call.address());
    }

    @GetMapping("/arama/{call:\\d{1,18}}")
    String page(
            @PathVariable long id,
            @PathVariable long call,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        Call open = pages.find(id, call, reader);
        return open.endedAt() == null
                ? pages.show(open, reader, response, model)
                : "redirect:" + MayorCallsAccess.ADDRESS + "/" + id;
    }

    @PostMapping("/arama/{call:\\d{1,18}}/sonuc")
    String end(
            @PathVariable long id,
            @PathVariable long call,
            @ModelAttribute("form") CallForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember writer,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Call open = pages.find(id, call, writer);
        if (open.isHeldBy(writer.username(), form.seen())) {
            form.checkEnd(!calls.promises(call).isEmpty(), typed);
            if (typed.hasErrors()) {
                pages.keep(open, form, writer);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return pages.show(open, writer, false, response, model);
            }
            Optional<List<String>> numbers = conclude.conclude(open, form, writer.username());
            if (numbers.isPresent()) {
                redirect.addFlashAttribute(Flash.NAME, told(numbers.get()));
                return "redirect:" + MayorCallsAccess.ADDRESS + "/" + id;
            }
        }
        Call now = pages.find(id, call, writer);
        if (now.endedAt() != null) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("mayorcalls.call.over"));
            return "redirect:" + MayorCallsAccess.ADDRESS + "/" + id;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(now, writer, true, response, model);
    }

    private static Flash told(List<String> numbers) {
        return numbers.isEmpty()
                ? Flash.done("mayorcalls.call.ended")
                : Flash.done("mayorcalls.call.ended.promised", String.join(", ", numbers));
    }
}
