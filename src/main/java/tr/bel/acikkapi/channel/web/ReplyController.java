package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;

/** "Size nasıl haber verelim?"; only ways that the house can really go are offered. */
@Controller
@RequestMapping("/basvuru/haber")
class ReplyController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final WebSettings settings;
    private final MessageSource messages;
    private final Asking asking;
    private final Ways ways;

    ReplyController(
            DraftCookie cookie, Drafts drafts, WebSettings settings, MessageSource messages, Asking asking, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.settings = settings;
        this.messages = messages;
        this.asking = asking;
        this.ways = ways;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        if (draft.isEmpty()) {
            return ways.without(request);
        }
        model.addAttribute("answer", draft.get().content().reply().speaking(Language.of(locale)));
        return page(draft.get(), returnTo, locale, model);
    }

    @PostMapping
    String take(
            @ModelAttribute("answer") ReplyForm form,
            BindingResult errors,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        Optional<DraftContent> saved = draft.flatMap(d -> drafts.save(d.id(), content -> content.with(form)));
        if (draft.isEmpty() || saved.isEmpty()) {
            return ways.without(request);
        }
        if (!returnTo.equals(StepView.LATER) && Problem.tell(form.problems(settings.media()), errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft.get(), returnTo, locale, model);
        }
        return ways.after(Step.REPLY, draft.get(), saved.get(), returnTo);
    }

    private String page(Draft draft, String returnTo, Locale locale, Model model) {
        model.addAttribute("step", StepView.of(Step.REPLY, draft, asking.of(draft), returnTo));
        model.addAttribute(
                "media",
                settings.media().stream()
                        .map(m -> new Choice(
                                m.name(),
                                messages.getMessage("web.reply.medium." + m.name(), null, locale),
                                messages.getMessage("web.reply.medium." + m.name() + ".hint", null, locale)))
                        .toList());
        model.addAttribute(
                "languages",
                Arrays.stream(Language.values())
                        .map(l -> Choice.of(l.name(), messages.getMessage("web.reply.language." + l, null, locale)))
                        .toList());
        return "web/ReplyPage";
    }
}
