package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tr.bel.acikkapi.channel.web.Ceilings.Act;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.SendCode;
import tr.bel.acikkapi.shared.Language;

/**
 * A code to the telephone or mailbox, and back. Whoever asks learns nothing of who is known here: the answer and the time that it takes are
 * the same.
 */
@Controller
class VisitController {

    private final VisitCodes codes;
    private final Visit visit;
    private final Applicants applicants;
    private final SendCode sendCode;
    private final Ceilings ceilings;

    VisitController(VisitCodes codes, Visit visit, Applicants applicants, SendCode sendCode, Ceilings ceilings) {
        this.codes = codes;
        this.visit = visit;
        this.applicants = applicants;
        this.sendCode = sendCode;
        this.ceilings = ceilings;
    }

    @PostMapping("/basvurularim/kod")
    String ask(
            @ModelAttribute("answer") VisitForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<String> contact = form.kept();
        if (contact.isEmpty()) {
            errors.rejectValue("contact", "web.mine.contact.wrong");
        } else if (!sendCode.isReady(form.mailbox().isPresent() ? Medium.EMAIL : Medium.SMS)) {
            errors.rejectValue("contact", form.mailbox().isPresent() ? "web.mine.noMail" : "web.mine.noSms");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "web/VisitPage";
        }
        boolean may =
                ceilings.claim(Act.CODE_ASKED_FROM, request.getRemoteAddr()).isPresent()
                        && ceilings.claim(Act.CODE_ASKED_FOR, contact.get()).isPresent();
        if (!may) {
            errors.reject("web.mine.tooMany");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return "web/VisitPage";
        }
        if (!applicants.reachedAt(contact.get()).isEmpty()) {
            send(form, codes.make(contact.get()), Language.of(locale));
        }
        model.addAttribute("answer", new VisitForm(form.contact(), ""));
        return "web/VisitCodePage";
    }

    @PostMapping("/basvurularim")
    String open(
            @ModelAttribute("answer") VisitForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> contact = form.kept();
        if (contact.isEmpty()) {
            return "redirect:/basvurularim";
        }
        OptionalLong claimed = ceilings.claim(Act.CODE_TRIED, request.getRemoteAddr());
        if (claimed.isEmpty()) {
            errors.reject("web.mine.tooMany");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return "web/VisitCodePage";
        }
        if (!codes.use(contact.get(), form.digits())) {
            errors.rejectValue("code", "web.mine.code.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "web/VisitCodePage";
        }
        ceilings.forgive(claimed.getAsLong());
        applicants.prove(contact.get());
        List<Long> mine = applicants.reachedAt(contact.get());
        visit.begin(mine, form.masked(), request);
        return "redirect:/basvurularim";
    }

    /** Apart from the answer, which does not wait for it. */
    private void send(VisitForm form, String code, Language language) {
        Thread.ofVirtual().name("code").start(() -> {
            form.mailbox().ifPresent(m -> sendCode.to(m, code, language));
            form.phone().ifPresent(p -> sendCode.to(p, code, language));
        });
    }
}
