package tr.bel.acikkapi.directorate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.directorate.team.KeepTeams;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The teams of a directorate, and a new one. */
@Controller
@RequestMapping(TeamPages.ADDRESS)
class TeamsController {

    private final TeamPages pages;
    private final KeepTeams keep;

    TeamsController(TeamPages pages, KeepTeams keep) {
        this.pages = pages;
        this.keep = keep;
    }

    @GetMapping
    String all(@AuthenticationPrincipal StaffMember who, Model model) {
        return pages.all(TeamForm.empty(), who, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") TeamForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal = keep.create(pages.directorate(who), form.text());
        if (refusal.isPresent()) {
            TeamPages.tell(refusal.get(), typed);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.all(form, who, model);
        }
        redirect.addFlashAttribute(
                Flash.NAME, Flash.done("directorate.team.saved", form.text().name()));
        return "redirect:" + TeamPages.ADDRESS;
    }
}
