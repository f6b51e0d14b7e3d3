package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.GeoPoint;

/** The neighbourhoods of the municipality, answered from memory. */
@Component
public class Neighbourhoods {

    private final Register register;

    Neighbourhoods(Register register) {
        this.register = register;
    }

    /** Any neighbourhood that ever was, switched off or not. */
    public Optional<Neighbourhood> byCode(String code) {
        return register.now().neighbourhood(code);
    }

    /** Those that are offered, in Turkish dictionary order. */
    public List<Neighbourhood> active() {
        return register.now().activeNeighbourhoods();
    }

    /** The active neighbourhood that the point lies in; empty outside the town and in the gaps of a poor map. */
    public Optional<Neighbourhood> at(GeoPoint point) {
        return register.now().map().at(point);
    }

    /** The active neighbourhood whose boundary is nearest, however far; empty only where no boundary is known. */
    public Optional<NearNeighbourhood> nearest(GeoPoint point) {
        return register.now().map().nearest(point);
    }

    /** The codes of the neighbourhood itself and of the active ones that touch it; the code alone where its boundary is not known. */
    public Set<String> around(String code) {
        return register.now().map().around(code);
    }

    /** The codes of the active neighbourhoods that a circle around the point reaches into. */
    public Set<String> within(GeoPoint point, double metres) {
        return register.now().map().within(point, metres);
    }

    /** A map for paper around a neighbourhood, a point, or both; empty where neither a boundary nor a point is known. */
    public Optional<MapSketch> sketch(@Nullable String code, @Nullable GeoPoint point) {
        return register.now().map().sketch(code, point);
    }

    /** The whole town with these neighbourhoods marked; empty where no boundary is known. */
    public Optional<MapSketch> overview(Set<String> marked) {
        return register.now().map().overview(marked);
    }

    /**
     * The active neighbourhoods as a small GeoJSON FeatureCollection for maps; properties {@code code} and {@code name}, shared edges kept
     * shared.
     */
    public String outlinesGeoJson() {
        return register.now().map().outlines();
    }

    /** Changes exactly when {@link #outlinesGeoJson()} does; fit for an ETag or an address. */
    public String outlinesVersion() {
        return register.now().map().outlinesVersion();
    }
}
