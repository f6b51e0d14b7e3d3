package tr.bel.acikkapi.shared;

/**
 * A point on the earth in WGS 84 degrees.
 *
 * @param latitude −90 to 90, north positive
 * @param longitude −180 to 180, east positive
 */
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a point on the earth");
        }
    }

    /** Whether the two numbers make a point (NaN and infinities do not). */
    public static boolean isValid(double latitude, double longitude) {
        return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
    }
}
