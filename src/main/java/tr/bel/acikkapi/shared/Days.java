package tr.bel.acikkapi.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days as people and addresses name them: ISO 8601, in years that a municipality counts with. The year 999999999 is a day to Java and a
 * fault to the database.
 */
public final class Days {

    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private Days() {}

    /** Empty where it is no day, or none of these years. */
    public static Optional<LocalDate> parse(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            return Optional.of(day).filter(d -> d.getYear() >= FIRST && d.getYear() <= LAST);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
