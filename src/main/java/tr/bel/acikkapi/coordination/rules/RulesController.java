package tr.bel.acikkapi.coordination.rules;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.staff.StaffMember;

/** The rules in their order, or the worst first; and one of them. */
@Controller
@RequestMapping(RulesAccess.ADDRESS)
class RulesController {

    private final RuleViews views;
    private final FindRule find;

    RulesController(RuleViews views, FindRule find) {
        this.views = views;
        this.find = find;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "sira") String gorunum,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        model.addAttribute("view", views.list(gorunum.equals("kotu"), reader));
        return "rules/RulesPage";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String rule(@PathVariable long id, @AuthenticationPrincipal StaffMember reader, Model model) {
        model.addAttribute("view", views.page(find.byId(id), reader));
        return "rules/RulePage";
    }
}
