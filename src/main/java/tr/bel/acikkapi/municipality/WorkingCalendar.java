package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the municipality works: weekly hours, less the holidays of law 2429, less administrative leave, which wins over every rule. An
 * immutable value; every answer follows from what it was made of.
 *
 * <p>A day on which any work is done is a working day, so the eve of a feast, which ends at 13:00, counts as one: the reading that
 * gives the earlier, for the municipality stricter, date.
 */
public final class WorkingCalendar {

    /** Further than this no sum of working time is looked for: a calendar without hours would be walked for ever. */
    private static final int FURTHEST_DAYS = 366 * 20;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, Holiday> holidays = new HashMap<>();
    private final Map<LocalDate, AdministrativeLeave> leaves = new HashMap<>();

    public WorkingCalendar(
            ZoneId zone,
            Collection<WorkingHours> hours,
            Collection<Holiday> holidays,
            Collection<AdministrativeLeave> leaves) {
        this.zone = zone;
        for (WorkingHours h : hours) {
            week.computeIfAbsent(h.weekday(), d -> new ArrayList<>()).add(h);
        }
        week.values().forEach(list -> list.sort(Comparator.comparing(WorkingHours::from)));
        holidays.forEach(h -> this.holidays.merge(h.day(), h, WorkingCalendar::stronger));
        leaves.forEach(l -> this.leaves.put(l.day(), l));
    }

    /** Whether work is done at the instant. */
    public boolean isWorking(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalTime time = local.toLocalTime();
        return stretches(local.toLocalDate()).stream().anyMatch(s -> !time.isBefore(s.from()) && time.isBefore(s.to()));
    }

    /** Whether any work is done on the day. */
    public boolean isWorkingDay(LocalDate day) {
        return !stretches(day).isEmpty();
    }

    /** The working time in the stretch from one instant to a later one; zero where the second is not later. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingHours s : stretches(day)) {
                Instant begin = latest(from, at(day, s.from()));
                Instant end = earliest(to, at(day, s.to()));
                if (begin.isBefore(end)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    /** The instant at which so many working hours have passed. */
    public Instant plusWorkingHours(Instant start, long hours) {
        return plusWorkingTime(start, Duration.ofHours(hours));
    }

    /** The earliest instant at which so much working time has passed; the start itself for zero. */
    public Instant plusWorkingTime(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("working time is counted forwards");
        }
        if (time.isZero()) {
            return start;
        }
        Duration left = time;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < FURTHEST_DAYS; i++, day = day.plusDays(1)) {
            for (WorkingHours s : stretches(day)) {
                Instant begin = latest(start, at(day, s.from()));
                Instant end = at(day, s.to());
                if (begin.isBefore(end)) {
                    Duration here = Duration.between(begin, end);
                    if (here.compareTo(left) >= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(here);
                }
            }
        }
        throw new IllegalStateException("no working time within twenty years");
    }

    /**
     * The day on which the n-th working day after the given one falls; the given day itself is not counted (as a period in days is
     * counted from the day after the event).
     */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forwards");
        }
        LocalDate day = start;
        int left = days;
        for (int i = 0; left > 0; i++) {
            if (i >= FURTHEST_DAYS) {
                throw new IllegalStateException("no working day within twenty years");
            }
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The end of work on the n-th working day after the instant's day; the start itself for zero days. */
    public Instant plusWorkingDays(Instant start, int days) {
        if (days == 0) {
            return start;
        }
        LocalDate day = plusWorkingDays(start.atZone(zone).toLocalDate(), days);
        return at(day, stretches(day).getLast().to());
    }

    /** When work begins on the day; empty where none is done. */
    public Optional<Instant> opening(LocalDate day) {
        return stretches(day).stream().findFirst().map(s -> at(day, s.from()));
    }

    /** When work ends on the day; empty where none is done. */
    public Optional<Instant> closing(LocalDate day) {
        List<WorkingHours> stretches = stretches(day);
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(at(day, stretches.getLast().to()));
    }

    /** The whole or half days between the two, both included, on which usual work was not counted, and why; in order. */
    public List<SkippedDay> explain(LocalDate from, LocalDate to) {
        List<SkippedDay> skipped = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            rest(day).ifPresent(skipped::add);
        }
        return skipped;
    }

    /** The holidays that it was made of which are on the day; at most the one that takes most of it. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The time zone that its days are of. */
    public ZoneId zone() {
        return zone;
    }

    private Optional<SkippedDay> rest(LocalDate day) {
        AdministrativeLeave leave = leaves.get(day);
        Holiday holiday = holidays.get(day);
        if (leave != null && (holiday == null || earlier(leave.startsAt(), holiday.startsAt()))) {
            return Optional.of(new SkippedDay(
                    day,
                    leave.startsAt(),
                    SkippedDay.Reason.ADMINISTRATIVE_LEAVE,
                    leave.nameTr(),
                    leave.nameEn(),
                    false));
        }
        if (holiday != null) {
            return Optional.of(skipped(day, holiday, SkippedDay.Reason.HOLIDAY));
        }
        Holiday friday = fridayBefore(day);
        if (friday != null) {
            return Optional.of(skipped(day, friday, SkippedDay.Reason.SATURDAY_AFTER_HOLIDAY));
        }
        return week.containsKey(day.getDayOfWeek())
                ? Optional.empty()
                : Optional.of(new SkippedDay(day, null, SkippedDay.Reason.NO_WORKING_HOURS, "", "", false));
    }

    private static SkippedDay skipped(LocalDate day, Holiday holiday, SkippedDay.Reason reason) {
        LocalTime from = reason == SkippedDay.Reason.HOLIDAY ? holiday.startsAt() : null;
        return new SkippedDay(day, from, reason, holiday.nameTr(), holiday.nameEn(), holiday.proposed());
    }

    /** Law 2429 art. 2: a holiday that ends on Friday evening takes the Saturday with it. */
    private @Nullable Holiday fridayBefore(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? holidays.get(day.minusDays(1)) : null;
    }

    private List<WorkingHours> stretches(LocalDate day) {
        List<WorkingHours> usual = week.getOrDefault(day.getDayOfWeek(), List.of());
        Optional<SkippedDay> rest = rest(day);
        if (usual.isEmpty() || rest.isEmpty()) {
            return usual;
        }
        LocalTime from = rest.get().from();
        return from == null ? List.of() : before(from, usual);
    }

    private static List<WorkingHours> before(LocalTime end, List<WorkingHours> usual) {
        return usual.stream()
                .filter(s -> s.from().isBefore(end))
                .map(s -> s.to().isAfter(end) ? new WorkingHours(s.weekday(), s.from(), end) : s)
                .toList();
    }

    private static Holiday stronger(Holiday a, Holiday b) {
        return earlier(b.startsAt(), a.startsAt()) && !(a.startsAt() == null && b.startsAt() == null) ? b : a;
    }

    /** Whether a rest that begins at {@code a} takes at least as much of the day as one that begins at {@code b}. */
    private static boolean earlier(@Nullable LocalTime a, @Nullable LocalTime b) {
        return a == null || (b != null && !a.isAfter(b));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
