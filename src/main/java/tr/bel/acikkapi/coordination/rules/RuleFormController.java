package tr.bel.acikkapi.coordination.rules;

import jakarta.servlet.http.HttpServletResponse;
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
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A rule is written on: the next version, which is not live by that. */
@Controller
@RequestMapping(RulesAccess.ADDRESS + "/{id:\\d{1,18}}/duzenle")
class RuleFormController {

    private final FindRule find;
    private final Rules rules;
    private final RuleForms forms;
    private final WriteRule write;

    RuleFormController(FindRule find, Rules rules, RuleForms forms, WriteRule write) {
        this.find = find;
        this.rules = rules;
        this.forms = forms;
        this.write = write;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        RuleRow rule = find.byId(id);
        return forms.show(rule, RuleForm.of(rules.latest(id)), model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @ModelAttribute("form") RuleForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        RuleRow rule = find.byId(id);
        WriteRule.Written written =
                forms.write(form, typed, text -> write.change(id, form.seen(), text, who.username()));
        if (written instanceof WriteRule.Written.Done) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("rules.saved", form.name()));
            return "redirect:" + FindRule.address(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(rule, form, model);
    }
}
