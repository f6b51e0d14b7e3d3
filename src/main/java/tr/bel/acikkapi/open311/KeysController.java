package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** The keys of partners: who has one, how much it is used; a new one, and an old one withdrawn. */
@Controller
@RequestMapping("/yonetim/anahtarlar")
class KeysController {

    private static final int LONGEST = 120;
    private static final int MOST_PER_MINUTE = 6_000;

    private final ApiKeys keys;
    private final Open311Settings settings;

    KeysController(ApiKeys keys, Open311Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** What is typed for a new key. */
    record KeyForm(
            @Nullable String partner,
            @Nullable String contact,
            @Nullable String perMinute) {

        KeyForm {
            partner = Parameters.tidy(partner);
            contact = Parameters.tidy(contact);
            perMinute = Parameters.tidy(perMinute);
        }

        int calls() {
            return perMinute != null && perMinute.matches("\\d{1,4}") ? Integer.parseInt(perMinute) : 0;
        }
    }

    /** The page. */
    record KeysView(List<ApiKeys.Row> rows) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", new KeyForm("", "", String.valueOf(settings.keyPerMinute())));
        return show(model);
    }

    @PostMapping
    String give(
            @ModelAttribute("form") KeyForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember administrator,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String partner = form.partner();
        if (partner == null || partner.isEmpty() || partner.length() > LONGEST) {
            typed.rejectValue("partner", "open311.keys.partner.missing");
        }
        if (form.contact() != null && form.contact().length() > LONGEST) {
            typed.rejectValue("contact", "open311.keys.contact.tooLong");
        }
        if (form.calls() < 1 || form.calls() > MOST_PER_MINUTE) {
            typed.rejectValue("perMinute", "open311.keys.perMinute.wrong");
        }
        if (partner == null || typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        String key = keys.give(partner, form.contact(), form.calls(), administrator.username());
        redirect.addFlashAttribute("given", key);
        return "redirect:/yonetim/anahtarlar";
    }

    @PostMapping("/{id:\\d{1,18}}/geri-al")
    String withdraw(
            @PathVariable long id, @AuthenticationPrincipal StaffMember administrator, RedirectAttributes redirect) {
        boolean done = keys.withdraw(id, administrator.username());
        redirect.addFlashAttribute(
                Flash.NAME, done ? Flash.done("open311.keys.withdrawn") : Flash.problem("open311.keys.withdrawn.not"));
        return "redirect:/yonetim/anahtarlar";
    }

    private String show(Model model) {
        model.addAttribute("view", new KeysView(keys.all()));
        return "open311/KeysPage";
    }
}
