package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrative leave (idari izin): declared, and taken back. */
@Controller
class LeaveController {

    static final String ADDRESS = CalendarController.ADDRESS + "/izin";
    private static final String PAGE = "municipality/LeavePage";

    private final ChangeCalendar change;

    LeaveController(ChangeCalendar change) {
        this.change = change;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        model.addAttribute("form", LeaveForm.EMPTY);
        return PAGE;
    }

    @PostMapping(ADDRESS)
    ModelAndView declare(
            @ModelAttribute("form") LeaveForm form,
            BindingResult typed,
            Model model,
            Principal who,
            RedirectAttributes redirect) {
        Optional<LeaveSpan> leave = form.read(typed);
        if (leave.isEmpty()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        change.declare(leave.get(), who.getName());
        return CalendarController.changed(
                leave.get().from().getYear(),
                redirect,
                "municipality.calendar.done.leave",
                leave.get().name(UploadController.language()));
    }

    /** @param day the first day of the leave */
    @PostMapping(ADDRESS + "/{day:\\d{4}-\\d{2}-\\d{2}}/kaldir")
    ModelAndView takeBack(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Principal who,
            RedirectAttributes redirect) {
        return change.takeBack(day, who.getName())
                ? CalendarController.changed(day.getYear(), redirect, "municipality.calendar.done.leave.removed")
                : CalendarController.gone(redirect);
    }
}
