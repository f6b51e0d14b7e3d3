package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A foreseen feast becomes certain; a holiday is taken out. */
@Controller
class HolidayStateController {

    private static final String ADDRESS = HolidayController.ADDRESS + "/{id:\\d+}";

    private final ChangeCalendar change;
    private final CalendarTables tables;

    HolidayStateController(ChangeCalendar change, CalendarTables tables) {
        this.change = change;
        this.tables = tables;
    }

    @PostMapping(ADDRESS + "/kesin")
    ModelAndView confirm(@PathVariable long id, Principal who, RedirectAttributes redirect) {
        Optional<Holiday> holiday = tables.holiday(id);
        return holiday.isPresent() && change.confirm(id, who.getName())
                ? done(holiday.get(), redirect, "municipality.calendar.done.confirmed")
                : CalendarController.gone(redirect);
    }

    @PostMapping(ADDRESS + "/kaldir")
    ModelAndView remove(@PathVariable long id, Principal who, RedirectAttributes redirect) {
        Optional<Holiday> holiday = tables.holiday(id);
        return holiday.isPresent() && change.remove(id, who.getName())
                ? done(holiday.get(), redirect, "municipality.calendar.done.removed")
                : CalendarController.gone(redirect);
    }

    private static ModelAndView done(Holiday holiday, RedirectAttributes redirect, String key) {
        return CalendarController.changed(
                holiday.day().getYear(), redirect, key, holiday.name(UploadController.language()));
    }
}
