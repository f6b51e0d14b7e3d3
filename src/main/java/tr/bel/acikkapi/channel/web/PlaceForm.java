package tr.bel.acikkapi.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Place;

/** Where it is; every part may stay empty. Latitude and longitude come from the map, in degrees. */
record PlaceForm(
        @Nullable String neighbourhood,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String latitude,
        @Nullable String longitude) {

    static final int LONGEST = 400;
    static final PlaceForm EMPTY = new PlaceForm("", "", "", "", "");

    PlaceForm {
        neighbourhood = Typed.line(neighbourhood);
        address = Typed.line(address);
        landmark = Typed.line(landmark);
        latitude = Typed.line(latitude);
        longitude = Typed.line(longitude);
    }

    /** @param asked by the subject, which may need a place that can be found */
    List<Problem> problems(Questionnaire asked) {
        List<Problem> problems = new ArrayList<>();
        if (address != null && address.length() > LONGEST) {
            problems.add(Problem.of("address", "web.place.tooLong", LONGEST));
        }
        if (landmark != null && landmark.length() > LONGEST) {
            problems.add(Problem.of("landmark", "web.place.tooLong", LONGEST));
        }
        if (asked.demands(Question.Type.PLACE) && !canBeFound()) {
            problems.add(Problem.of("address", "web.place.demanded"));
        }
        return problems;
    }

    private boolean canBeFound() {
        return point().isPresent()
                || (address != null && !address.isEmpty())
                || (landmark != null && !landmark.isEmpty());
    }

    /** The mark on the map; what is no point on the earth is no mark, and never bars an application. */
    public Optional<GeoPoint> point() {
        return point(latitude, longitude);
    }

    static Optional<GeoPoint> point(@Nullable String latitude, @Nullable String longitude) {
        if (latitude == null || longitude == null) {
            return Optional.empty();
        }
        try {
            double lat = Double.parseDouble(latitude);
            double lon = Double.parseDouble(longitude);
            return GeoPoint.isValid(lat, lon) ? Optional.of(new GeoPoint(lat, lon)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    PlaceForm in(String otherNeighbourhood) {
        return new PlaceForm(otherNeighbourhood, address, landmark, latitude, longitude);
    }

    public Place place() {
        return new Place(neighbourhood, address, landmark, point().orElse(null));
    }
}
