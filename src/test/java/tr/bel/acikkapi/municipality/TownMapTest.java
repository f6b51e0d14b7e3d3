package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import tr.bel.acikkapi.shared.GeoPoint;

class TownMapTest {

    @Test
    void the_demo_town_is_tiled_without_gap_or_overlap() {
        List<Geometry> areas = Cinarova.read().content().neighbourhoods().stream()
                .map(n -> Objects.requireNonNull(n.boundary()))
                .toList();

        assertThat(CoverageValidator.isValid(areas.toArray(Geometry[]::new))).isTrue();
        Geometry town = UnaryUnionOp.union(areas);
        assertThat(town.getNumGeometries()).isEqualTo(1);
        assertThat(town.getBoundary().getNumGeometries()).as("no hole").isEqualTo(1);
        assertThat(areas.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(town.getArea(), within(1e-10));
    }

    @Test
    void a_point_is_in_the_neighbourhood_whose_centre_it_is() {
        Snapshot town = Cinarova.snapshot();
        for (Neighbourhood n : town.activeNeighbourhoods()) {
            assertThat(town.map().at(Objects.requireNonNull(n.centre()))).contains(n);
        }
    }

    @Test
    void a_point_outside_the_town_is_in_none_but_something_is_nearest() {
        NeighbourhoodMap map = Cinarova.snapshot().map();
        GeoPoint outside = new GeoPoint(38.945, 30.400);

        assertThat(map.at(outside)).isEmpty();
        assertThat(map.nearest(outside)).hasValueSatisfying(near -> {
            assertThat(near.neighbourhood().code()).isEqualTo("dereagzi");
            assertThat(near.metres()).isBetween(5_000.0, 9_000.0);
        });
        GeoPoint market = new GeoPoint(38.9478, 30.2170);
        assertThat(map.nearest(market).orElseThrow().metres()).isZero();
    }

    @Test
    void outlines_are_small_and_change_their_version_with_the_map() {
        List<MappedNeighbourhood> all = Cinarova.read().content().neighbourhoods();
        NeighbourhoodMap map = new NeighbourhoodMap(all);

        assertThat(map.outlines().getBytes(StandardCharsets.UTF_8).length).isLessThan(45 * 1024);
        assertThat(GeoJson.JSON.readTree(map.outlines()).path("features").size())
                .isEqualTo(45);
        assertThat(new NeighbourhoodMap(all).outlinesVersion()).isEqualTo(map.outlinesVersion());
        assertThat(new NeighbourhoodMap(all.subList(0, 44)).outlinesVersion()).isNotEqualTo(map.outlinesVersion());
    }

    @Test
    void neighbourhoods_are_listed_in_turkish_order() {
        assertThat(Cinarova.snapshot().activeNeighbourhoods().stream().map(Neighbourhood::name))
                .containsSubsequence(
                        "Camiatik",
                        "Cumhuriyet",
                        "Çamlık",
                        "Çarşı",
                        "Dereağzı",
                        "Ihlamur",
                        "Işıklar",
                        "İğdeli",
                        "İstasyon",
                        "Karşıyaka",
                        "Ömerler",
                        "Pınarbaşı",
                        "Şehitler",
                        "Tabakhane");
    }

    @Test
    void faults_of_a_boundary_are_reported_feature_by_feature() {
        ReadFiles read = map(
                feature("1", "Kelebek", "[[[30,39],[30.02,39.02],[30.02,39],[30,39.02],[30,39]]]"),
                feature("2", "Açık Çizgi", "[[[30.1,39],[30.12,39],[30.12,39.02],[30.1,39.02]]]"),
                feature(null, "Işıklar Mahallesi", "[[[30.2,39],[30.22,39],[30.22,39.02],[30.2,39]]]"),
                "{\"type\":\"Feature\",\"properties\":{\"kod\":\"4\",\"ad\":\"Sınırsız\"},\"geometry\":null}",
                feature("5", "", "[[[31,39],[31.02,39],[31.02,39.02],[31,39]]]"),
                feature("1", "Yine Bir", "[[[32,39],[32.02,39],[32.02,39.02],[32,39]]]"),
                feature("7", "Metre", "[[[500000,4300000],[500100,4300000],[500100,4300100],[500000,4300000]]]"),
                feature("8", "İkiz", "[[[30.1,39],[30.12,39],[30.12,39.02],[30.1,39.02],[30.1,39]]]"));

        assertThat(read.report().problems())
                .extracting(p ->
                        p.line() + " " + p.severity() + " " + p.reason().key().replaceAll(".*\\.", ""))
                .containsExactlyInAnyOrder(
                        "1 WARNING repaired",
                        "2 WARNING ringClosed",
                        "3 WARNING codeFromName",
                        "4 WARNING noBoundary",
                        "5 ERROR missingValue",
                        "6 ERROR duplicateFeature",
                        "7 ERROR notOnEarth",
                        "8 ERROR drawnTwice");
        assertThat(read.content().neighbourhoods())
                .extracting(n -> n.neighbourhood().code())
                .contains("1", "2", "isiklar", "4");
    }

    @Test
    void overlaps_gaps_and_slivers_are_warnings() {
        ReadFiles read = map(
                feature("a", "A", "[[[30,39],[30.1,39],[30.1,39.03],[30,39.03],[30,39]]]"),
                feature("b", "B", "[[[30,39.07],[30.1,39.07],[30.1,39.1],[30,39.1],[30,39.07]]]"),
                feature("c", "C", "[[[30,39.02],[30.03,39.02],[30.03,39.08],[30,39.08],[30,39.02]]]"),
                feature("d", "D", "[[[30.07,39.03],[30.1,39.03],[30.1,39.07],[30.07,39.07],[30.07,39.03]]]"),
                "{\"type\":\"Feature\",\"properties\":{\"kod\":\"e\",\"ad\":\"E\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
                    + "[[[31,39],[31.1,39],[31.1,39.1],[31,39]]],[[[32,39],[32.0001,39],[32.0001,39.0001],[32,39]]]]}}");

        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.report().warnings())
                .extracting(p -> p.reason().key().replaceAll(".*\\.", ""))
                .containsExactlyInAnyOrder("overlap", "overlap", "gap", "slivers");
    }

