package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tr.bel.acikkapi.shared.Language;

/** A week's hours as the record keeps them, "1 08:30-12:30 13:30-17:30; 2 …" with 1 for Monday, and as people read them. */
final class WeekCode {

    private WeekCode() {}

    /** @param hours in the order of days and hours */
    static String write(List<WorkingHours> hours) {
        return days(hours)
                .map(day -> day.getFirst().weekday().getValue() + " "
                        + day.stream().map(h -> h.from() + "-" + h.to()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    static List<WorkingHours> read(String code) {
        List<WorkingHours> hours = new ArrayList<>();
        for (String day : code.split("; ", -1)) {
            String[] parts = day.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                String[] fromTo = parts[i].split("-", -1);
                hours.add(new WorkingHours(
                        DayOfWeek.of(Integer.parseInt(parts[0])),
                        LocalTime.parse(fromTo[0]),
                        LocalTime.parse(fromTo[1])));
            }
        }
        return hours;
    }

    /** One line a day: "Pzt 08.30–12.30, 13.30–17.30". */
    static List<String> lines(List<WorkingHours> hours, Language language) {
        return days(hours)
                .map(day -> day.getFirst().weekday().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale()) + " "
                        + day.stream()
                                .map(h -> TimeText.write(h.from(), language) + "–" + TimeText.write(h.to(), language))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static Stream<List<WorkingHours>> days(List<WorkingHours> hours) {
        return Stream.of(DayOfWeek.values())
                .map(d -> hours.stream().filter(h -> h.weekday() == d).toList())
                .filter(day -> !day.isEmpty());
    }
}
