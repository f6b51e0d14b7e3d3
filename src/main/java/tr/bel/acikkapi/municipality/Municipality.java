package tr.bel.acikkapi.municipality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * Who the house speaks for; from {@code acikkapi.municipality.*}.
 *
 * @param name in full, as on a letterhead: "Çınarova Belediyesi"
 * @param shortName the town: "Çınarova"
 * @param phone the number that citizens know, as they write it
 * @param web the public address, with its scheme
 * @param email the institution's mailbox
 * @param address the town hall's
 * @param latitude of the point that a map opens at
 * @param longitude of the point that a map opens at
 */
@ConfigurationProperties("acikkapi.municipality")
public record Municipality(
        @DefaultValue("Belediye") String name,
        @DefaultValue("Belediye") String shortName,
        @DefaultValue("153") String phone,
        @DefaultValue("http://localhost:8080") String web,
        @DefaultValue("bilgi@belediye.example") String email,
        @DefaultValue("") String address,
        @DefaultValue("39.0") double latitude,
        @DefaultValue("35.0") double longitude) {

    /** Where a map opens. */
    public GeoPoint centre() {
        return new GeoPoint(latitude, longitude);
    }
}
