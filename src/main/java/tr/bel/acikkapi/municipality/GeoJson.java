package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Areas to and from GeoJSON (RFC 7946). The reading here trusts what we wrote; {@link BoundaryReader} reads what others wrote. */
final class GeoJson {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** About 10 cm; more digits only make the file longer. */
    private static final double ROUNDING = 1e6;

    private GeoJson() {}

    static String write(Geometry area) {
        return JSON.writeValueAsString(node(area, ROUNDING));
    }

    static ObjectNode node(Geometry area, double rounding) {
        ObjectNode node = JSON.createObjectNode();
        if (area instanceof Polygon polygon) {
            node.put("type", "Polygon");
            node.set("coordinates", rings(polygon, rounding));
        } else {
            node.put("type", "MultiPolygon");
            ArrayNode parts = node.putArray("coordinates");
            for (int i = 0; i < area.getNumGeometries(); i++) {
                parts.add(rings((Polygon) area.getGeometryN(i), rounding));
            }
        }
        return node;
    }

    static Geometry read(String json) {
        JsonNode node = JSON.readTree(json);
        JsonNode coordinates = node.path("coordinates");
        if (node.path("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return Earth.SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(p ->
                    points.add(new Coordinate(p.path(0).asDouble(), p.path(1).asDouble())));
            read.add(Earth.SHAPES.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        return Earth.SHAPES.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static ArrayNode rings(Polygon polygon, double rounding) {
        ArrayNode rings = JSON.createArrayNode();
        rings.add(ring(polygon.getExteriorRing(), rounding));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i), rounding));
        }
        return rings;
    }

    private static ArrayNode ring(LinearRing ring, double rounding) {
        ArrayNode points = JSON.createArrayNode();
        for (Coordinate c : ring.getCoordinates()) {
            points.addArray()
                    .add(Math.round(c.getX() * rounding) / rounding)
                    .add(Math.round(c.getY() * rounding) / rounding);
        }
        return points;
    }
}
