package tr.bel.acikkapi.feedback;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Takes a text back to its default. */
@Controller
class TemplateDefaultController {

    private final Templates templates;

    TemplateDefaultController(Templates templates) {
        this.templates = templates;
    }

    @PostMapping(TemplateAddress.ONE + "/varsayilan")
    String back(
            @PathVariable String occasion,
            @PathVariable String medium,
            @PathVariable String language,
            @RequestParam int seen,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        Template.Key key = TemplateController.key(occasion, medium, language);
        boolean done = templates.change(key, seen, null, who.username());
        redirect.addFlashAttribute(
                Flash.NAME,
                done ? Flash.done("feedback.template.back.done") : Flash.problem("feedback.template.back.late"));
        return "redirect:" + TemplateAddress.of(key);
    }
}
