package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The holidays of a year as law 2429 says them: the fixed days, and the two feasts by the Umm al-Qura calendar, which had Diyanet's dates
 * in all years that were compared but Ramazan 2016. Feasts are therefore proposals until somebody confirms them from Diyanet's own
 * calendar.
 */
public final class PublicHolidays {

    private static final String LAW = "2429 sayılı Kanun md. 2";
    private static final String COMPUTED = LAW + "; hesap";
    private static final LocalTime EVE = LocalTime.of(13, 0);
    private static final int SHAWWAL = 10;
    private static final int DHU_AL_HIJJAH = 12;
    private static final int KURBAN_DAY = 10;

    private PublicHolidays() {}

    /** In the order of their days. */
    public static List<Holiday> of(int year) {
        List<Holiday> days = new ArrayList<>(List.of(
                fixed(year, Month.JANUARY, 1, "Yılbaşı", "New Year’s Day"),
                fixed(
                        year,
                        Month.APRIL,
                        23,
                        "Ulusal Egemenlik ve Çocuk Bayramı",
                        "National Sovereignty and Children’s Day"),
                fixed(year, Month.MAY, 1, "Emek ve Dayanışma Günü", "Labour and Solidarity Day"),
                fixed(
                        year,
                        Month.MAY,
                        19,
                        "Atatürk’ü Anma, Gençlik ve Spor Bayramı",
                        "Commemoration of Atatürk, Youth and Sports Day"),
                fixed(year, Month.JULY, 15, "Demokrasi ve Millî Birlik Günü", "Democracy and National Unity Day"),
                fixed(year, Month.AUGUST, 30, "Zafer Bayramı", "Victory Day"),
                new Holiday(
                        LocalDate.of(year, Month.OCTOBER, 28),
                        EVE,
                        "Cumhuriyet Bayramı arifesi",
                        "Eve of Republic Day",
                        "2429 sayılı Kanun md. 1",
                        false),
                fixed(year, Month.OCTOBER, 29, "Cumhuriyet Bayramı", "Republic Day")));
        int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int h = hijri; h <= hijri + 1; h++) {
            feast(LocalDate.from(HijrahDate.of(h, SHAWWAL, 1)), 3, "Ramazan Bayramı", "Ramazan Feast", year, days);
            feast(
                    LocalDate.from(HijrahDate.of(h, DHU_AL_HIJJAH, KURBAN_DAY)),
                    4,
                    "Kurban Bayramı",
                    "Kurban Feast",
                    year,
                    days);
        }
        days.sort(Comparator.comparing(Holiday::day));
        return days;
    }

    private static Holiday fixed(int year, Month month, int day, String nameTr, String nameEn) {
        return new Holiday(LocalDate.of(year, month, day), null, nameTr, nameEn, LAW, false);
    }

    private static void feast(LocalDate first, int length, String nameTr, String nameEn, int year, List<Holiday> days) {
        add(
                new Holiday(first.minusDays(1), EVE, nameTr + " arifesi", "Eve of the " + nameEn, COMPUTED, true),
                year,
                days);
        for (int i = 0; i < length; i++) {
            String dayTr = nameTr + " " + (i + 1) + ". gün";
            add(new Holiday(first.plusDays(i), null, dayTr, nameEn + ", day " + (i + 1), COMPUTED, true), year, days);
        }
    }

    private static void add(Holiday holiday, int year, List<Holiday> days) {
        if (holiday.day().getYear() == year) {
            days.add(holiday);
        }
    }
}
