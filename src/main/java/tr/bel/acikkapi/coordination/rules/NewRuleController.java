package tr.bel.acikkapi.coordination.rules;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A new rule, a draft. */
@Controller
@RequestMapping(RulesAccess.ADDRESS + "/yeni")
class NewRuleController {

    private final RuleForms forms;
    private final WriteRule write;

    NewRuleController(RuleForms forms, WriteRule write) {
        this.forms = forms;
        this.write = write;
    }

    @GetMapping
    String form(Model model) {
        return forms.show(null, RuleForm.empty(), model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") RuleForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        WriteRule.Written written = forms.write(form, typed, text -> write.create(text, who.username()));
        if (written instanceof WriteRule.Written.Done(long id)) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("rules.saved", form.name()));
            return "redirect:" + FindRule.address(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(null, form, model);
    }
}
