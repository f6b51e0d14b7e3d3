package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.channel.web.MyPeople.Me;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.CallTimes;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;

/** "Size nasıl haber verelim?" once more, for what is under way already; only ways to which we have the address are offered. */
@Controller
@RequestMapping("/basvurularim/haber")
class HearController {

    private final MyPeople people;
    private final Applicants applicants;
    private final CallTimes callTimes;
    private final WebSettings settings;
    private final MessageSource messages;

    HearController(
            MyPeople people, Applicants applicants, CallTimes callTimes, WebSettings settings, MessageSource messages) {
        this.people = people;
        this.applicants = applicants;
        this.callTimes = callTimes;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "kisi", defaultValue = "0") long person,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Me> me = people.one(person, request);
        if (me.isEmpty()) {
            return "redirect:" + MyDataController.ADDRESS;
        }
        ApplicantDetails now = me.get().details();
        model.addAttribute(
                "answer",
                new HearForm(person, now.medium().name(), now.language().name(), ""));
        return page(me.get(), locale, model);
    }

    /** For every record of the person whose address for it we have; the others stay as they were. */
    @PostMapping
    String take(
            @ModelAttribute("answer") HearForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Optional<Me> me = people.one(form.person(), request);
        if (me.isEmpty()) {
            return "redirect:" + MyDataController.ADDRESS;
        }
        Optional<Medium> medium = form.chosen().filter(m -> settings.media().contains(m));
        if (medium.isEmpty()) {
            errors.rejectValue("medium", "web.reply.medium.missing");
        } else {
            wish(me.get(), medium.get(), form)
                    .ifPresent(
                            r -> errors.rejectValue("medium", r.key(), r.args().toArray(), null));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me.get(), locale, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("web.hear.done"));
        return "redirect:" + MyDataController.ADDRESS;
    }

    private Optional<Refusal> wish(Me me, Medium medium, HearForm form) {
        Optional<Refusal> latest = hear(me.id(), me, medium, form);
        if (latest.isEmpty()) {
            me.applicants().headSet(me.id()).forEach(id -> {
                Optional<Refusal> _ = hear(id, me, medium, form);
            });
        }
        return latest;
    }

    private Optional<Refusal> hear(long id, Me me, Medium medium, HearForm form) {
        Language language = form.spoken().orElse(me.details().language());
        Optional<Refusal> refusal = applicants.hearBy(id, medium, language);
        if (refusal.isEmpty()) {
            callTimes.wish(id, form.callTime());
        }
        return refusal;
    }

    private String page(Me me, Locale locale, Model model) {
        List<Choice> media = settings.media().stream()
                .filter(m -> me.details()
                        .hearingBy(m, me.details().language())
                        .refusal()
                        .isEmpty())
                .map(m -> new Choice(
                        m.name(),
                        messages.getMessage("web.reply.medium." + m.name(), null, locale),
                        messages.getMessage(
                                m == Medium.NONE ? "web.hear.NONE.hint" : "web.reply.medium." + m.name() + ".hint",
                                null,
                                locale)))
                .toList();
        model.addAttribute("me", me);
        model.addAttribute("media", media);
        model.addAttribute(
                "languages",
                Arrays.stream(Language.values())
                        .map(l -> Choice.of(l.name(), messages.getMessage("web.reply.language." + l, null, locale)))
                        .toList());
        model.addAttribute(
                "times",
                List.of("MORNING", "NOON", "EVENING").stream()
                        .map(t -> Choice.of(t, messages.getMessage("web.hear.time." + t, null, locale)))
                        .toList());
        return "web/HearPage";
    }
}
