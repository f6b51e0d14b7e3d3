package tr.bel.acikkapi.municipality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws the invented town: {@code neighbourhoods.geojson} of Çınarova. A tool, not a test; the drawing is the same at every run.
 *
 * <p>How: an outline that swings around a circle, forty-five seats that stand closer together towards the market, a Voronoi cell around
 * each seat, every edge between two corners bent a little (once, so that neighbours share it), the areas put together again from the
 * bent edges. Run {@code java -cp … tr.bel.acikkapi.municipality.DrawCinarova <file>}.
 */
final class DrawCinarova {

    private static final long SEED = 1923;
    private static final double LATITUDE = 38.9450;
    private static final double LONGITUDE = 30.2150;
    private static final double RADIUS_METRES = 7_000;
    private static final double METRES_OF_DEGREE = 111_195;
    private static final double METRES_OF_LONGITUDE = METRES_OF_DEGREE * Math.cos(Math.toRadians(LATITUDE));

    /** From the market outwards; the last ones were villages once. */
    private static final List<String> NAMES = List.of(
            "Çarşı",
            "Cumhuriyet",
            "Kurtuluş",
            "Hükümet",
            "Camiatik",
            "İstasyon",
            "Şehitler",
            "Işıklar",
            "Gülbahçe",
            "Yenidoğan",
            "Çınarlı",
            "Zafer",
            "Fatih",
            "Mimar Sinan",
            "Şirinevler",
            "Bahçelievler",
            "Atatürk",
            "Tabakhane",
            "Değirmendere",
            "Kocatepe",
            "Esentepe",
            "Göl",
            "Yunus Emre",
            "Barbaros",
            "Hürriyet",
            "Ihlamur",
            "Yeşilyurt",
            "Üçpınar",
            "Karşıyaka",
            "Sanayi",
            "Selçuklu",
            "Gündoğdu",
            "Çamlık",
            "Söğütlü",
            "Pınarbaşı",
            "Ağaçlı",
            "Kuyucak",
            "İğdeli",
            "Taşköprü",
            "Akçaören",
            "Güneyköy",
            "Ömerler",
            "Çukurören",
            "Yukarıkışla",
            "Dereağzı");

    private final Random random = new Random(SEED);

    private DrawCinarova() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), new DrawCinarova().draw());
    }

    private String draw() {
        Polygon outline = outline();
        List<Polygon> areas = bent(cells(outline));
        if (areas.size() != NAMES.size()) {
            throw new IllegalStateException(areas.size() + " areas for " + NAMES.size() + " names");
        }
        areas.sort(
                Comparator.comparingDouble(a -> a.getCentroid().getCoordinate().distance(new Coordinate(0, 0))));
        ObjectNode collection = GeoJson.JSON.createObjectNode().put("type", "FeatureCollection");
        collection.put("attribution", "Çınarova is an invented town; drawn by DrawCinarova");
        ArrayNode features = collection.putArray("features");
        for (int i = 0; i < areas.size(); i++) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("code", Codes.slug(NAMES.get(i)))
                    .put("name", NAMES.get(i))
                    .put("population", population(i));
            feature.set("geometry", GeoJson.node(degrees(areas.get(i)), 1e5));
        }
        return GeoJson.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(collection)
                        .replaceAll("\\[\\s*(-?[0-9.]+)\\s*,\\s*(-?[0-9.]+)\\s*\\]", "[$1,$2]")
                + "\n";
    }

    /** Full in the town, thin at its edge. */
    private int population(int place) {
        int most = place < 5 ? 3_800 : place < 32 ? 8_900 : 900;
        return (int) (most * (0.45 + random.nextDouble() * 0.75));
    }

    private Polygon outline() {
        List<Coordinate> ring = new ArrayList<>();
        for (int degree = 0; degree < 360; degree += 3) {
            double a = Math.toRadians(degree);
            double swing = 1 + 0.13 * Math.sin(2 * a + 0.8) + 0.08 * Math.sin(3 * a + 2.1) + 0.05 * Math.sin(7 * a);
            double r = RADIUS_METRES * (swing + 0.012 * random.nextGaussian());
            ring.add(new Coordinate(1.12 * r * Math.cos(a), 0.88 * r * Math.sin(a)));
        }
        ring.add(ring.getFirst().copy());
        return Earth.SHAPES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private List<Polygon> cells(Polygon outline) {
        List<Coordinate> seats = new ArrayList<>();
        while (seats.size() < NAMES.size()) {
            double a = random.nextDouble() * 2 * Math.PI;
            double share = Math.pow(random.nextDouble(), 0.85);
            Coordinate seat = new Coordinate(
                    1.05 * share * RADIUS_METRES * Math.cos(a), 0.82 * share * RADIUS_METRES * Math.sin(a));
            double room = 420 + 1_050 * share;
            if (outline.buffer(-350).covers(Earth.SHAPES.createPoint(seat))
                    && seats.stream().allMatch(s -> s.distance(seat) > room)) {
                seats.add(seat);
            }
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seats);
        voronoi.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(Earth.SHAPES);
        List<Polygon> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            cells.add((Polygon) diagram.getGeometryN(i).intersection(outline));
        }
        return cells;
    }

    private List<Polygon> bent(List<Polygon> cells) {
        Geometry noded =
                UnaryUnionOp.union(cells.stream().map(Polygon::getBoundary).toList());
        LineMerger edges = new LineMerger();
        edges.add(noded);
        Polygonizer polygonizer = new Polygonizer();
        Map<String, Coordinate> corners = new HashMap<>();
        for (Object edge : edges.getMergedLineStrings()) {
            polygonizer.add(bend((LineString) edge, corners));
        }
        List<Polygon> areas = new ArrayList<>();
        for (Object area : polygonizer.getPolygons()) {
            areas.add((Polygon) area);
        }
        return areas;
    }

    private LineString bend(LineString edge, Map<String, Coordinate> corners) {
        List<Coordinate> bent = new ArrayList<>();
        Coordinate[] points = edge.getCoordinates();
        bent.add(snapped(points[0], corners));
        boolean straight = points.length == 2;
        for (int i = 1; i < points.length; i++) {
            if (straight) {
                halve(points[0], points[1], 4, 0.11, bent);
            }
            bent.add(snapped(points[i], corners));
        }
        return Earth.SHAPES.createLineString(bent.toArray(Coordinate[]::new));
    }

    private static Coordinate snapped(Coordinate corner, Map<String, Coordinate> corners) {
        return corners.computeIfAbsent(Math.round(corner.x) + ":" + Math.round(corner.y), k -> corner);
    }

    /** Puts a point beside the middle, again and again. */
    private void halve(Coordinate a, Coordinate b, int depth, double swing, List<Coordinate> into) {
        if (depth == 0 || a.distance(b) < 60) {
            return;
        }
        double shift = (random.nextDouble() - 0.5) * 2 * swing;
        Coordinate middle =
                new Coordinate((a.x + b.x) / 2 - (b.y - a.y) * shift, (a.y + b.y) / 2 + (b.x - a.x) * shift);
        halve(a, middle, depth - 1, swing, into);
        into.add(middle);
        halve(middle, b, depth - 1, swing, into);
    }

    private static Geometry degrees(Geometry metres) {
        Geometry copy = metres.copy();
        copy.apply((Coordinate c) -> c.setCoordinate(
                new Coordinate(LONGITUDE + c.x / METRES_OF_LONGITUDE, LATITUDE + c.y / METRES_OF_DEGREE)));
        copy.geometryChanged();
        return copy;
    }
}
