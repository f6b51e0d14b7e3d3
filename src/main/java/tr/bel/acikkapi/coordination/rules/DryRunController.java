package tr.bel.acikkapi.coordination.rules;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.staff.StaffMember;

/** Runs a rule dry, and shows what was found. */
@Controller
@RequestMapping(RulesAccess.ADDRESS + "/{id:\\d{1,18}}/deneme")
class DryRunController {

    private final FindRule find;
    private final DryRun dryRun;
    private final DryRuns runs;
    private final RuleViews views;

    DryRunController(FindRule find, DryRun dryRun, DryRuns runs, RuleViews views) {
        this.find = find;
        this.dryRun = dryRun;
        this.runs = runs;
        this.views = views;
    }

    @PostMapping
    String run(@PathVariable long id, @RequestParam int gun, @AuthenticationPrincipal StaffMember who) {
        RuleRow rule = find.byId(id);
        if (!DryRun.DAYS.contains(gun)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:" + FindRule.address(id) + "/deneme/" + dryRun.run(rule.id(), gun, who.username());
    }

    @GetMapping("/{run:\\d{1,18}}")
    String found(
            @PathVariable long id, @PathVariable long run, @AuthenticationPrincipal StaffMember reader, Model model) {
        DryRuns.Run found = runs.byId(id, run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", views.dryRun(find.byId(id), found, reader));
        return "rules/DryRunPage";
    }
}
