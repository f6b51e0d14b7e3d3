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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.directorate.team.KeepTeams;
import tr.bel.acikkapi.directorate.team.Team;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One team: its name, its people, whether it is given work. */
@Controller
@RequestMapping(TeamPages.ADDRESS + "/{id:\\d{1,18}}")
class TeamController {

    private final TeamPages pages;
    private final KeepTeams keep;

    TeamController(TeamPages pages, KeepTeams keep) {
        this.pages = pages;
        this.keep = keep;
    }

    @GetMapping
    String one(@PathVariable long id, @AuthenticationPrincipal StaffMember who, Model model) {
        Team team = pages.team(id, who);
        return pages.one(team, TeamForm.of(team), who, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @ModelAttribute("form") TeamForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Team team = pages.team(id, who);
        Optional<Refusal> refusal = keep.change(team, form.text());
        if (refusal.isPresent()) {
            TeamPages.tell(refusal.get(), typed);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.one(team, form, who, model);
        }
        redirect.addFlashAttribute(
                Flash.NAME, Flash.done("directorate.team.saved", form.text().name()));
        return "redirect:" + TeamPages.ADDRESS;
    }
}
