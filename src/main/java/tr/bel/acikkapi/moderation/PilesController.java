package tr.bel.acikkapi.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.moderation.Piles.Pile;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The same text or photo many times over: coordination sees each pile once, and deals with it in one act. */
@Controller
@RequestMapping(PilesController.ADDRESS)
class PilesController {

    static final String ADDRESS = "/koordinasyon/yigilmalar";

    private static final int PAGE = 20;

    private final Piles piles;
    private final AttachPile attach;
    private final KnownMatters matters;
    private final Colleagues colleagues;

    PilesController(Piles piles, AttachPile attach, KnownMatters matters, Colleagues colleagues) {
        this.piles = piles;
        this.attach = attach;
        this.matters = matters;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param alone whether one pile is shown, and not the list
     * @param matters what cases can be attached to
     * @param names of who dealt with them
     * @param next where the next page goes on; absent on the last one
     */
    record PilesView(
            List<Pile> piles,
            boolean alone,
            List<Choice> matters,
            Map<String, String> names,
            @Nullable Long next) {}

    @GetMapping
    String page(
            @RequestParam(name = "bu") Optional<Long> one,
            @RequestParam(name = "once") Optional<Long> before,
            Model model) {
        List<Pile> found =
                one.map(id -> piles.byId(id).stream().toList()).orElseGet(() -> piles.page(before, PAGE + 1));
        List<Pile> shown = found.subList(0, Math.min(PAGE, found.size()));
        Long next = found.size() > PAGE ? shown.getLast().id() : null;
        List<Choice> choices = matters.open().stream()
                .map(m -> Choice.of(String.valueOf(m.id()), m.title()))
                .toList();
        List<String> who =
                shown.stream().flatMap(p -> Stream.ofNullable(p.by())).toList();
        model.addAttribute("view", new PilesView(shown, one.isPresent(), choices, colleagues.displayNames(who), next));
        return "moderation/PilesPage";
    }

    @PostMapping("/{id:\\d{1,18}}/olay")
    String attach(
            @PathVariable long id,
            @RequestParam(name = "olay", defaultValue = "0") String matter,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        long chosen = matter.matches("\\d{1,18}") ? Long.parseLong(matter) : 0;
        Flash told = attach.attach(id, chosen, who.username())
                .map(done -> Flash.done(
                        done.leftOut() == 0 ? "moderation.piles.attached" : "moderation.piles.attached.some",
                        String.valueOf(done.attached()),
                        done.title(),
                        String.valueOf(done.leftOut())))
                .orElseGet(() -> Flash.problem("moderation.piles.gone"));
        redirect.addFlashAttribute(Flash.NAME, told);
        return "redirect:" + ADDRESS + "?bu=" + id;
    }
}
