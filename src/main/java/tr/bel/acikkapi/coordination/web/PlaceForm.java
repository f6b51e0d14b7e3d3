package tr.bel.acikkapi.coordination.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Place;

/** A place as it is typed, chosen and marked on the map. */
record PlaceForm(
        @Nullable String neighbourhood,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String latitude,
        @Nullable String longitude) {

    static PlaceForm of(Place place) {
        return new PlaceForm(
                place.neighbourhood(),
                place.address(),
                place.landmark(),
                place.at().map(p -> String.valueOf(p.latitude())).orElse(null),
                place.at().map(p -> String.valueOf(p.longitude())).orElse(null));
    }

    Place place() {
        return new Place(neighbourhood, address, landmark, point().orElse(null));
    }

    /** The mark; a half or a broken one is none, since only the map's script writes it. */
    private Optional<GeoPoint> point() {
        Optional<Double> lat = degrees(latitude);
        Optional<Double> lon = degrees(longitude);
        return lat.isPresent() && lon.isPresent() && GeoPoint.isValid(lat.get(), lon.get())
                ? Optional.of(new GeoPoint(lat.get(), lon.get()))
                : Optional.empty();
    }

    private static Optional<Double> degrees(@Nullable String typed) {
        return typed == null || !typed.matches("-?\\d{1,3}(\\.\\d{1,12})?")
                ? Optional.empty()
                : Optional.of(Double.valueOf(typed));
    }
}
