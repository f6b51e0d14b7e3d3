package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The private office makes the list: a rule with a number of people, or one person with an occasion. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}")
class ListController {

    private final SessionPages pages;
    private final MakeList make;
    private final Neighbourhoods neighbourhoods;
    private final MessageSource messages;

    ListController(SessionPages pages, MakeList make, Neighbourhoods neighbourhoods, MessageSource messages) {
        this.pages = pages;
        this.make = make;
        this.neighbourhoods = neighbourhoods;
        this.messages = messages;
    }

    @PostMapping("/kural")
    String rule(
            @PathVariable long id,
            @RequestParam(name = "kural") ListRule rule,
            @ModelAttribute("rule") RuleForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember office,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Session session = pages.find(id, office);
        boolean open = session.state().isOpenForMore();
        if (open && rule == ListRule.NEIGHBOURHOOD) {
            String code = form.mahalle();
            form.checkNeighbourhood(code != null && neighbourhoods.byCode(code).isPresent(), typed);
        }
        if (open && form.people() == 0) {
            typed.reject("mayorcalls.people.wrong", new Object[] {NewSessionForm.MOST_PEOPLE}, null);
            model.addAttribute("wrongPeople", true);
        }
        if (typed.hasErrors()) {
            model.addAttribute("wrongRule", rule);
            return wrong(session, office, response, model);
        }
        redirect.addFlashAttribute(
                Flash.NAME,
                open
                        ? told(made(session, rule, form, office.username()))
                        : Flash.problem("mayorcalls.session.listStands"));
        return "redirect:" + session.address();
    }

    private MakeList.Made made(Session session, ListRule rule, RuleForm form, String by) {
        return switch (rule) {
            case NEIGHBOURHOOD ->
                make.ended(session.id(), String.valueOf(form.mahalle()), form.from(), form.until(), form.people(), by);
            case WAITING -> make.waiting(session.id(), form.people(), by);
            case THANKS -> make.thanks(session.id(), form.people(), by);
            case LOT -> make.byLot(session.id(), form.people(), by);
            case OCCASION -> MakeList.Made.NOBODY;
        };
    }

    @PostMapping("/kisi")
    String occasion(
            @PathVariable long id,
            @ModelAttribute("occasion") OccasionForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember office,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Session session = pages.find(id, office);
        form.check(typed);
        if (!typed.hasErrors()) {
            Optional<Refusal> refusal = make.occasion(
                    id,
                    form.occasion().orElseThrow(),
                    form.name().orElseThrow(),
                    form.phone().orElseThrow(),
                    form.words(),
                    office.username());
            if (refusal.isEmpty()) {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("mayorcalls.occasion.done"));
                return "redirect:" + session.address();
            }
            typed.reject(refusal.get().key(), refusal.get().args().toArray(), null);
        }
        return wrong(session, office, response, model);
    }

    private String wrong(Session session, StaffMember office, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(session, office, model);
    }

    private Flash told(MakeList.Made made) {
        String added = String.valueOf(made.added());
        if (made.why().isEmpty()) {
            return made.added() == 0
                    ? Flash.problem("mayorcalls.rule.nobody")
                    : Flash.done("mayorcalls.rule.done", added);
        }
        String passed = String.valueOf(made.passed());
        String why = made.why().entrySet().stream()
                .map(e -> messages.getMessage(
                        e.getKey().replace("mayorcalls.no.", "mayorcalls.passed."),
                        new Object[] {e.getValue()},
                        LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
        return made.added() == 0
                ? Flash.problem("mayorcalls.rule.nobody.passed", passed, why)
                : Flash.done("mayorcalls.rule.done.passed", added, passed, why);
    }
}
