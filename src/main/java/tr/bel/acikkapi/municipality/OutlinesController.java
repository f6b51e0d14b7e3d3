package tr.bel.acikkapi.municipality;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The neighbourhoods' outlines for maps; public, the same for everyone, asked for again only when they changed. */
@RestController
class OutlinesController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json;charset=UTF-8");
    private final Neighbourhoods neighbourhoods;

    OutlinesController(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/harita/mahalleler.geojson")
    ResponseEntity<String> outlines() {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .eTag(neighbourhoods.outlinesVersion())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(neighbourhoods.outlinesGeoJson());
    }
}
