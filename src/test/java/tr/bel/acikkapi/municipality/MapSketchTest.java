package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import tr.bel.acikkapi.municipality.MapSketch.Shape;
import tr.bel.acikkapi.municipality.MapSketch.Spot;
import tr.bel.acikkapi.shared.GeoPoint;

class MapSketchTest {

    /** Two squares side by side, about 1.7 km wide and 2.2 km high each. */
    private static final List<MappedNeighbourhood> TOWN =
            List.of(square("bati", 29.00), square("dogu", 29.02), new MappedNeighbourhood(named("haritasiz"), null));

    @Test
    void the_neighbourhood_its_neighbour_and_the_point_are_drawn_with_north_up() {
        MapSketch map =
                MapSketch.draw(TOWN, "bati", new GeoPoint(41.005, 29.005)).orElseThrow();
        assertThat(map.shapes()).extracting(Shape::name).containsExactly("dogu", "bati");
        assertThat(map.shapes().getLast().own()).isTrue();
        Spot spot = Objects.requireNonNull(map.spot());
        assertThat(spot.x()).isBetween(1, map.width() / 2);
        assertThat(spot.y()).as("south of the middle is below it").isBetween(map.height() / 2, map.height());
        assertThat(map.shapes().getLast().path()).startsWith("M").endsWith("Z");
    }

    @Test
    void the_bar_is_as_long_as_it_says() {
        MapSketch map = MapSketch.draw(TOWN, "bati", null).orElseThrow();
        double metresHigh = 0.02 * 111_195 * 1.15;
        double metresAcross = metresHigh * map.width() / map.height();
        assertThat(map.scale().metres() * map.width() / metresAcross)
                .isCloseTo(map.scale().length(), org.assertj.core.data.Offset.offset(1.0));
        assertThat(map.scale().metres()).isEqualTo(1_000);
        assertThat(map.spot()).isNull();
    }

    @Test
    void a_point_alone_is_enough_and_nothing_at_all_is_not() {
        assertThat(MapSketch.draw(TOWN, null, new GeoPoint(41.01, 29.01))).hasValueSatisfying(map -> {
            assertThat(map.spot()).isEqualTo(new Spot(320, 200));
            assertThat(map.shapes()).hasSize(1);
        });
        assertThat(MapSketch.draw(TOWN, null, null)).isEmpty();
        assertThat(MapSketch.draw(TOWN, "haritasiz", null)).isEmpty();
    }

    private static MappedNeighbourhood square(String code, double west) {
        return new MappedNeighbourhood(named(code), Earth.SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(west, 41.00),
            new Coordinate(west + 0.02, 41.00),
            new Coordinate(west + 0.02, 41.02),
            new Coordinate(west, 41.02),
            new Coordinate(west, 41.00)
        }));
    }

    private static Neighbourhood named(String code) {
        return new Neighbourhood(code, code, null, null, true);
    }
}
