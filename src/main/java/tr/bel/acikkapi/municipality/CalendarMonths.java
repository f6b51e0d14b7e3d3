package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;

/** Twelve months of a year as the working calendar sees them. */
final class CalendarMonths {

    private static final int WEEK = 7;

    private final WorkingCalendar calendar;
    private final Language language;
    private final LocalDate today;

    CalendarMonths(WorkingCalendar calendar, Language language, LocalDate today) {
        this.calendar = calendar;
        this.language = language;
        this.today = today;
    }

    /** Why a day, or the rest of one, is free. */
    enum Sign {
        HOLIDAY,
        HALF_HOLIDAY,
        SATURDAY,
        LEAVE,
        HALF_LEAVE,
        CLOSED;

        static Sign of(SkippedDay day) {
            boolean whole = day.from() == null;
            return switch (day.reason()) {
                case HOLIDAY -> whole ? HOLIDAY : HALF_HOLIDAY;
                case ADMINISTRATIVE_LEAVE -> whole ? LEAVE : HALF_LEAVE;
                case SATURDAY_AFTER_HOLIDAY -> SATURDAY;
                case NO_WORKING_HOURS -> CLOSED;
            };
        }
    }

    /** A month; its weeks begin on Monday and are all seven days long. */
    record MonthView(String name, List<List<DayCell>> weeks) {}

    /** A weekday above its column. */
    record WeekdayView(String name, String brief) {}

    /**
     * One square.
     *
     * @param day absent before the first and after the last day of the month
     * @param sign absent on a day of usual work
     * @param name of the holiday or leave, empty where there is none
     */
    record DayCell(@Nullable LocalDate day, @Nullable Sign sign, boolean proposed, boolean today, String name) {

        static final DayCell EMPTY = new DayCell(null, null, false, false, "");

        /** How it is drawn; absent for a day of usual work. */
        public @Nullable String css() {
            if (sign == null) {
                return null;
            }
            return "day-"
                    + Map.of(
                                    Sign.HOLIDAY, "holiday",
                                    Sign.HALF_HOLIDAY, "holiday half",
                                    Sign.SATURDAY, "holiday",
                                    Sign.LEAVE, "leave",
                                    Sign.HALF_LEAVE, "leave half",
                                    Sign.CLOSED, "closed")
                            .getOrDefault(sign, "")
                    + (proposed ? " foreseen" : "");
        }
    }

    List<WeekdayView> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(d -> new WeekdayView(
                        d.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
                        d.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale())))
                .toList();
    }

    List<MonthView> of(int year) {
        Map<LocalDate, SkippedDay> free =
                calendar.explain(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                        .collect(Collectors.toMap(SkippedDay::day, Function.identity()));
        return Stream.of(Month.values())
                .map(m -> new MonthView(
                        m.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
                        weeks(YearMonth.of(year, m), free)))
                .toList();
    }

    /** How many days of the year are worked on, half ones included. */
    int workingDays(int year) {
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    private List<List<DayCell>> weeks(YearMonth month, Map<LocalDate, SkippedDay> free) {
        List<DayCell> cells = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        IntStream.range(0, before).forEach(i -> cells.add(DayCell.EMPTY));
        IntStream.rangeClosed(1, month.lengthOfMonth())
                .forEach(n -> cells.add(cell(month.atDay(n), free.get(month.atDay(n)))));
        while (cells.size() % WEEK != 0) {
            cells.add(DayCell.EMPTY);
        }
        return IntStream.range(0, cells.size() / WEEK)
                .mapToObj(w -> List.copyOf(cells.subList(w * WEEK, (w + 1) * WEEK)))
                .toList();
    }

    private DayCell cell(LocalDate day, @Nullable SkippedDay free) {
        boolean isToday = day.equals(today);
        return free == null
                ? new DayCell(day, null, false, isToday, "")
                : new DayCell(day, Sign.of(free), free.proposed(), isToday, free.name(language));
    }
}
