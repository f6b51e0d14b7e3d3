package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code holidays.csv}, {@code administrative_leave.csv} and {@code working_hours.csv}. */
final class CalendarFiles {

    private static final Column DAY = Column.code("day", "gün", "tarih", "date");
    private static final Column STARTS_AT = Column.code("starts_at", "başlangıç", "başlangıç saati", "saat");
    private static final Column NAME_TR = Column.name("name_tr", "ad", "adı", "name");
    private static final Column NAME_EN = Column.name("name_en", "ad_en", "ingilizce", "ingilizce ad");
    private static final Column SOURCE = Column.text("source", "dayanak", "kaynak");
    private static final Column PROPOSED = Column.code("proposed", "öngörü");
    private static final Column WEEKDAY = Column.code("weekday", "haftanın günü", "gün no");
    private static final Column FROM = Column.code("from", "başlangıç", "açılış");
    private static final Column TO = Column.code("to", "bitiş", "kapanış");

    private CalendarFiles() {}

    static List<Holiday> holidays(SourceFile file, Problems problems) {
        List<Holiday> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Column> welcome = List.of(STARTS_AT, NAME_EN, SOURCE, PROPOSED);
        for (TableRow row : new TableFile(file, List.of(DAY, NAME_TR), welcome, problems).rows()) {
            LocalDate day = row.day(DAY);
            LocalTime startsAt = row.time(STARTS_AT);
            String tr = row.required(NAME_TR);
            String en = row.optional(NAME_EN);
            String source = row.optional(SOURCE);
            boolean proposed = row.yes(PROPOSED, false);
            if (day != null && !seen.add(day + tr)) {
                row.fault(DAY, "duplicate", day + " " + tr);
            }
            if (day != null && row.isWhole()) {
                read.add(new Holiday(day, startsAt, tr, en == null ? tr : en, source == null ? "" : source, proposed));
            }
        }
        return read;
    }

    static List<AdministrativeLeave> leaves(SourceFile file, Problems problems) {
        List<AdministrativeLeave> read = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        List<Column> welcome = List.of(STARTS_AT, NAME_EN, SOURCE);
        for (TableRow row : new TableFile(file, List.of(DAY, NAME_TR), welcome, problems).rows()) {
            LocalDate day = row.day(DAY);
            LocalTime startsAt = row.time(STARTS_AT);
            String tr = row.required(NAME_TR);
            String en = row.optional(NAME_EN);
            String source = row.optional(SOURCE);
            if (day != null && !seen.add(day)) {
                row.fault(DAY, "duplicate", day.toString());
            }
            if (day != null && row.isWhole()) {
                read.add(
                        new AdministrativeLeave(day, startsAt, tr, en == null ? tr : en, source == null ? "" : source));
            }
        }
        return read;
    }

    static List<WorkingHours> hours(SourceFile file, Problems problems) {
        List<WorkingHours> read = new ArrayList<>();
        for (TableRow row : new TableFile(file, List.of(WEEKDAY, FROM, TO), List.of(), problems).rows()) {
            row.required(WEEKDAY);
            Integer weekday = row.number(WEEKDAY, 1);
            if (weekday != null && weekday > 7) {
                row.fault(WEEKDAY, "notAWeekday", weekday);
            }
            row.required(FROM);
            row.required(TO);
            LocalTime from = row.time(FROM);
            LocalTime to = row.time(TO);
            if (from != null && to != null && !from.isBefore(to)) {
                row.fault(TO, "backwards", from.toString(), to.toString());
            }
            if (row.isWhole() && weekday != null && from != null && to != null) {
                add(new WorkingHours(DayOfWeek.of(weekday), from, to), read, row);
            }
        }
        return read;
    }

    private static void add(WorkingHours hours, List<WorkingHours> read, TableRow row) {
        boolean overlaps = read.stream()
                .anyMatch(h -> h.weekday() == hours.weekday()
                        && h.from().isBefore(hours.to())
                        && hours.from().isBefore(h.to()));
        if (overlaps) {
            row.fault(FROM, "hoursOverlap");
        } else {
            read.add(hours);
        }
    }
}
