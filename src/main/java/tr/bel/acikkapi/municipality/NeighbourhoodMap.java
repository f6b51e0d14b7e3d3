package tr.bel.acikkapi.municipality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tr.bel.acikkapi.shared.GeoPoint;

/** The boundaries of the active neighbourhoods in memory: which one a point is in, which is nearest, and their outlines for a map. */
final class NeighbourhoodMap {

    /** An outline file larger than this many characters is simplified further. */
    static final int OUTLINES_LIMIT = 40_000;

    private static final double OUTLINE_ROUNDING = 1e5;
    /** Degrees, about 25 m. */
    private static final double GAP = 0.00025;

    private final Map<String, Set<String>> touching = new ConcurrentHashMap<>();
    private final STRtree tree = new STRtree();
    private final List<Area> areas = new ArrayList<>();
    private final String outlines;
    private final String outlinesVersion;

    NeighbourhoodMap(List<MappedNeighbourhood> mapped) {
        for (MappedNeighbourhood m : mapped) {
            Geometry boundary = m.boundary();
            if (boundary != null && m.neighbourhood().active()) {
                Area area = new Area(m.neighbourhood(), boundary, PreparedGeometryFactory.prepare(boundary));
                areas.add(area);
                tree.insert(boundary.getEnvelopeInternal(), area);
            }
        }
        tree.build();
        this.outlines = smallOutlines();
        this.outlinesVersion = version(outlines);
    }

    /** On a shared edge the one that comes first by its code. */
    Optional<Neighbourhood> at(GeoPoint point) {
        Coordinate c = coordinate(point);
        var p = Earth.SHAPES.createPoint(c);
        Optional<Neighbourhood> found = Optional.empty();
        for (Object candidate : tree.query(p.getEnvelopeInternal())) {
            Area area = (Area) candidate;
            boolean first = found.isEmpty()
                    || area.neighbourhood().code().compareTo(found.get().code()) < 0;
            if (first && area.prepared().covers(p)) {
                found = Optional.of(area.neighbourhood());
            }
        }
        return found;
    }

    Optional<NearNeighbourhood> nearest(GeoPoint point) {
        Coordinate c = coordinate(point);
        NearNeighbourhood best = null;
        for (Area area : areas) {
            double metres = Earth.metres(c, area.boundary());
            if (best == null || metres < best.metres()) {
                best = new NearNeighbourhood(area.neighbourhood(), metres);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Itself and those that touch it. A poor map leaves gaps, so that a few metres are no distance. */
    Set<String> around(String code) {
        return touching.computeIfAbsent(code, this::findTouching);
    }

    private Set<String> findTouching(String code) {
        Set<String> found = new TreeSet<>(Set.of(code));
        for (Area area : areas) {
            if (area.neighbourhood().code().equals(code)) {
                areas.stream()
                        .filter(other -> area.boundary().isWithinDistance(other.boundary(), GAP))
                        .forEach(other -> found.add(other.neighbourhood().code()));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    Set<String> within(GeoPoint point, double metres) {
        Coordinate c = coordinate(point);
        Set<String> found = new TreeSet<>();
        for (Area area : areas) {
            if (Earth.metres(c, area.boundary()) <= metres) {
                found.add(area.neighbourhood().code());
            }
        }
        return found;
    }

    Optional<MapSketch> sketch(@Nullable String code, @Nullable GeoPoint point) {
        return MapSketch.draw(mapped(), code, point);
    }

    Optional<MapSketch> overview(Set<String> marked) {
        return MapSketch.overview(mapped(), marked);
    }

    private List<MappedNeighbourhood> mapped() {
        return areas.stream()
                .map(a -> new MappedNeighbourhood(a.neighbourhood(), a.boundary()))
                .toList();
    }

    String outlines() {
        return outlines;
    }

    String outlinesVersion() {
        return outlinesVersion;
    }

    private String smallOutlines() {
        String written = write(areas.stream().map(Area::boundary).toArray(Geometry[]::new));
        Geometry[] whole = areas.stream().map(Area::boundary).toArray(Geometry[]::new);
        // About 5 m at first, doubled until it is small enough; 1 km is the end of it.
        for (double degrees = 0.00005; written.length() > OUTLINES_LIMIT && degrees < 0.01; degrees *= 2) {
            written = write(CoverageSimplifier.simplify(whole, degrees));
        }
        return written;
    }

    private String write(Geometry[] shapes) {
        ObjectNode collection = GeoJson.JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (int i = 0; i < shapes.length; i++) {
            Neighbourhood n = areas.get(i).neighbourhood();
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.putObject("properties").put("code", n.code()).put("name", n.name());
            feature.set("geometry", GeoJson.node(shapes[i], OUTLINE_ROUNDING));
        }
        return GeoJson.JSON.writeValueAsString(collection);
    }

    private static String version(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static Coordinate coordinate(GeoPoint point) {
        return new Coordinate(point.longitude(), point.latitude());
    }

    private record Area(Neighbourhood neighbourhood, Geometry boundary, PreparedGeometry prepared) {}
}
