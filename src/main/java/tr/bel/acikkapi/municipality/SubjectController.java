package tr.bel.acikkapi.municipality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;

/** What a conclusion about a subject must show, and to whom. */
@Controller
@RequestMapping(SubjectController.ADDRESS + "/{code:[a-z0-9-]+}")
class SubjectController {

    static final String ADDRESS = "/yonetim/belediye/konular";

    private final Subjects subjects;
    private final ChangeSubject change;
    private final MessageSource messages;

    SubjectController(Subjects subjects, ChangeSubject change, MessageSource messages) {
        this.subjects = subjects;
        this.change = change;
        this.messages = messages;
    }

    /** @param shown absent where it is not ticked */
    record SubjectForm(@Nullable Proof proof, @Nullable Boolean shown) {}

    @GetMapping
    String form(@PathVariable String code, Model model) {
        Subject subject = subject(code);
        model.addAttribute("form", new SubjectForm(subject.proof(), subject.evidenceShown()));
        model.addAttribute("subject", subject);
        model.addAttribute("name", subject.name(UploadController.language()));
        model.addAttribute("choices", choices());
        return "municipality/SubjectPage";
    }

    @PostMapping
    String demand(@PathVariable String code, @ModelAttribute("form") SubjectForm form, RedirectAttributes redirect) {
        Subject subject = subject(code);
        if (form.proof() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        change.demand(subject, form.proof(), Boolean.TRUE.equals(form.shown()));
        redirect.addFlashAttribute(
                Flash.NAME, Flash.done("municipality.subject.saved", subject.name(UploadController.language())));
        return "redirect:" + ADDRESS;
    }

    private List<Choice> choices() {
        return Arrays.stream(Proof.values())
                .map(p -> new Choice(
                        p.name(), text("municipality.proof." + p), text("municipality.proof." + p + ".hint")))
                .toList();
    }

    private Subject subject(String code) {
        return subjects.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
