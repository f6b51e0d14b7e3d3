package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;

/**
 * A day, or the rest of one, on which no work was counted, and why.
 *
 * @param from when the rest begins, absent for the whole day
 * @param nameTr the holiday's or leave's name; empty for {@link Reason#NO_WORKING_HOURS}
 * @param proposed whether it rests on a feast that is not yet confirmed
 */
public record SkippedDay(
        LocalDate day, @Nullable LocalTime from, Reason reason, String nameTr, String nameEn, boolean proposed) {

    /** Why nothing was counted. */
    public enum Reason {
        /** Usually a weekend. */
        NO_WORKING_HOURS,
        HOLIDAY,
        /** A Saturday after a holiday that ended on Friday evening (law 2429 art. 2). */
        SATURDAY_AFTER_HOLIDAY,
        ADMINISTRATIVE_LEAVE
    }

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }
}
