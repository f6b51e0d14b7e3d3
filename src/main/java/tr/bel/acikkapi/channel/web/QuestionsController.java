package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.QuestionField;
import tr.bel.acikkapi.municipality.Questionnaire.Checked;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/** "Birkaç soru daha": what the subject asks beyond what every application is asked. */
@Controller
@RequestMapping("/basvuru/sorular")
class QuestionsController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Asking asking;
    private final Ways ways;

    QuestionsController(DraftCookie cookie, Drafts drafts, Asking asking, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.asking = asking;
        this.ways = ways;
    }

    /** The page: its fields, and which of them are wrong. */
    record QuestionsView(List<QuestionField> fields) {
        public List<QuestionField> wrong() {
            return fields.stream().filter(f -> f.problem() != null).toList();
        }
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
        Asked asked = asking.of(draft.get());
        if (!asked.hasQuestions()) {
            return ways.after(Step.QUESTIONS, draft.get(), draft.get().content(), returnTo);
        }
        return page(draft.get(), draft.get().content().questions(), asked, Map.of(), returnTo, locale, model);
    }

    @PostMapping
    String take(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        QuestionsForm form = new QuestionsForm(QuestionField.typed(sent));
        Optional<Draft> draft = cookie.open(request);
        Optional<DraftContent> saved = draft.flatMap(d -> drafts.save(d.id(), content -> content.with(form)));
        if (draft.isEmpty() || saved.isEmpty()) {
            return ways.without(request);
        }
        Asked asked = asking.of(draft.get(), saved.get());
        Checked checked = asked.questions().check(form.said());
        if (!checked.problems().isEmpty() && !returnTo.equals(StepView.LATER)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft.get(), form, asked, checked.problems(), returnTo, locale, model);
        }
        return ways.after(Step.QUESTIONS, draft.get(), saved.get(), returnTo);
    }

    private static String page(
            Draft draft,
            QuestionsForm form,
            Asked asked,
            Map<String, Refusal> problems,
            String returnTo,
            Locale locale,
            Model model) {
        model.addAttribute("step", StepView.of(Step.QUESTIONS, draft, asked, returnTo));
        model.addAttribute(
                "view",
                new QuestionsView(QuestionField.of(asked.questions(), form.said(), problems, Language.of(locale))));
        return "web/QuestionsPage";
    }
}
