package tr.bel.acikkapi.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.privacy.Destructions.Destruction;
import tr.bel.acikkapi.privacy.PrivacyRequests.Standing;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** All claims with their thirty days, what was destroyed, and the decision on a case. */
@Controller
class PrivacyController {

    static final String ADDRESS = "/veri-haklari";

    private static final int PAGE = 50;

    private final PrivacyRequests requests;
    private final DecideErasure decide;
    private final CaseFiles files;
    private final Colleagues colleagues;
    private final Destructions destructions;

    PrivacyController(
            PrivacyRequests requests,
            DecideErasure decide,
            CaseFiles files,
            Colleagues colleagues,
            Destructions destructions) {
        this.requests = requests;
        this.decide = decide;
        this.files = files;
        this.colleagues = colleagues;
        this.destructions = destructions;
    }

    /**
     * What the page shows.
     *
     * @param names of those who decided, by user name
     * @param next where the next page goes on; absent on the last one
     */
    record PrivacyView(
            List<Standing> requests,
            List<Destruction> destructions,
            Map<String, String> names,
            @Nullable Long next) {
        PrivacyView {
            requests = List.copyOf(requests);
            destructions = List.copyOf(destructions);
            names = Map.copyOf(names);
        }
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(name = "once") Optional<Long> before, Model model) {
        List<Standing> found = requests.page(before.orElse(null), PAGE + 1);
        List<Standing> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<Destruction> destroyed = destructions.latest(PAGE);
        Map<String, String> names = colleagues.displayNames(
                destroyed.stream().map(Destruction::grantedBy).distinct().toList());
        Long next = found.size() > PAGE ? shown.getLast().caseId() : null;
        model.addAttribute("view", new PrivacyView(shown, destroyed, names, next));
        return "privacy/PrivacyPage";
    }

    @PostMapping(ADDRESS + "/{number}/silme")
    String grant(
            @PathVariable String number, @AuthenticationPrincipal StaffMember member, RedirectAttributes redirect) {
        return decided(number, member, redirect, "privacy.granted", id -> decide.grant(id, member.username()));
    }

    @PostMapping(ADDRESS + "/{number}/vazgec")
    String takeBack(
            @PathVariable String number, @AuthenticationPrincipal StaffMember member, RedirectAttributes redirect) {
        return decided(number, member, redirect, "privacy.takenBack", id -> decide.takeBack(id, member.username()));
    }

    private String decided(
            String number,
            StaffMember member,
            RedirectAttributes redirect,
            String done,
            Function<Long, Optional<Refusal>> act) {
        long id = files.byNumber(number, member.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
        redirect.addFlashAttribute(
                Flash.NAME, act.apply(id).map(r -> Flash.problem(r.key())).orElseGet(() -> Flash.done(done)));
        return "redirect:/basvurular/" + number;
    }
}
