package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;

/**
 * A day on which work was called off by decree (idari izin); wins over every rule.
 *
 * @param startsAt when it begins, absent for the whole day
 * @param source the decree
 */
public record AdministrativeLeave(
        LocalDate day, @Nullable LocalTime startsAt, String nameTr, String nameEn, String source) {

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }
}
