package tr.bel.acikkapi.open311.hooks;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
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
import tr.bel.acikkapi.open311.Open311Settings;
import tr.bel.acikkapi.open311.PublicChange;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The web-hooks and what was delivered. */
@Controller
@RequestMapping("/yonetim/kancalar")
class HooksController {

    private static final int LATEST = 100;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_URL = 2_000;

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final Open311Settings settings;

    HooksController(Hooks hooks, Deliveries deliveries, Open311Settings settings) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    /** What is typed for a new one. */
    record HookForm(
            @Nullable String partner,
            @Nullable String url,
            @Nullable List<String> events) {

        HookForm {
            partner = partner == null ? "" : partner.strip();
            url = url == null ? "" : url.strip();
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /** The page. */
    record HooksView(List<Hooks.Row> hooks, List<Deliveries.Row> deliveries, List<String> events) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", new HookForm("", "", all()));
        return show(model);
    }

    @PostMapping
    String make(
            @ModelAttribute("form") HookForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember administrator,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String partner = form.partner();
        String url = form.url();
        List<String> events = form.events();
        if (partner == null || partner.isEmpty() || partner.length() > LONGEST_NAME) {
            typed.rejectValue("partner", "open311.hooks.partner.missing");
        }
        if (url == null || !isAddress(url)) {
            typed.rejectValue("url", "open311.hooks.url.wrong");
        }
        if (events == null || events.isEmpty() || !all().containsAll(events)) {
            typed.rejectValue("events", "open311.hooks.events.missing");
        }
        if (partner == null || url == null || events == null || typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        redirect.addFlashAttribute("secret", hooks.make(partner, url, events, administrator.username()));
        return "redirect:/yonetim/kancalar";
    }

    @PostMapping("/{id:\\d{1,18}}/son")
    String end(@PathVariable long id, @AuthenticationPrincipal StaffMember administrator, RedirectAttributes redirect) {
        boolean done = hooks.end(id, administrator.username());
        redirect.addFlashAttribute(
                Flash.NAME, done ? Flash.done("open311.hooks.ended") : Flash.problem("open311.hooks.ended.not"));
        return "redirect:/yonetim/kancalar";
    }

    /** Encrypted, with a host and without a name and password in it. */
    private boolean isAddress(String url) {
        if (url.length() > LONGEST_URL) {
            return false;
        }
        try {
            URI uri = URI.create(url);
            boolean scheme =
                    "https".equals(uri.getScheme()) || (settings.plainHttp() && "http".equals(uri.getScheme()));
            return scheme && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static List<String> all() {
        return Arrays.stream(PublicChange.Kind.values())
                .map(TellHooks::eventName)
                .toList();
    }

    private String show(Model model) {
        model.addAttribute("view", new HooksView(hooks.all(), deliveries.latest(LATEST), all()));
        return "open311/HooksPage";
    }
}
