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

/** "Ne oldu?"; the first answer begins the draft. */
@Controller
@RequestMapping("/basvuru/ne-oldu")
class MatterController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final SubjectRows subjects;
    private final Asking asking;
    private final Notice notice;
    private final Joins joins;
    private final Ways ways;

    MatterController(
            DraftCookie cookie,
            Drafts drafts,
            SubjectRows subjects,
            Asking asking,
            Notice notice,
            Joins joins,
            Ways ways) {
        this.joins = joins;
        this.cookie = cookie;
        this.drafts = drafts;
        this.subjects = subjects;
        this.asking = asking;
        this.notice = notice;
        this.ways = ways;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "konu", required = false) Optional<String> subject,
            @RequestParam(name = "sozler", defaultValue = "") String words,
            @RequestParam(name = "olay", required = false) Optional<Long> matter,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            Model model) {
        if (subject.isPresent()) {
            joins.forget(); // another application may be about something else
        }
        matter.ifPresent(joins::remember);
        Optional<Draft> open = cookie.open(request);
        if (open.isEmpty() && subject.isEmpty() && ways.sent(request).isPresent()) {
            return ways.without(request);
        }
        MatterForm told = open.map(d -> d.content().matter()).orElse(MatterForm.EMPTY);
        String code = subject.orElse(told.subjectCode());
        model.addAttribute("answer", new MatterForm(code, told.said().isEmpty() ? words : told.said()));
        return page(code, returnTo, model);
    }

    @PostMapping
    String take(
            @ModelAttribute("answer") MatterForm form,
            BindingResult errors,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = cookie.openOrBegin(request, response);
        Optional<DraftContent> saved =
                drafts.save(draft.id(), content -> notice.ofMatter(request, content, content.with(form)));
        if (!returnTo.equals(StepView.LATER) && Problem.tell(form.problems(), errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form.subjectCode(), returnTo, model);
        }
        return saved.map(content -> ways.after(Step.MATTER, draft, content, returnTo))
                .orElseGet(() -> ways.without(request));
    }

    private String page(String code, String returnTo, Model model) {
        model.addAttribute("step", StepView.first(asking.about(code), returnTo));
        subjects.chosen(code).ifPresent(row -> model.addAttribute("subject", row));
        joins.matter().ifPresent(joined -> model.addAttribute("joined", joined.title()));
        return "web/MatterPage";
    }
}
