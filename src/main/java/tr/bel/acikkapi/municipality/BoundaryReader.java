package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * Reads the boundary of one feature of a map that others drew: repairs what can be repaired and says so, refuses what cannot be placed on
 * the earth.
 */
final class BoundaryReader {

    /** A part of a boundary smaller than this is a drawing fault; a small village square is larger. */
    static final double SLIVER_SQUARE_METRES = 400;

    private final int feature;
    private final Problems problems;
    private boolean broken;

    BoundaryReader(int feature, Problems problems) {
        this.feature = feature;
        this.problems = problems;
    }

    /** Whether the boundary was refused; without a boundary and not broken it simply had none. */
    boolean isBroken() {
        return broken;
    }

    @Nullable
    Geometry read(JsonNode geometry) {
        if (geometry.isMissingNode() || geometry.isNull() || geometry.isEmpty()) {
            problems.warn(feature, "geometry", "noBoundary");
            return null;
        }
        List<Polygon> parts = new ArrayList<>();
        collect(geometry, parts);
        if (broken) {
            return null;
        }
        if (parts.isEmpty()) {
            problems.warn(feature, "geometry", "noBoundary");
            return null;
        }
        Geometry area =
                parts.size() == 1 ? parts.getFirst() : Earth.SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
        return withoutSlivers(repaired(area));
    }

    private void collect(JsonNode geometry, List<Polygon> parts) {
        String type = geometry.path("type").asString("");
        switch (type) {
            case "Polygon" -> addPolygon(geometry.path("coordinates"), parts);
            case "MultiPolygon" -> geometry.path("coordinates").forEach(p -> addPolygon(p, parts));
            case "GeometryCollection" -> geometry.path("geometries").forEach(g -> collect(g, parts));
            default -> refuse("notAnArea", type);
        }
    }

    private void addPolygon(JsonNode rings, List<Polygon> parts) {
        LinearRing shell = rings.isEmpty() ? null : ring(rings.get(0));
        if (shell == null) {
            return;
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 1; i < rings.size(); i++) {
            LinearRing hole = ring(rings.get(i));
            if (hole != null) {
                holes.add(hole);
            }
        }
        parts.add(Earth.SHAPES.createPolygon(shell, holes.toArray(LinearRing[]::new)));
    }

    private @Nullable LinearRing ring(JsonNode points) {
        List<Coordinate> read = new ArrayList<>();
        for (JsonNode point : points) {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            if (!GeoPoint.isValid(latitude, longitude)) {
                refuse("notOnEarth", point.toString());
                return null;
            }
            read.add(new Coordinate(longitude, latitude));
        }
        if (!read.isEmpty() && !read.getFirst().equals2D(read.getLast())) {
            problems.warn(feature, "geometry", "ringClosed");
            read.add(read.getFirst().copy());
        }
        Coordinate[] ring = CoordinateArrays.removeRepeatedPoints(read.toArray(Coordinate[]::new));
        if (ring.length < 4) {
            problems.warn(feature, "geometry", "ringTooShort", ring.length);
            return null;
        }
        return Earth.SHAPES.createLinearRing(ring);
    }

    private Geometry repaired(Geometry area) {
        IsValidOp check = new IsValidOp(area);
        if (check.isValid()) {
            return area;
        }
        Coordinate at = check.getValidationError().getCoordinate();
        Geometry fixed = areasOf(GeometryFixer.fix(area));
        problems.warn(feature, "geometry", "repaired", String.valueOf(at.getY()), String.valueOf(at.getX()));
        return fixed;
    }

    private @Nullable Geometry withoutSlivers(Geometry area) {
        List<Polygon> kept = new ArrayList<>();
        double dropped = 0;
        int count = 0;
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon part = (Polygon) area.getGeometryN(i);
            double squareMetres = Earth.squareMetres(part);
            if (squareMetres < SLIVER_SQUARE_METRES) {
                dropped += squareMetres;
                count++;
            } else {
                kept.add(part);
            }
        }
        if (count > 0) {
            problems.warn(feature, "geometry", "slivers", count, Math.round(dropped));
        }
        if (kept.isEmpty()) {
            problems.warn(feature, "geometry", "noBoundary");
            return null;
        }
        return kept.size() == 1 ? kept.getFirst() : Earth.SHAPES.createMultiPolygon(kept.toArray(Polygon[]::new));
    }

    /** The polygons of anything, as one polygon or one multipolygon. */
    static Geometry areasOf(Geometry any) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(any)) {
            polygons.add((Polygon) polygon);
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : Earth.SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private void refuse(String reason, String what) {
        if (!broken) {
            problems.error(feature, "geometry", reason, what.substring(0, Math.min(60, what.length())));
        }
        broken = true;
    }
}
