package tr.bel.acikkapi.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where it is, as far as it is known. Any part may be missing: a point in no neighbourhood, a landmark without an address, or nothing at
 * all. A missing place never bars an application.
 *
 * @param neighbourhood the neighbourhood's code in {@code municipality}
 * @param address street and number, as said
 * @param landmark "direk 1184", "pazar yerinin karşısı"
 * @param point from a map or a device
 */
public record Place(
        @Nullable String neighbourhood,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable GeoPoint point) {

    /** Nothing is known of the place. */
    public static final Place UNKNOWN = new Place(null, null, null, null);

    public Place {
        neighbourhood = blankToNull(neighbourhood);
        address = blankToNull(address);
        landmark = blankToNull(landmark);
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    public Optional<GeoPoint> at() {
        return Optional.ofNullable(point);
    }

    private static @Nullable String blankToNull(@Nullable String s) {
        if (s == null) {
            return null;
        }
        String tidy = TurkishText.tidyLine(s);
        return tidy.isEmpty() ? null : tidy;
    }
}
