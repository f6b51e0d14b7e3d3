package tr.bel.acikkapi.coordination.incident;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The end of an incident: an outcome that answers everybody; then, when nothing is left, the closing. */
@Controller
class ResolutionController {

    private final MakeAnnouncement make;
    private final AnnouncementPages pages;

    ResolutionController(MakeAnnouncement make, AnnouncementPages pages) {
        this.make = make;
        this.pages = pages;
    }

    @GetMapping("/olaylar/{id:\\d+}/sonuc")
    String form(@PathVariable long id, Model model) {
        model.addAttribute("form", OutcomeForm.empty());
        return pages.open(id).isOpen() ? pages.outcome(id, false, model) : BoardController.HOME + "/" + id;
    }

    @PostMapping("/olaylar/{id:\\d+}/sonuc")
    String resolve(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @ModelAttribute("form") OutcomeForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        IncidentRow row = pages.open(id);
        Attempt attempt = form.refusal()
                .<Attempt>map(Attempt.Refused::new)
                .orElseGet(() ->
                        make.resolve(new Seen(id, version), form.outcome().orElseThrow(), Actor.staff(who.username())));
        String field = form.refusal().isPresent() ? form.field() : "explanation";
        if (pages.goesBack(attempt, typed, field, response)) {
            return pages.outcome(id, attempt instanceof Attempt.Overtaken, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("incident.done.resolved", row.title()));
        return BoardController.HOME + "/" + id;
    }

    @PostMapping("/olaylar/{id:\\d+}/kapanis")
    String close(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        IncidentRow row = pages.open(id);
        Flash told = switch (make.close(new Seen(id, version), Actor.staff(who.username()))) {
            case Attempt.Done() -> Flash.done("incident.done.closed", row.title());
            case Attempt.Refused(var why) -> Flash.problem(why);
            case Attempt.Overtaken() -> Flash.problem("incident.overtaken");
        };
        redirect.addFlashAttribute(Flash.NAME, told);
        return told.kind() == Flash.Kind.DONE ? BoardController.HOME : BoardController.HOME + "/" + id;
    }
}
