package tr.bel.acikkapi.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import tr.bel.acikkapi.moderation.Blocks.Whom;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The administrator blocks somebody, with a reason and for a time, and lifts it again. */
@Controller
@RequestMapping(BlocksController.ADDRESS)
class BlocksController {

    static final String ADDRESS = "/yonetim/engeller";

    private static final int SHORTEST_LIFT = 10;

    private final Blocks blocks;
    private final FindWhom find;
    private final Colleagues colleagues;
    private final Clock clock;
    private final ZoneId zone;

    BlocksController(Blocks blocks, FindWhom find, Colleagues colleagues, Clock clock, ZoneId zone) {
        this.blocks = blocks;
        this.find = find;
        this.colleagues = colleagues;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the page shows.
     *
     * @param names of who decided
     * @param today the first day that can be chosen
     * @param last the last one
     */
    record BlocksView(
            List<Blocks.Row> inForce,
            List<Blocks.Row> over,
            Map<String, String> names,
            List<Choice> partners,
            List<QuickDoor> doors,
            LocalDate today,
            LocalDate last) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", BlockForm.EMPTY);
        return show(model);
    }

    @PostMapping
    String block(
            @ModelAttribute("form") BlockForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember administrator,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        form.check(today(), typed);
        Optional<Whom> whom = find.find(form);
        if (whom.isEmpty() && !typed.hasFieldErrors("contact")) {
            typed.rejectValue("contact", "moderation.blocks.whom.unknown");
        }
        if (typed.hasErrors() || whom.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        Instant until = form.lastDay()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .minusSeconds(1);
        blocks.block(whom.get(), form.covered(), form.why(), until, administrator.username());
        redirect.addFlashAttribute(
                Flash.NAME, Flash.done("moderation.blocks.done", whom.get().shown()));
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id:\\d{1,18}}/kaldir")
    String lift(
            @PathVariable long id,
            @RequestParam(name = "gerekce", defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember administrator,
            RedirectAttributes redirect) {
        Flash told = reason.strip().length() < SHORTEST_LIFT || reason.length() > BlockForm.LONGEST_REASON
                ? Flash.problem("moderation.blocks.lift.reason", String.valueOf(SHORTEST_LIFT))
                : blocks.lift(id, reason.strip(), administrator.username())
                        ? Flash.done("moderation.blocks.lifted")
                        : Flash.problem("moderation.blocks.lifted.not");
        redirect.addFlashAttribute(Flash.NAME, told);
        return "redirect:" + ADDRESS;
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private String show(Model model) {
        List<Choice> partners = find.partners().stream()
                .map(p -> Choice.of(String.valueOf(p.key()), p.name()))
                .toList();
        List<Blocks.Row> inForce = blocks.inForce();
        List<Blocks.Row> over = blocks.over();
        List<String> who = Stream.of(inForce, over)
                .flatMap(List::stream)
                .flatMap(row -> Stream.concat(Stream.of(row.by()), Stream.ofNullable(row.liftedBy())))
                .toList();
        model.addAttribute(
                "view",
                new BlocksView(
                        inForce,
                        over,
                        colleagues.displayNames(who),
                        partners,
                        List.of(QuickDoor.values()),
                        today(),
                        today().plusDays(Blocks.MOST_DAYS)));
        return "moderation/BlocksPage";
    }
}
