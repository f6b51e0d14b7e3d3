package tr.bel.acikkapi.municipality;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;

/** The municipality's own hours, the same every week. */
@Controller
class HoursController {

    static final String ADDRESS = CalendarController.ADDRESS + "/saatler";

    private final ChangeCalendar change;
    private final CalendarTables tables;

    HoursController(ChangeCalendar change, CalendarTables tables) {
        this.change = change;
        this.tables = tables;
    }

    @GetMapping(ADDRESS)
    ModelAndView form() {
        return page(WeekForm.of(tables.hours(), UploadController.language()), false, HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView set(@RequestParam MultiValueMap<String, String> sent, Principal who, RedirectAttributes redirect) {
        WeekForm week = WeekForm.read(sent);
        boolean free = !week.wrong() && !week.enough();
        if (week.wrong() || free) {
            return page(week, free, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        change.setHours(week.hours(), who.getName());
        redirect.addFlashAttribute(Flash.NAME, Flash.done("municipality.calendar.done.hours"));
        return UploadController.seeOther(CalendarController.ADDRESS);
    }

    private static ModelAndView page(WeekForm week, boolean free, HttpStatus status) {
        ModelAndView page = new ModelAndView("municipality/HoursPage", status);
        page.addObject("week", week);
        page.addObject("free", free);
        return page;
    }
}
