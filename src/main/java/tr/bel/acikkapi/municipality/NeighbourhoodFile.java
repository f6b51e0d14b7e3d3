package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tr.bel.acikkapi.municipality.NeighbourhoodListFile.Listed;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Reads {@code neighbourhoods.geojson}, feature by feature, and compares it with the list where there is one. What is in the list and not
 * on the map is still a neighbourhood: it is offered by name, without a boundary.
 */
final class NeighbourhoodFile {

    private static final List<String> CODE = List.of("code", "kod", "mahalle_kodu", "mahalle_id", "mahallekodu");
    private static final List<String> NAME =
            List.of("name", "ad", "adi", "mahalle", "mahalle_adi", "mahalleadi", "osm_ad");
    private static final List<String> DISTRICT = List.of("district", "ilce", "ilce_adi");
    private static final List<String> POPULATION =
            List.of("population", "nufus", "nufus_2025", "nufus_2024", "nufus_2023");

    private final Problems problems;
    private final List<Listed> listed;
    private final Set<Listed> met = new HashSet<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<MappedNeighbourhood> read = new ArrayList<>();
    private final Map<String, Integer> features = new HashMap<>();

    private NeighbourhoodFile(List<Listed> listed, Problems problems) {
        this.listed = listed;
        this.problems = problems;
    }

    /**
     * @param listed the complete list; empty where none is given
     */
    static List<MappedNeighbourhood> read(SourceFile file, List<Listed> listed, Problems problems) {
        NeighbourhoodFile reader = new NeighbourhoodFile(listed, problems);
        try {
            reader.readAll(GeoJson.JSON.readTree(FileText.of(file.bytes())));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            problems.error(0, "", "notJson", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
        return reader.read;
    }

    /** The list alone, where a municipality has no map. */
    static List<MappedNeighbourhood> ofList(List<Listed> listed) {
        return listed.stream()
                .map(l -> new MappedNeighbourhood(
                        new Neighbourhood(l.code(), l.name(), l.population(), null, l.active()), null))
                .toList();
    }

    private void readAll(JsonNode collection) {
        JsonNode all = collection.path("features");
        if (!collection.path("type").asString("").equals("FeatureCollection") || !all.isArray() || all.isEmpty()) {
            problems.error(0, "", "notAFeatureCollection");
            return;
        }
        int feature = 0;
        for (JsonNode node : all) {
            readOne(++feature, node);
        }
        new MapFaults(problems, features).report(read);
        listed.stream().filter(l -> !met.contains(l)).forEach(l -> {
            problems.warn(0, "", "notOnTheMap", l.name(), l.line());
            if (!codes.containsKey(l.code())) {
                read.addAll(ofList(List.of(l)));
            }
        });
    }

    private void readOne(int feature, JsonNode node) {
        JsonNode properties = node.path("properties");
        String name = Codes.bareName(text(properties, NAME));
        if (name.isEmpty()) {
            problems.error(feature, "name", "missingValue");
            return;
        }
        if (name.length() > Column.NAME_LENGTH) {
            problems.error(feature, "name", "tooLong", Column.NAME_LENGTH, name.length());
            return;
        }
        compareNames(feature, name, properties);
        BoundaryReader boundaries = new BoundaryReader(feature, problems);
        Geometry boundary = boundaries.read(node.path("geometry"));
        Optional<Listed> line = inList(text(properties, CODE), name);
        String code = code(feature, name, properties, line);
        if (code == null || boundaries.isBroken()) {
            return;
        }
        compare(feature, name, line);
        Integer population = population(feature, properties, line);
        boolean active = line.map(Listed::active).orElse(true);
        features.put(code, feature);
        read.add(
                new MappedNeighbourhood(new Neighbourhood(code, name, population, centre(boundary), active), boundary));
    }

    private @Nullable String code(int feature, String name, JsonNode properties, Optional<Listed> line) {
        String given = text(properties, CODE);
        String code = given;
        if (given.isEmpty()) {
            code = line.map(Listed::code).orElseGet(() -> Codes.slug(name));
            String district = text(properties, DISTRICT);
            if (codes.containsKey(code) && !district.isEmpty()) {
                code = Codes.slug(district + " " + name);
            }
            problems.warn(feature, "code", "codeFromName", name, code);
        }
        if (!Codes.SHAPE.matcher(code).matches()) {
            problems.error(feature, "code", "badCode", code);
            return null;
        }
        Integer before = codes.putIfAbsent(code, feature);
        if (before != null) {
            problems.error(feature, "code", "duplicateFeature", code, before);
            return null;
        }
        return code;
    }

    private Optional<Listed> inList(String code, String name) {
        return listed.stream()
                .filter(l -> l.code().equals(code) || (code.isEmpty() && l.isCalled(name)))
                .min(Comparator.comparingInt(Listed::line));
    }

    /** A map that names an area twice and differently: probably the wrong area or an old name. */
    private void compareNames(int feature, String name, JsonNode properties) {
        for (String property : NAME) {
            String other = Codes.bareName(text(properties, List.of(property)));
            if (!other.isEmpty() && !Codes.slug(other).equals(Codes.slug(name))) {
                problems.warn(feature, property, "twoNames", name, other);
            }
        }
    }

    private void compare(int feature, String name, Optional<Listed> line) {
        if (listed.isEmpty()) {
            return;
        }
        if (line.isEmpty()) {
            problems.warn(feature, "name", "notInTheList", name);
            return;
        }
        met.add(line.get());
        if (!line.get().isCalled(name)) {
            problems.warn(
                    feature,
                    "name",
                    "otherName",
                    name,
                    line.get().name(),
                    line.get().line());
        }
    }

    private @Nullable Integer population(int feature, JsonNode properties, Optional<Listed> line) {
        String text = text(properties, POPULATION);
        if (text.isEmpty()) {
            return line.map(Listed::population).orElse(null);
        }
        if (!text.matches("\\d{1,8}")) {
            problems.error(feature, "population", "notANumber", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable GeoPoint centre(@Nullable Geometry boundary) {
        if (boundary == null) {
            return null;
        }
        Geometry centroid = boundary.getCentroid();
        Coordinate c = boundary.covers(centroid)
                ? centroid.getCoordinate()
                : boundary.getInteriorPoint().getCoordinate();
        return new GeoPoint(c.getY(), c.getX());
    }

    /** The first of the properties that has a value, whatever the case and letters of its name. */
    private static String text(JsonNode properties, List<String> names) {
        for (String wanted : names) {
            for (Map.Entry<String, JsonNode> property : properties.properties()) {
                JsonNode value = property.getValue();
                if (value.isValueNode()
                        && !value.isNull()
                        && TurkishText.fold(property.getKey()).equals(wanted)) {
                    String text = TurkishText.tidyLine(value.asString());
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }
}
