package tr.bel.acikkapi.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One text: read it, change it. */
@Controller
class TemplateController {

    private static final String PREVIEW = "onizle";

    private final Templates templates;
    private final TemplatePages pages;

    TemplateController(Templates templates, TemplatePages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    static Template.Key key(String occasion, String medium, String language) {
        return TemplateAddress.read(occasion, medium, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(TemplateAddress.ONE)
    String page(
            @PathVariable String occasion,
            @PathVariable String medium,
            @PathVariable String language,
            @RequestParam(name = "basvuru", defaultValue = "") String number,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        return pages.show(key(occasion, medium, language), number, who, model);
    }

    /** Saves, or only shows how it would read. */
    @PostMapping(TemplateAddress.ONE)
    String save(
            @PathVariable String occasion,
            @PathVariable String medium,
            @PathVariable String language,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String act,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Template.Key key = key(occasion, medium, language);
        List<CheckTemplate.Flaw> flaws = CheckTemplate.flaws(key, form.template());
        flaws.forEach(
                f -> errors.rejectValue(f.field(), f.why().key(), f.why().args().toArray(), null));
        if (act.equals(PREVIEW)) {
            return pages.show(key, form, null, who, model);
        }
        if (!flaws.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(key, form, null, who, model);
        }
        if (!templates.change(key, form.seen(), form.template(), who.username())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Optional<Templates.Change> other = templates.latest(key);
            TemplateForm kept =
                    form.afterSeeing(other.map(Templates.Change::version).orElse(0));
            model.addAttribute("form", kept);
            return pages.show(key, kept, other.map(pages::line).orElse(null), who, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("feedback.template.saved"));
        return "redirect:" + TemplateAddress.of(key);
    }
}
