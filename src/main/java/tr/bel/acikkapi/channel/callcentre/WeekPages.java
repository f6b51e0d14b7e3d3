package tr.bel.acikkapi.channel.callcentre;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.callcentre.ShiftWeek.Gap;
import tr.bel.acikkapi.channel.callcentre.ShiftWeek.ShortRest;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Shift;
import tr.bel.acikkapi.telephony.ShiftPattern;
import tr.bel.acikkapi.telephony.Shifts;

/** Gathers the page of a week of shifts. */
@Component
class WeekPages {

    private static final int BESIDE = 2;
    private static final int YEARS = 5;

    private final Shifts shifts;
    private final Colleagues colleagues;
    private final ShiftNames names;
    private final MessageSource messages;
    private final Formatting formatting;
    private final Clock clock;
    private final ZoneId zone;

    WeekPages(
            Shifts shifts,
            Colleagues colleagues,
            ShiftNames names,
            MessageSource messages,
            Formatting formatting,
            Clock clock,
            ZoneId zone) {
        this.shifts = shifts;
        this.colleagues = colleagues;
        this.names = names;
        this.messages = messages;
        this.formatting = formatting;
        this.clock = clock;
        this.zone = zone;
    }

    /** The Monday of the week that a day lies in; this week where none is named, or one that is years away. */
    LocalDate monday(@Nullable LocalDate day) {
        LocalDate today = formatting.today();
        boolean near = day != null && Math.abs(day.getYear() - today.getYear()) <= YEARS;
        return (near ? Objects.requireNonNull(day) : today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The week as it is planned now. */
    ShiftWeek week(LocalDate monday) {
        Instant from = monday.minusDays(BESIDE).atStartOfDay(zone).toInstant();
        Instant until =
                monday.plusDays(ShiftWeek.DAYS + BESIDE).atStartOfDay(zone).toInstant();
        return new ShiftWeek(monday, zone, shifts.between(CallDoor.CODE, from, until));
    }

    WeekView view(LocalDate monday, @Nullable String brush, StaffMember reader) {
        boolean leads = reader.may(Permission.LEAD_CALL_CENTRE);
        ShiftWeek week = week(monday);
        List<ShiftPattern> patterns = shifts.patterns();
        Optional<ShiftPattern> chosen = patterns.stream()
                .filter(p -> p.code().equals(brush))
                .findFirst()
                .or(() -> patterns.stream().findFirst());
        List<WeekView.Day> days = week.days().stream().map(d -> day(week, d)).toList();
        Map<String, String> people = leads ? people(week) : Map.of(reader.username(), reader.displayName());
        List<ShortRest> rests = week.shortRests().stream()
                .filter(r -> people.containsKey(r.after().username()))
                .toList();
        Set<Long> tooSoon = rests.stream()
                .flatMap(r -> Stream.of(r.before().id(), r.after().id()))
                .collect(Collectors.toSet());
        return new WeekView(
                monday,
                days,
                people.entrySet().stream()
                        .map(p -> row(p, week, days, leads ? chosen : Optional.empty(), tooSoon))
                        .toList(),
                patterns.stream()
                        .map(p -> new WeekView.Pattern(p.code(), names.withHours(p)))
                        .toList(),
                leads,
                chosen.map(ShiftPattern::code).orElse(null),
                chosen.map(p -> names.of(p.code())).orElse(""),
                leads ? gaps(week).map(this::sentence).toList() : List.of(),
                rests.stream()
                        .map(r -> sentence(
                                r, Objects.requireNonNull(people.get(r.after().username()))))
                        .toList(),
                leads && week.end().isAfter(clock.instant()) && hasBefore(monday));
    }

    /** What is told once a shift is in the plan: who, when and which; or that they begin again too soon by it. */
    Flash added(String username, LocalDate day, String pattern) {
        return tooSoon(username, day)
                .map(sentence -> Flash.problem("callcentre.week.added", sentence))
                .orElseGet(() -> Flash.done(
                        "callcentre.shift.planned",
                        colleagues.displayName(username),
                        formatting.date(day),
                        shifts.patterns().stream()
                                .filter(p -> p.code().equals(pattern))
                                .map(names::withHours)
                                .findFirst()
                                .orElse(pattern)));
    }

    private Optional<String> tooSoon(String username, LocalDate day) {
        ShiftWeek week = week(monday(day));
        return week.shortRests().stream()
                .filter(r -> r.after().username().equals(username))
                .filter(r -> Stream.of(r.before(), r.after())
                        .anyMatch(s -> week.of(username, day).contains(s)))
                .findFirst()
                .map(r -> sentence(r, colleagues.displayName(username)));
    }

    /** What is still to come of the hours that nobody covers. */
    private Stream<Gap> gaps(ShiftWeek week) {
        Instant now = clock.instant();
        return week.gaps(now.isAfter(week.start()) ? now : week.start(), week.end()).stream();
    }

    private boolean hasBefore(LocalDate monday) {
        Instant from = monday.minusWeeks(1).atStartOfDay(zone).toInstant();
        return shifts.between(CallDoor.CODE, from, monday.atStartOfDay(zone).toInstant()).stream()
                .anyMatch(s -> !s.startsAt().isBefore(from));
    }

    /** Everybody who answers calls, and whoever is in the plan besides, by name. */
    private Map<String, String> people(ShiftWeek week) {
        Map<String, String> people = new LinkedHashMap<>();
        colleagues.in(Role.CALL_AGENT).forEach(p -> people.put(p.username(), p.displayName()));
        Set<String> others = new TreeSet<>();
        week.days()
                .forEach(d -> week.shifts().stream()
                        .filter(s -> !week.of(s.username(), d).isEmpty())
                        .forEach(s -> others.add(s.username())));
        others.removeAll(people.keySet());
        people.putAll(colleagues.displayNames(others));
        return people;
    }

    private WeekView.Day day(ShiftWeek week, LocalDate date) {
        Instant now = clock.instant();
        Instant from = week.startOf(date);
        Instant until = week.startOf(date.plusDays(1));
        boolean over = !until.isAfter(now);
        String name = date.getDayOfWeek().getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
        return new WeekView.Day(
                date,
                name,
                name + ", " + formatting.day(date),
                date.equals(formatting.today()),
                over,
                over
                        ? List.of()
                        : week.gaps(now.isAfter(from) ? now : from, until).stream()
                                .map(g -> g.equals(new Gap(from, until))
                                        ? text("callcentre.week.allDay")
                                        : hours(g.from(), g.until()))
                                .toList());
    }

    private WeekView.Row row(
            Map.Entry<String, String> person,
            ShiftWeek week,
            List<WeekView.Day> days,
            Optional<ShiftPattern> brush,
            Set<Long> tooSoon) {
        String username = person.getKey();
        return new WeekView.Row(
                username,
                person.getValue(),
                formatting.duration(week.worked(username)),
                days.stream()
                        .map(day -> new WeekView.Cell(
                                "h-" + username + "-" + day.date(),
                                day,
                                week.of(username, day.date()).stream()
                                        .map(s -> planned(s, tooSoon))
                                        .toList(),
                                brush.filter(b -> week.of(username, day.date()).isEmpty()
                                                && fits(b, username, day.date(), week))
                                        .map(b -> username + "|" + day.date())
                                        .orElse(null)))
                        .toList());
    }

    private boolean fits(ShiftPattern pattern, String username, LocalDate day, ShiftWeek week) {
        Instant starts = pattern.startsOn(day, zone);
        Instant ends = pattern.endsAfter(day, zone);
        return ends.isAfter(clock.instant())
                && week.shifts().stream()
                        .noneMatch(s -> s.username().equals(username)
                                && s.startsAt().isBefore(ends)
                                && s.endsAt().isAfter(starts));
    }

    private WeekView.Planned planned(Shift s, Set<Long> tooSoon) {
        String pattern = s.pattern();
        return new WeekView.Planned(
                s.id(),
                pattern == null ? null : names.of(pattern),
                hours(s.startsAt(), s.endsAt()),
                tooSoon.contains(s.id()),
                !s.startsAt().isAfter(clock.instant()));
    }

    private String sentence(Gap gap) {
        return text(
                "callcentre.week.gap",
                formatting.when(gap.from()),
                formatting.when(gap.until()),
                formatting.duration(gap.length()));
    }

    private String sentence(ShortRest rest, String name) {
        return rest.isTwoAtOnce()
                ? text(
                        "callcentre.week.twoAtOnce",
                        name,
                        formatting.dateTime(rest.after().startsAt()))
                : text(
                        "callcentre.week.rest",
                        name,
                        formatting.dateTime(rest.before().endsAt()),
                        formatting.dateTime(rest.after().startsAt()),
                        rest.rest().equals(Duration.ZERO)
                                ? text("callcentre.week.rest.none")
                                : formatting.duration(rest.rest()));
    }

    private String hours(Instant from, Instant until) {
        return formatting.time(from) + "–" + formatting.time(until);
    }

    private String text(String key, Object... args) {
        return String.valueOf(messages.getMessage(key, args, LocaleContextHolder.getLocale()));
    }
}
