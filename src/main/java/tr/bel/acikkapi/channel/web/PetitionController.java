package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * For somebody to whom the quick form is closed for a while: what they wrote becomes a petition with their address, and a petition is never
 * barred (docs/adr/0014).
 */
@Controller
@RequestMapping("/basvuru/dilekce")
class PetitionController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Admission admission;
    private final Ways ways;

    PetitionController(DraftCookie cookie, Drafts drafts, Admission admission, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.admission = admission;
        this.ways = ways;
    }

    /** What the page says, to whoever is blocked. */
    record BlockedView(Instant until) {}

    /** Back to the review, from which it is sent like every other. */
    @PostMapping
    String petition(
            @ModelAttribute("answer") PetitionForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        if (draft.isEmpty()) {
            return ways.without(request);
        }
        Optional<Instant> blocked = admission.blockedUntil(draft.get().content());
        if (blocked.isPresent() && Problem.tell(form.problems(), errors)) {
            String page = blocked(blocked.get(), form, response, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page;
        }
        if (blocked.isPresent()) {
            drafts.save(
                    draft.get().id(), content -> content.with(content.caution().petitioning(form.address())));
        }
        return "redirect:" + Step.REVIEW.path();
    }

    /** The page that says what is closed, until when, and what stays open. */
    static String blocked(Instant until, PetitionForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("answer", form);
        model.addAttribute("view", new BlockedView(until));
        return "web/BlockedPage";
    }
}
