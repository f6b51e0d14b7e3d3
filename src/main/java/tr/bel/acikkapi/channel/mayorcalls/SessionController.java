package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One session: its list, and its way from state to state. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}")
class SessionController {

    private final SessionPages pages;
    private final Sessions sessions;

    SessionController(SessionPages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @GetMapping
    String page(@PathVariable long id, @AuthenticationPrincipal StaffMember reader, Model model) {
        return pages.show(pages.find(id, reader), reader, model);
    }

    @PostMapping("/durum")
    String move(
            @PathVariable long id,
            @RequestParam(name = "durum") SessionState to,
            @RequestParam(defaultValue = "false") boolean eminim,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Session session = pages.find(id, who);
        if (!pages.of(session, who).moves().contains(to) && session.state() != to) {
            if (session.state().next().contains(to)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("mayorcalls.session.notNow"));
            return "redirect:" + session.address();
        }
        boolean ends = to == SessionState.ENDED && session.isUnderWay();
        if (ends && (pages.isTalking(session, who, model) || (!eminim && pages.asks(session, who, model)))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(session, who, model);
        }
        Optional<Refusal> refusal = sessions.move(id, to, who.username());
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key())).orElseGet(() -> Flash.done("mayorcalls.session.moved." + to)));
        return "redirect:" + session.address() + (refusal.isEmpty() && to == SessionState.ENDED ? "/rapor" : "");
    }
}
