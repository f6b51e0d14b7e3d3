package tr.bel.acikkapi.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Flash;

/** The working calendar of a year at a glance. */
@Controller
class CalendarController {

    static final String ADDRESS = "/yonetim/takvim";
    private static final int LATEST = 30;

    private final CalendarTables tables;
    private final CalendarChanges changes;
    private final Clock clock;
    private final ZoneId zone;

    CalendarController(CalendarTables tables, CalendarChanges changes, Clock clock, ZoneId zone) {
        this.tables = tables;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param yil this year where it is absent */
    @GetMapping(ADDRESS)
    String page(@RequestParam(required = false) @Nullable Integer yil, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        model.addAttribute("view", view(yil == null ? today.getYear() : known(yil), today));
        return "municipality/CalendarPage";
    }

    static int known(int year) {
        if (!CalendarFields.knows(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }

    /** Back to the year, with the news, and a word on the due dates that follow. */
    static ModelAndView changed(int year, RedirectAttributes redirect, String key, String... args) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(key, args));
        return UploadController.seeOther(ADDRESS + "?yil=" + year);
    }

    /** What somebody wanted to change is not there any more. */
    static ModelAndView gone(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.problem("municipality.calendar.gone"));
        return UploadController.seeOther(ADDRESS);
    }

    private CalendarView view(int year, LocalDate today) {
        Language language = UploadController.language();
        // From the tables and not from memory, so that list and months never disagree after a change on another node.
        List<CalendarTables.HolidayRow> ofYear = tables.holidays(year);
        List<Holiday> holidays = new ArrayList<>(
                ofYear.stream().map(CalendarTables.HolidayRow::holiday).toList());
        tables.holidays(year - 1).forEach(row -> holidays.add(row.holiday()));
        List<AdministrativeLeave> leaves = tables.leaves();
        List<WorkingHours> hours = tables.hours();
        CalendarMonths months = new CalendarMonths(new WorkingCalendar(zone, hours, holidays, leaves), language, today);
        return new CalendarView(
                Integer.toString(year),
                CalendarFields.knows(year - 1) ? year - 1 : null,
                CalendarFields.knows(year + 1) ? year + 1 : null,
                months.workingDays(year),
                months.weekdays(),
                months.of(year),
                ofYear.stream()
                        .map(row -> CalendarView.HolidayLine.of(row, language))
                        .toList(),
                LeaveSpan.of(leaves).stream()
                        .filter(l -> l.touches(year))
                        .map(l -> CalendarView.LeaveLine.of(l, language))
                        .toList(),
                WeekCode.lines(hours, language),
                changes.latest(LATEST).stream()
                        .map(row -> CalendarView.ChangeLine.of(row, language))
                        .toList());
    }
}
