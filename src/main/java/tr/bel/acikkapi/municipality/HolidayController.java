package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A holiday that is added by hand. */
@Controller
class HolidayController {

    static final String ADDRESS = CalendarController.ADDRESS + "/tatil";
    static final String PAGE = "municipality/HolidayPage";

    private final ChangeCalendar change;

    HolidayController(ChangeCalendar change) {
        this.change = change;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        model.addAttribute("form", HolidayForm.EMPTY);
        return PAGE;
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @ModelAttribute("form") HolidayForm form,
            BindingResult typed,
            Model model,
            Principal who,
            RedirectAttributes redirect) {
        Optional<Holiday> holiday = form.read(typed);
        if (holiday.isEmpty()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        change.add(holiday.get(), who.getName());
        return CalendarController.changed(
                holiday.get().day().getYear(),
                redirect,
                "municipality.calendar.done.holiday",
                holiday.get().name(UploadController.language()));
    }
}
