package tr.bel.acikkapi.directorate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.directorate.Inbox.Owner;
import tr.bel.acikkapi.directorate.WeekView.Card;
import tr.bel.acikkapi.directorate.WeekView.Cell;
import tr.bel.acikkapi.directorate.WeekView.Day;
import tr.bel.acikkapi.directorate.WeekWork.Job;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.municipality.Calendars;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.SkippedDay;
import tr.bel.acikkapi.municipality.WorkingCalendar;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The week of a directorate: a lane for each team, and for each person who has work in that week. */
@Component
public class WeekPlan {

    /** The address of the week. */
    public static final String ADDRESS = InboxDesk.ADDRESS + "/hafta";

    private static final int BESIDE = 30;
    private static final String NOBODY = "";

    private final WeekWork work;
    private final Teams teams;
    private final Colleagues colleagues;
    private final WeekChoices choices;
    private final Calendars calendars;
    private final Names names;
    private final Formatting fmt;
    private final MessageSource messages;

    WeekPlan(
            WeekWork work,
            Teams teams,
            Colleagues colleagues,
            WeekChoices choices,
            Calendars calendars,
            Names names,
            Formatting fmt,
            MessageSource messages) {
        this.work = work;
        this.teams = teams;
        this.colleagues = colleagues;
        this.choices = choices;
        this.calendars = calendars;
        this.names = names;
        this.fmt = fmt;
        this.messages = messages;
    }

    /**
     * The week that this day is in.
     *
     * @param chosen the number of the case that is to be given a day
     * @return empty for somebody of no directorate, and where the chosen assignment is not to be seen or has ended
     */
    public Optional<WeekView> show(LocalDate day, Optional<String> chosen, StaffMember reader) {
        Optional<Owner> owner = Owner.of(reader, InboxNarrow.NOT);
        Optional<Job> job = owner.flatMap(o -> chosen.flatMap(n -> work.ofCase(o, n)));
        return chosen.isPresent() && job.isEmpty()
                ? Optional.empty()
                : owner.map(o -> show(monday(day), o, job, reader));
    }

    /** What the form of the chosen assignment begins with. */
    public Optional<Placing> begin(LocalDate day, String number, StaffMember reader) {
        return Owner.of(reader, InboxNarrow.NOT)
                .flatMap(o -> work.ofCase(o, number))
                .map(job -> new Placing(
                        Objects.requireNonNullElseGet(job.plannedFor(), () -> firstDay(monday(day))),
                        job.hands().map(Hands::code).orElse(NOBODY),
                        Objects.requireNonNullElse(job.plan(), "")));
    }

    /** A day, whose hands, and what the applicant reads. */
    public record Placing(LocalDate day, String hands, String words) {}

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate firstDay(LocalDate monday) {
        LocalDate from = monday.isBefore(fmt.today()) ? fmt.today() : monday;
        WorkingCalendar calendar = calendars.current();
        return calendar.isWorkingDay(from) ? from : calendar.plusWorkingDays(from, 1);
    }

    private WeekView show(LocalDate monday, Owner owner, Optional<Job> chosen, StaffMember reader) {
        List<Job> planned = work.planned(owner, monday, monday.plusDays(6));
        List<String> lanes = lanes(owner, planned);
        return new WeekView(
                monday,
                lanes.stream().map(code -> name(code, owner.directorate())).toList(),
                monday.datesUntil(monday.plusWeeks(1))
                        .map(day -> day(day, lanes, planned, owner.directorate()))
                        .toList(),
                work.missed(owner, fmt.today(), BESIDE).stream().map(this::card).toList(),
                work.unplanned(owner, BESIDE).stream().map(this::card).toList(),
                work.countUnplanned(owner),
                chosen.map(job -> choices.chosen(job, card(job), monday, owner, reader))
                        .orElse(null),
                reader.may(Permission.LEAD_DIRECTORATE));
    }

    /** Nobody's work first, then the teams, then people. Who is in the field has the lanes that are theirs. */
    private List<String> lanes(Owner owner, List<Job> planned) {
        List<String> used = planned.stream().map(WeekPlan::lane).distinct().toList();
        List<String> lanes = new ArrayList<>();
        if (used.contains(NOBODY)) {
            lanes.add(NOBODY);
        }
        teams.of(owner.directorate()).stream()
                .filter(t -> owner.ownOnly() ? t.has(owner.username()) : t.active())
                .map(t -> Hands.ofTeam(t.id()).code())
                .forEach(lanes::add);
        used.stream().filter(code -> !lanes.contains(code)).sorted().forEach(lanes::add);
        if (!lanes.contains(owner.username()) && lanes.isEmpty()) {
            lanes.add(owner.username());
        }
        return lanes;
    }

    private Day day(LocalDate day, List<String> lanes, List<Job> planned, String directorate) {
        List<Job> then =
                planned.stream().filter(j -> day.equals(j.plannedFor())).toList();
        WorkingCalendar calendar = calendars.current();
        String rest =
                calendar.explain(day, day).stream().findFirst().map(this::rest).orElse(null);
        return new Day(
                day,
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale()),
                day.equals(fmt.today()),
                rest,
                !calendar.isWorkingDay(day),
                then.size(),
                lanes.stream()
                        .map(code -> new Cell(
                                name(code, directorate),
                                then.stream()
                                        .filter(j -> lane(j).equals(code))
                                        .map(this::card)
                                        .toList()))
                        .toList());
    }

    private Card card(Job job) {
        String person = job.assignee();
        String subject = names.subject(job.subject());
        return new Card(
                job.number(),
                subject == null ? text("cases.noSubject") : subject,
                names.neighbourhood(job.neighbourhood()),
                person == null ? null : colleagues.displayName(person),
                job.plannedFor(),
                job.workDueAt() == null ? null : fmt.remaining(job.workDueAt()));
    }

    private static String lane(Job job) {
        return job.lane().map(Hands::code).orElse(NOBODY);
    }

    private String name(String code, String directorate) {
        Optional<Hands> hands = Hands.parse(code);
        Long team = hands.map(Hands::team).orElse(null);
        @Nullable String person = hands.map(Hands::person).orElse(null);
        if (team != null) {
            return teams.byId(team, directorate).map(t -> t.name()).orElse(code);
        }
        return person == null ? text("directorate.week.nobody") : colleagues.displayName(person);
    }

    private String rest(SkippedDay skipped) {
        String name = Language.of(LocaleContextHolder.getLocale()) == Language.TR ? skipped.nameTr() : skipped.nameEn();
        return name.isEmpty() ? text("directorate.week.off") : name;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
