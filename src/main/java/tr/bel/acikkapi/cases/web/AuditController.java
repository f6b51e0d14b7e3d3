package tr.bel.acikkapi.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.cases.RevealedIdentities;
import tr.bel.acikkapi.staff.Colleagues;

/** The looks at identities, for auditors. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final RevealedIdentities looks;
    private final Colleagues colleagues;

    AuditController(RevealedIdentities looks, Colleagues colleagues) {
        this.looks = looks;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param username of whom alone the looks are shown, or empty
     * @param next the moment before which the next page goes on; absent on the last one
     */
    record AuditView(
            List<Line> lines, String username, @Nullable Instant next) {

        AuditView {
            lines = List.copyOf(lines);
        }
    }

    /** A look, with the name of who looked. */
    record Line(RevealedIdentities.Look look, String who) {}

    @GetMapping("/denetim")
    String page(
            @RequestParam(name = "kim", defaultValue = "") String username,
            @RequestParam(name = "once") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<Instant> before,
            Model model) {
        List<RevealedIdentities.Look> found = looks.before(before, username, PAGE + 1);
        List<RevealedIdentities.Look> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, String> who = colleagues.displayNames(
                shown.stream().map(RevealedIdentities.Look::username).toList());
        model.addAttribute(
                "view",
                new AuditView(
                        shown.stream()
                                .map(l -> new Line(l, who.getOrDefault(l.username(), l.username())))
                                .toList(),
                        username,
                        found.size() > PAGE ? shown.getLast().at() : null));
        return "cases/AuditPage";
    }
}
