package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Faults that only show when the neighbourhoods of a map are laid side by side: drawn twice, overlapping, gaps that belong to nobody. */
final class MapFaults {

    /** Overlaps and gaps smaller than this come from drawing by hand and do no harm. */
    static final double TOLERATED_SQUARE_METRES = 400;

    /** Two areas that share so much of both are one area drawn twice. */
    private static final double SAME = 0.95;

    /** About 1 cm. */
    private static final PrecisionModel GRID = new PrecisionModel(1e7);

    private final Problems problems;
    private final Map<String, Integer> features;

    /** @param features the number of the feature of each code */
    MapFaults(Problems problems, Map<String, Integer> features) {
        this.problems = problems;
        this.features = features;
    }

    void report(List<MappedNeighbourhood> mapped) {
        List<Shape> shapes = mapped.stream()
                .filter(m -> m.boundary() != null)
                .map(m -> new Shape(m.neighbourhood(), areaOf(m)))
                .toList();
        overlaps(shapes);
        gaps(shapes);
    }

    private static Geometry areaOf(MappedNeighbourhood m) {
        Geometry boundary = m.boundary();
        return boundary == null ? Earth.SHAPES.createPolygon() : boundary;
    }

    private void overlaps(List<Shape> shapes) {
        STRtree seen = new STRtree();
        shapes.forEach(s -> seen.insert(s.area().getEnvelopeInternal(), s));
        for (Shape one : shapes) {
            int number = feature(one);
            for (Object candidate : seen.query(one.area().getEnvelopeInternal())) {
                Shape other = (Shape) candidate;
                if (feature(other) < number) {
                    compare(number, one, other);
                }
            }
        }
    }

    private void compare(int number, Shape one, Shape other) {
        if (!one.area().intersects(other.area())) {
            return;
        }
        Geometry common = OverlayNGRobust.overlay(one.area(), other.area(), OverlayNG.INTERSECTION);
        double shared = Earth.squareMetres(common);
        if (shared < TOLERATED_SQUARE_METRES) {
            return;
        }
        double ofLarger = shared / Math.max(Earth.squareMetres(one.area()), Earth.squareMetres(other.area()));
        if (ofLarger > SAME) {
            problems.error(number, "geometry", "drawnTwice", one.name(), other.name(), feature(other));
        } else {
            problems.warn(number, "geometry", "overlap", one.name(), other.name(), Math.round(shared));
        }
    }

    private void gaps(List<Shape> shapes) {
        if (shapes.isEmpty()) {
            return;
        }
        Geometry town = UnaryUnionNG.union(shapes.stream().map(Shape::area).toList(), GRID);
        for (int i = 0; i < town.getNumGeometries(); i++) {
            Polygon part = (Polygon) town.getGeometryN(i);
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                Polygon gap = Earth.SHAPES.createPolygon(part.getInteriorRingN(hole));
                double squareMetres = Earth.squareMetres(gap);
                if (squareMetres >= TOLERATED_SQUARE_METRES) {
                    problems.warn(0, "geometry", "gap", Math.round(squareMetres), point(gap));
                }
            }
        }
    }

    private static String point(Polygon gap) {
        Coordinate c = gap.getInteriorPoint().getCoordinate();
        return String.format(Locale.ROOT, "%.5f %.5f", c.getY(), c.getX());
    }

    private int feature(Shape shape) {
        return features.getOrDefault(shape.neighbourhood().code(), 0);
    }

    private record Shape(Neighbourhood neighbourhood, Geometry area) {

        String name() {
            return neighbourhood.name();
        }
    }
}
