package tr.bel.acikkapi.municipality;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.Language;

/** Hours of the day as people type and read them: 13.00 in Turkish, 13:00 in English; both are understood, and so are 13 and 1300. */
final class TimeText {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[.:]?(\\d{2}))?");

    private TimeText() {}

    /** Empty where it is no hour of a day. */
    static Optional<LocalTime> read(String typed) {
        Matcher m = TYPED.matcher(typed.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(m.group(1)), minute));
        } catch (DateTimeException noHour) {
            return Optional.empty();
        }
    }

    static String write(LocalTime time, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.TR ? "HH.mm" : "HH:mm", language.locale())
                .format(time);
    }
}
