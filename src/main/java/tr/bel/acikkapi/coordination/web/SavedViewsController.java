package tr.bel.acikkapi.coordination.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Narrow;
import tr.bel.acikkapi.coordination.QueueView;
import tr.bel.acikkapi.coordination.SavedViews;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Views of the triage desk that somebody saves for themselves. */
@Controller
class SavedViewsController {

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @PostMapping(Desk.ADDRESS + "/gorunumler")
    String save(
            @RequestParam(defaultValue = "") String ad,
            @RequestParam(defaultValue = "acik") String gorunum,
            @RequestParam(defaultValue = "") String mahalle,
            @RequestParam(defaultValue = "") String kapi,
            @RequestParam(defaultValue = "") String konu,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        QueueView view = QueueView.of(gorunum).orElse(QueueView.OPEN);
        boolean saved = views.save(who.username(), ad, view, new Narrow(mahalle, kapi, konu));
        redirect.addFlashAttribute(
                Flash.NAME,
                saved ? Flash.done("coordination.saved.done", ad.strip()) : Flash.problem("coordination.saved.not"));
        return "redirect:"
                + UriComponentsBuilder.fromPath(Desk.ADDRESS)
                        .queryParam("gorunum", view.slug())
                        .queryParam("mahalle", mahalle)
                        .queryParam("kapi", kapi)
                        .queryParam("konu", konu)
                        .encode()
                        .toUriString();
    }

    @PostMapping(Desk.ADDRESS + "/gorunumler/{id}")
    String remove(@PathVariable long id, @AuthenticationPrincipal StaffMember who) {
        views.remove(who.username(), id);
        return "redirect:" + Desk.ADDRESS;
    }
}
