package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Language;

/** Fills a year with the days of law 2429: first shown, then added. */
@Controller
class LawDaysController {

    static final String ADDRESS = CalendarController.ADDRESS + "/yasa";

    private final ChangeCalendar change;

    LawDaysController(ChangeCalendar change) {
        this.change = change;
    }

    /** @param rows what would be added */
    record LawDaysView(String year, List<CalendarView.HolidayLine> rows) {}

    @GetMapping(ADDRESS)
    String preview(@RequestParam int yil, Model model) {
        Language language = UploadController.language();
        List<CalendarView.HolidayLine> rows = change.missing(CalendarController.known(yil)).stream()
                .map(h -> CalendarView.HolidayLine.of(new CalendarTables.HolidayRow(0, h), language))
                .toList();
        model.addAttribute("view", new LawDaysView(Integer.toString(yil), rows));
        return "municipality/LawDaysPage";
    }

    @PostMapping(ADDRESS)
    ModelAndView fill(@RequestParam int yil, Principal who, RedirectAttributes redirect) {
        int added = change.fill(CalendarController.known(yil), who.getName()).size();
        return CalendarController.changed(
                yil, redirect, "municipality.calendar.done.filled", Integer.toString(yil), Integer.toString(added));
    }
}
