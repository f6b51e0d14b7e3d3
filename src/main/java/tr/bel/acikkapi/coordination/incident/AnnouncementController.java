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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** News for everybody who applied, written once. */
@Controller
@RequestMapping("/olaylar/{id:\\d+}/duyuru")
class AnnouncementController {

    private final MakeAnnouncement make;
    private final AnnouncementPages pages;

    AnnouncementController(MakeAnnouncement make, AnnouncementPages pages) {
        this.make = make;
        this.pages = pages;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        model.addAttribute("form", new AnnouncementForm("", ""));
        return pages.open(id).isOpen() ? pages.news(id, false, model) : BoardController.HOME + "/" + id;
    }

    @PostMapping
    String announce(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @ModelAttribute("form") AnnouncementForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        IncidentRow row = pages.open(id);
        Attempt attempt = form.dayIsWrong()
                ? Attempt.refused("coordination.plannedFor.shape")
                : make.announce(
                        new Seen(id, version), form.words(), form.day().orElse(null), Actor.staff(who.username()));
        if (pages.goesBack(attempt, typed, field(attempt), response)) {
            return pages.news(id, attempt instanceof Attempt.Overtaken, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("incident.done.announced", row.title()));
        return BoardController.HOME + "/" + id;
    }

    private static String field(Attempt attempt) {
        return attempt instanceof Attempt.Refused(var why) && why.key().contains("plannedFor") ? "plannedFor" : "words";
    }
}
