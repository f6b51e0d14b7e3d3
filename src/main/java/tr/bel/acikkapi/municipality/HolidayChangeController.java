package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.util.Optional;
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

/** A holiday that is in the calendar: its name, its hour, its day. */
@Controller
class HolidayChangeController {

    private static final String ADDRESS = HolidayController.ADDRESS + "/{id:\\d+}";

    private final ChangeCalendar change;
    private final CalendarTables tables;

    HolidayChangeController(ChangeCalendar change, CalendarTables tables) {
        this.change = change;
        this.tables = tables;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(@PathVariable long id, Model model, RedirectAttributes redirect) {
        Optional<Holiday> holiday = tables.holiday(id);
        if (holiday.isEmpty()) {
            return CalendarController.gone(redirect);
        }
        model.addAttribute("form", HolidayForm.of(holiday.get(), UploadController.language()));
        return page(holiday.get(), id, model, HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView replace(
            @PathVariable long id,
            @ModelAttribute("form") HolidayForm form,
            BindingResult typed,
            Model model,
            Principal who,
            RedirectAttributes redirect) {
        Optional<Holiday> before = tables.holiday(id);
        if (before.isEmpty()) {
            return CalendarController.gone(redirect);
        }
        Optional<Holiday> after = form.read(typed);
        if (after.isEmpty()) {
            return page(before.get(), id, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (change.replace(id, after.get(), who.getName())) {
            case DONE ->
                CalendarController.changed(
                        after.get().day().getYear(),
                        redirect,
                        "municipality.calendar.done.changed",
                        after.get().name(UploadController.language()));
            case GONE -> CalendarController.gone(redirect);
            case TAKEN -> {
                typed.rejectValue("day", "municipality.calendar.error.taken");
                yield page(before.get(), id, model, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private static ModelAndView page(Holiday holiday, long id, Model model, HttpStatus status) {
        model.addAttribute("id", id);
        model.addAttribute("holiday", holiday);
        return new ModelAndView(HolidayController.PAGE, model.asMap(), status);
    }
}
