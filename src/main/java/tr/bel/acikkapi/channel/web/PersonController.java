package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Adınız nedir?"; without a name is an answer too. */
@Controller
@RequestMapping("/basvuru/kim")
class PersonController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final SubjectRows subjects;
    private final Asking asking;
    private final Notice notice;
    private final Ways ways;

    PersonController(DraftCookie cookie, Drafts drafts, SubjectRows subjects, Asking asking, Notice notice, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.subjects = subjects;
        this.asking = asking;
        this.notice = notice;
        this.ways = ways;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "donus", defaultValue = "") String returnTo, HttpServletRequest request, Model model) {
        Optional<Draft> draft = cookie.open(request);
        if (draft.isEmpty()) {
            return ways.without(request);
        }
        DraftContent told = draft.get().content();
        boolean sensitive = subjects.isSensitive(told.matter().subjectCode());
        model.addAttribute("answer", told.person().suggestHidden(sensitive));
        return page(draft.get(), returnTo, model);
    }

    @PostMapping
    String take(
            @ModelAttribute("answer") PersonForm form,
            BindingResult errors,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        PersonForm answered = form.suggestHidden(false);
        Optional<DraftContent> saved =
                draft.flatMap(d -> drafts.save(d.id(), content -> notice.of(request, content.with(answered))));
        if (draft.isEmpty() || saved.isEmpty()) {
            return ways.without(request);
        }
        if (!returnTo.equals(StepView.LATER) && Problem.tell(form.problems(), errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft.get(), returnTo, model);
        }
        return ways.after(Step.PERSON, draft.get(), saved.get(), returnTo);
    }

    private String page(Draft draft, String returnTo, Model model) {
        model.addAttribute("step", StepView.of(Step.PERSON, draft, asking.of(draft), returnTo));
        return "web/PersonPage";
    }
}
