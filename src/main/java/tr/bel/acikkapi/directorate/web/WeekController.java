package tr.bel.acikkapi.directorate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.directorate.Hands;
import tr.bel.acikkapi.directorate.PlaceWork;
import tr.bel.acikkapi.directorate.WeekPlan;
import tr.bel.acikkapi.directorate.WeekView;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.StaffMember;

/** The week of a directorate; an assignment is put on a day of it. */
@Controller
@RequestMapping(WeekPlan.ADDRESS)
class WeekController {

    private static final String PAGE = "directorate/WeekPage";

    private final WeekPlan week;
    private final PlaceWork place;
    private final Formatting fmt;

    WeekController(WeekPlan week, PlaceWork place, Formatting fmt) {
        this.week = week;
        this.place = place;
        this.fmt = fmt;
    }

    /**
     * @param hafta any day of the week; another value shows this week
     * @param secili the case that is to be given a day
     */
    @GetMapping
    String week(
            @RequestParam(defaultValue = "") String hafta,
            @RequestParam Optional<String> secili,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        LocalDate day = day(hafta);
        model.addAttribute("view", week.show(day, secili, who).orElseThrow(WeekController::unknown));
        secili.flatMap(n -> week.begin(day, n, who))
                .map(PlaceForm::of)
                .ifPresent(form -> model.addAttribute("form", form));
        return PAGE;
    }

    @PostMapping("/{number}")
    String place(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String hafta,
            @RequestParam int version,
            @ModelAttribute("form") PlaceForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        WeekView view = week.show(day(hafta), Optional.of(number), who).orElseThrow(WeekController::unknown);
        WeekView.Chosen chosen = Optional.ofNullable(view.chosen()).orElseThrow(WeekController::unknown);
        Attempt attempt = place.place(
                new Seen(chosen.id(), version),
                OutcomeForm.day(form.day()),
                form.words(),
                Hands.parse(form.hands()),
                who);
        if (attempt instanceof Attempt.Done) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("directorate.week.placed", number));
            return "redirect:" + WeekPlan.ADDRESS + "?hafta=" + day(form.day());
        }
        if (attempt instanceof Attempt.Refused(Refusal why)) {
            typed.rejectValue(form.field(why.key()), why.key(), why.args().toArray(), null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("overtaken", true);
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute("view", view);
        return PAGE;
    }

    private LocalDate day(String typed) {
        return OutcomeForm.day(typed)
                .filter(d -> Math.abs(d.getYear() - fmt.today().getYear()) <= 5)
                .orElseGet(fmt::today);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
