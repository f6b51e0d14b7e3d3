package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * A map that needs no script, no tiles and nothing from outside: the outlines of a neighbourhood and its neighbours, a point, a scale.
 * North is up. Units are those of an SVG of {@code width} by {@code height}.
 *
 * @param spot where it is; absent where only the neighbourhood is known
 */
public record MapSketch(
        int width, int height, List<Shape> shapes, @Nullable Spot spot, ScaleBar scale) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    /** Metres on the ground that a sketch shows at least, from side to side. */
    private static final double LEAST = 800;

    private static final double MARGIN = 1.15;
    private static final int[] BARS = {100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000};

    public MapSketch {
        shapes = List.copyOf(shapes);
    }

    /**
     * An outline.
     *
     * @param path for the {@code d} attribute
     * @param own whether it is the neighbourhood in question
     * @param label where its name stands; absent where that is not on the sketch
     */
    public record Shape(
            String name, String path, boolean own, @Nullable Spot label) {}

    /** A place on the sketch. */
    public record Spot(int x, int y) {}

    /** A bar of so many metres. */
    public record ScaleBar(int metres, int length) {}

    /** Latitude and longitude in degrees, to about a metre: "38.91780, 30.18351". */
    public static String coordinates(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    }

    /**
     * @param code the neighbourhood in question, where one is known
     * @return empty where neither a boundary nor a point is known
     */
    static Optional<MapSketch> draw(List<MappedNeighbourhood> known, @Nullable String code, @Nullable GeoPoint point) {
        Envelope frame = new Envelope();
        known.stream()
                .filter(m -> m.neighbourhood().code().equals(code))
                .map(MappedNeighbourhood::boundary)
                .forEach(b -> {
                    if (b != null) {
                        frame.expandToInclude(b.getEnvelopeInternal());
                    }
                });
        if (point != null) {
            frame.expandToInclude(point.longitude(), point.latitude());
        }
        return frame.isNull()
                ? Optional.empty()
                : Optional.of(new Plane(frame).draw(known, code == null ? Set.of() : Set.of(code), point));
    }

    /** The whole town. */
    static Optional<MapSketch> overview(List<MappedNeighbourhood> known, Set<String> marked) {
        Envelope frame = new Envelope();
        for (MappedNeighbourhood m : known) {
            Geometry boundary = m.boundary();
            if (boundary != null) {
                frame.expandToInclude(boundary.getEnvelopeInternal());
            }
        }
        return frame.isNull() ? Optional.empty() : Optional.of(new Plane(frame).draw(known, marked, null));
    }

    /** Degrees laid out flat around the middle of the sketch. */
    private record Plane(Coordinate middle, double metresAcross) {

        Plane(Envelope frame) {
            this(frame.centre(), across(frame));
        }

        private static double across(Envelope frame) {
            double wide =
                    frame.getWidth() * Earth.metresOfLongitude(frame.centre().getY());
            double high = frame.getHeight() * Earth.DEGREE * WIDTH / HEIGHT;
            return Math.max(LEAST, Math.max(wide, high) * MARGIN);
        }

        MapSketch draw(List<MappedNeighbourhood> known, Set<String> marked, @Nullable GeoPoint point) {
            List<Shape> shapes = new ArrayList<>();
            Spot spot = point == null ? null : spot(new Coordinate(point.longitude(), point.latitude()));
            for (MappedNeighbourhood m : known) {
                Geometry boundary = m.boundary();
                if (boundary != null && seen().intersects(boundary.getEnvelopeInternal())) {
                    boolean own = marked.contains(m.neighbourhood().code());
                    shapes.add(new Shape(m.neighbourhood().name(), path(boundary), own, label(boundary, spot)));
                }
            }
            shapes.sort((a, b) -> Boolean.compare(a.own(), b.own()));
            return new MapSketch(WIDTH, HEIGHT, shapes, spot, bar());
        }

        private Spot spot(Coordinate c) {
            double east = (c.getX() - middle.getX()) * Earth.metresOfLongitude(middle.getY());
            double north = (c.getY() - middle.getY()) * Earth.DEGREE;
            double unit = WIDTH / metresAcross;
            return new Spot((int) Math.round(WIDTH / 2.0 + east * unit), (int) Math.round(HEIGHT / 2.0 - north * unit));
        }

        private Envelope seen() {
            double width = metresAcross / Earth.metresOfLongitude(middle.getY());
            double height = metresAcross * HEIGHT / WIDTH / Earth.DEGREE;
            Envelope seen = new Envelope(middle);
            seen.expandBy(width / 2, height / 2);
            return seen;
        }

        /** In the middle of what is seen of it, clear of the spot; absent where too little is seen. */
        private @Nullable Spot label(Geometry boundary, @Nullable Spot spot) {
            Geometry part = boundary.intersection(Earth.SHAPES.toGeometry(seen()));
            if (part.isEmpty()) {
                return null;
            }
            Spot s = spot(part.getInteriorPoint().getCoordinate());
            boolean near = spot != null && Math.abs(spot.x() - s.x()) < 90 && Math.abs(spot.y() - s.y()) < 30;
            Spot label = near ? new Spot(s.x(), s.y() - 40) : s;
            boolean fits = label.x() > 50 && label.x() < WIDTH - 50 && label.y() > 20 && label.y() < HEIGHT - 12;
            return fits ? label : null;
        }

        private String path(Geometry area) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < area.getNumGeometries(); i++) {
                Polygon polygon = (Polygon) area.getGeometryN(i);
                add(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(path, polygon.getInteriorRingN(hole));
                }
            }
            return path.toString();
        }

        private void add(StringBuilder path, LinearRing ring) {
            char step = 'M';
            for (Coordinate c : ring.getCoordinates()) {
                Spot s = spot(c);
                path.append(step).append(s.x()).append(' ').append(s.y());
                step = 'L';
            }
            path.append('Z');
        }

        /** The longest round distance that fits into a third of the sketch. */
        private ScaleBar bar() {
            int metres = BARS[0];
            for (int candidate : BARS) {
                metres = candidate * 3 <= metresAcross ? candidate : metres;
            }
            return new ScaleBar(metres, (int) Math.round(metres * WIDTH / metresAcross));
        }
    }
}
