package tr.bel.acikkapi.coordination.incident;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.SuggestSubjects;
import tr.bel.acikkapi.coordination.SuggestSubjects.Suggestion;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A new incident, from one case, from several, or before anybody has applied. */
@Controller
class NewIncidentController {

    private final OpenIncident open;
    private final DecideProposal titles;
    private final CaseFiles files;
    private final SuggestSubjects suggest;
    private final Neighbourhoods neighbourhoods;

    NewIncidentController(
            OpenIncident open,
            DecideProposal titles,
            CaseFiles files,
            SuggestSubjects suggest,
            Neighbourhoods neighbourhoods) {
        this.open = open;
        this.titles = titles;
        this.files = files;
        this.suggest = suggest;
        this.neighbourhoods = neighbourhoods;
    }

    /** What the page shows beside the form. */
    record NewView(List<CaseView> cases, List<Choice> neighbourhoods) {}

    @GetMapping("/olaylar/yeni")
    String form(
            @RequestParam(required = false) List<String> basvuru,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        List<CaseView> cases = cases(basvuru == null ? List.of() : basvuru, who);
        model.addAttribute("form", prefilled(cases));
        return show(cases, model);
    }

    @PostMapping("/olaylar")
    String open(
            @ModelAttribute("form") NewIncidentForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        List<CaseView> cases = cases(form.basvuru(), who);
        NewIncident what = new NewIncident(
                form.title(),
                subject(form),
                form.neighbourhood(),
                cases.stream().flatMap(c -> c.place().at().stream()).findFirst().orElse(null));
        Optional<Refusal> refusal = open.refusal(what);
        if (refusal.isPresent()) {
            typed.rejectValue(
                    field(refusal.get()),
                    refusal.get().key(),
                    refusal.get().args().toArray(),
                    null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(cases, model);
        }
        OpenIncident.Opened opened = open.open(
                what, cases.stream().map(CaseView::id).toList(), Incident.Source.HAND, Actor.staff(who.username()));
        redirect.addFlashAttribute(
                Flash.NAME,
                opened.leftOut().isEmpty()
                        ? Flash.done("incident.done.opened")
                        : Flash.problem(
                                "incident.done.leftOut",
                                String.valueOf(opened.leftOut().size())));
        return BoardController.HOME + "/" + opened.id();
    }

    private String show(List<CaseView> cases, Model model) {
        model.addAttribute(
                "view",
                new NewView(
                        cases,
                        neighbourhoods.active().stream()
                                .map(n -> Choice.of(n.code(), n.name()))
                                .toList()));
        return "incident/NewPage";
    }

    private List<CaseView> cases(List<String> numbers, StaffMember who) {
        return numbers.stream()
                .distinct()
                .flatMap(n -> files.byNumber(n, who.sight()).stream())
                .toList();
    }

    /** The subject and the neighbourhood of the first case that has them, or the likeliest subject. */
    private NewIncidentForm prefilled(List<CaseView> cases) {
        String subject = first(cases.stream().map(CaseView::subject))
                .or(() -> cases.stream()
                        .flatMap(c -> suggest.of(c).stream())
                        .map(Suggestion::code)
                        .findFirst())
                .orElse("");
        String neighbourhood =
                first(cases.stream().map(CaseView::neighbourhood)).orElse("");
        return new NewIncidentForm(
                titles.title(subject, neighbourhood),
                subject,
                null,
                neighbourhood,
                cases.stream().map(CaseView::number).toList());
    }

    private static Optional<String> first(Stream<String> all) {
        return all.filter(Objects::nonNull).findFirst();
    }

    private String subject(NewIncidentForm form) {
        return form.subject().isEmpty() ? suggest.called(form.subjectText()).orElse("") : form.subject();
    }

    private static String field(Refusal refusal) {
        String key = refusal.key();
        return key.contains("title") ? "title" : key.contains("subject") ? "subject" : "neighbourhood";
    }
}
