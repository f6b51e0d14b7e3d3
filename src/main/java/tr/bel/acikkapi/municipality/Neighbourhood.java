package tr.bel.acikkapi.municipality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Language;

/**
 * A neighbourhood (mahalle).
 *
 * @param code readable or the municipality's own number, unchanging
 * @param name without the word "Mahallesi"
 * @param population where it is known
 * @param centre a point inside it, absent where its boundary is not known
 * @param active whether it is offered
 */
public record Neighbourhood(
        String code,
        String name,
        @Nullable Integer population,
        @Nullable GeoPoint centre,
        boolean active) {

    /** With the word for it: "Işıklar Mahallesi", "Işıklar neighbourhood". */
    public String name(Language language) {
        return language == Language.TR ? name + " Mahallesi" : name + " neighbourhood";
    }

    public Optional<GeoPoint> centrePoint() {
        return Optional.ofNullable(centre);
    }
}