    @Test
    void the_list_gives_codes_and_finds_what_the_map_lacks_or_names_otherwise() {
        String map = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature(null, "Işıklar", "[[[30,39],[30.1,39],[30.1,39.1],[30,39]]]") + ","
                + feature("2", "Eski Ad", "[[[31,39],[31.1,39],[31.1,39.1],[31,39]]]") + "]}";
        String list = "mahalle_id;mahalle;nüfus\n1;Işıklar Mah.;1.250\n2;Yeni Ad;\n3;Uzak;40\n";
        ReadFiles read = new ReadFiles(
                List.of(
                        new SourceFile(FileKind.NEIGHBOURHOODS, "m.geojson", map.getBytes(StandardCharsets.UTF_8)),
                        new SourceFile(FileKind.NEIGHBOURHOOD_LIST, "l.csv", list.getBytes(StandardCharsets.UTF_8))),
                Known.NOTHING);

        assertThat(read.report().problems())
                .extracting(p -> p.reason().key().replaceAll(".*\\.", ""))
                .containsExactlyInAnyOrder("codeFromName", "otherName", "notOnTheMap");
        assertThat(read.content().neighbourhoods())
                .extracting(
                        n -> n.neighbourhood().code(), n -> n.neighbourhood().population())
                .containsExactly(tuple("1", 1250), tuple("2", null), tuple("3", 40));
    }

    @Test
    void what_is_no_geojson_is_an_error_with_its_place() {
        assertThat(geo("{\"type\": \"FeatureCollection\",\n \"features\": [}")
                        .report()
                        .errors())
                .extracting(p -> p.reason().key())
                .containsExactly("municipality.problem.notJson");
        assertThat(geo("[]").report().hasErrors()).isTrue();
        assertThat(geo("").report().hasErrors()).isTrue();
    }

    @Test
    void a_real_and_well_drawn_town_imports_without_an_error() throws IOException {
        Path folder = realData();
        ReadFiles read = real(folder, "beyoglu_mahalle.geojson", "beyoglu_mahalle.csv");

        assertThat(read.report().errors()).isEmpty();
        assertThat(read.content().neighbourhoods()).hasSize(45).allMatch(n -> n.boundary() != null);
    }

    @Test
    void a_real_and_badly_drawn_town_imports_with_its_faults_told() throws IOException {
        Path folder = realData();
        ReadFiles read = real(folder, "eskisehir_tepebasi_odunpazari_mahalle.geojson", "tepebasi_mahalle.csv");

        assertThat(read.report().errors()).isEmpty();
        List<String> told = read.report().warnings().stream()
                .map(p -> p.reason().key().replaceAll(".*\\.", ""))
                .distinct()
                .toList();
        assertThat(told).contains("codeFromName", "notOnTheMap", "notInTheList", "overlap", "gap", "twoNames");
        assertThat(read.report().warnings().stream()
                        .filter(p -> p.reason().key().endsWith("notOnTheMap")))
                .hasSize(5);
        assertThat(read.content().neighbourhoods()).hasSize(127);
        assertThat(read.content().neighbourhoods().stream().filter(n -> n.boundary() == null))
                .hasSize(5);
        new NeighbourhoodMap(read.content().neighbourhoods());
    }

    private static ReadFiles real(Path folder, String map, String list) throws IOException {
        return new ReadFiles(
                List.of(
                        new SourceFile(FileKind.NEIGHBOURHOODS, map, Files.readAllBytes(folder.resolve(map))),
                        new SourceFile(FileKind.NEIGHBOURHOOD_LIST, list, Files.readAllBytes(folder.resolve(list)))),
                Known.NOTHING);
    }

    private static Path realData() {
        Path found = Stream.of(Path.of("../shared/data/geo"), Path.of("/work/shared/data/geo"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeThat(found)
                .as("the real maps (shared/data/geo) are not on this machine; this check was skipped")
                .isNotNull();
        return Objects.requireNonNull(found);
    }

    private static ReadFiles map(String... features) {
        return geo("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    private static ReadFiles geo(String json) {
        return new ReadFiles(
                new ArrayList<>(List.of(
                        new SourceFile(FileKind.NEIGHBOURHOODS, "m.geojson", json.getBytes(StandardCharsets.UTF_8)))),
                Known.NOTHING);
    }

    private static String feature(@Nullable String code, String name, String rings) {
        String quoted = code == null ? "null" : "\"" + code + "\"";
        return "{\"type\":\"Feature\",\"properties\":{\"kod\":" + quoted + ",\"ad\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
    }
}
