package tr.bel.acikkapi.directorate;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.directorate.Inbox.Owner;
import tr.bel.acikkapi.directorate.WeekView.Card;
import tr.bel.acikkapi.directorate.WeekView.Chosen;
import tr.bel.acikkapi.directorate.WeekWork.Job;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.municipality.Calendars;
import tr.bel.acikkapi.municipality.WorkingCalendar;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** What an assignment that is given a day is offered: two weeks of days with their loads, teams and people. */
@Component
class WeekChoices {

    private static final int DAYS = 14;

    private final WeekWork work;
    private final HandsChoices hands;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Calendars calendars;
    private final Formatting fmt;
    private final MessageSource messages;

    WeekChoices(
            WeekWork work,
            HandsChoices hands,
            Teams teams,
            Colleagues colleagues,
            Calendars calendars,
            Formatting fmt,
            MessageSource messages) {
        this.work = work;
        this.hands = hands;
        this.teams = teams;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.fmt = fmt;
        this.messages = messages;
    }

    Chosen chosen(Job job, Card card, LocalDate monday, Owner owner, StaffMember reader) {
        return new Chosen(
                card,
                job.excerpt(),
                job.id(),
                job.version(),
                days(monday, job, owner),
                hands(job, owner.directorate(), reader));
    }

    private List<Choice> days(LocalDate monday, Job job, Owner owner) {
        LocalDate from = monday.isBefore(fmt.today()) ? fmt.today() : monday;
        LocalDate to = from.plusDays(DAYS);
        Map<LocalDate, Long> loads = work.planned(owner, from, to).stream()
                .collect(Collectors.groupingBy(j -> j.plannedFor(), Collectors.counting()));
        TreeSet<LocalDate> days = new TreeSet<>(from.datesUntil(to).toList());
        LocalDate now = job.plannedFor();
        if (now != null) {
            days.add(now);
        }
        WorkingCalendar calendar = calendars.current();
        return days.stream()
                .map(day -> Choice.of(day.toString(), label(day, loads.getOrDefault(day, 0L), calendar)))
                .toList();
    }

    private String label(LocalDate day, long load, WorkingCalendar calendar) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
        String key = calendar.isWorkingDay(day) ? "directorate.week.choice" : "directorate.week.choice.off";
        return messages.getMessage(
                key, new Object[] {fmt.day(day), name, fmt.count(load)}, LocaleContextHolder.getLocale());
    }

    /** Who has it stays to be chosen, also by those who could not give it to them. */
    private List<Choice> hands(Job job, String directorate, StaffMember reader) {
        List<Choice> all = new ArrayList<>(hands.of(reader));
        job.hands()
                .filter(h -> all.stream().noneMatch(c -> c.value().equals(h.code())))
                .ifPresent(h -> all.addFirst(Choice.of(h.code(), name(h, directorate))));
        return all;
    }

    private String name(Hands h, String directorate) {
        Long team = h.team();
        String person = h.person();
        if (team != null) {
            return teams.byId(team, directorate).map(t -> t.name()).orElse(h.code());
        }
        return person == null ? "" : colleagues.displayName(person);
    }
}
