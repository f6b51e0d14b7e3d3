package tr.bel.acikkapi.coordination.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Refusal;

/** A part of the town, from GeoJSON (RFC 7946). Its edge belongs to it. */
final class Area {

    /** A drawing of more corners than this is a map, not a condition. */
    static final int MOST_POINTS = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final PreparedGeometry shape;

    private Area(Geometry shape) {
        this.shape = PreparedGeometryFactory.prepare(shape);
    }

    /** What became of reading an area: exactly one of the two. */
    record Reading(@Nullable Area area, @Nullable Refusal refusal) {}

    boolean contains(GeoPoint point) {
        return shape.covers(SHAPES.createPoint(new Coordinate(point.longitude(), point.latitude())));
    }

    /** One that was read well before. */
    static Area of(String geoJson) {
        return Optional.ofNullable(read(geoJson).area()).orElseThrow();
    }

    /** A Polygon, a MultiPolygon, or a Feature or FeatureCollection of these. */
    static Reading read(String geoJson) {
        try {
            List<Polygon> parts = new ArrayList<>();
            collect(JSON.readTree(geoJson), parts);
            if (parts.isEmpty()) {
                throw new Unreadable("rules.area.notAnArea");
            }
            Geometry whole = UnaryUnionOp.union(parts);
            return new Reading(new Area(whole), null);
        } catch (JacksonException notJson) {
            return new Reading(null, Refusal.of("rules.area.notJson"));
        } catch (Unreadable why) {
            return new Reading(null, Refusal.of(why.key));
        }
    }

    private static void collect(JsonNode node, List<Polygon> parts) {
        switch (node.path("type").asString("")) {
            case "Polygon" -> parts.add(polygon(node.path("coordinates")));
            case "MultiPolygon" -> node.path("coordinates").forEach(p -> parts.add(polygon(p)));
            case "Feature" -> collect(node.path("geometry"), parts);
            case "FeatureCollection" -> node.path("features").forEach(f -> collect(f, parts));
            default -> throw new Unreadable("rules.area.notAnArea");
        }
        if (parts.stream().mapToInt(Geometry::getNumPoints).sum() > MOST_POINTS) {
            throw new Unreadable("rules.area.tooLarge");
        }
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        if (read.isEmpty()) {
            throw new Unreadable("rules.area.notAnArea");
        }
        Polygon polygon = SHAPES.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
        if (!polygon.isValid()) {
            throw new Unreadable("rules.area.crossesItself");
        }
        return polygon;
    }

    private static LinearRing ring(JsonNode points) {
        List<Coordinate> read = new ArrayList<>();
        for (JsonNode point : points) {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            if (!GeoPoint.isValid(latitude, longitude)) {
                throw new Unreadable("rules.area.notOnEarth");
            }
            read.add(new Coordinate(longitude, latitude));
        }
        if (!read.isEmpty() && !read.getFirst().equals2D(read.getLast())) {
            read.add(read.getFirst().copy());
        }
        if (read.size() < 4) {
            throw new Unreadable("rules.area.notAnArea");
        }
        return SHAPES.createLinearRing(read.toArray(Coordinate[]::new));
    }

    /** Ends the reading; never leaves this class. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }
    }
}
