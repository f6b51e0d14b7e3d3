package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;

/**
 * A public holiday of law 2429.
 *
 * @param startsAt when it begins, absent for the whole day
 * @param source where it is known from
 * @param proposed whether it is foreseen but not yet confirmed (öngörü)
 */
public record Holiday(
        LocalDate day, @Nullable LocalTime startsAt, String nameTr, String nameEn, String source, boolean proposed) {

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }
}
