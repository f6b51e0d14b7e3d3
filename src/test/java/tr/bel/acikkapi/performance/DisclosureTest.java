package tr.bel.acikkapi.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.performance.Figures.Line;
import tr.bel.acikkapi.performance.Figures.Month;
import tr.bel.acikkapi.performance.Figures.MonthTables;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.Figures.Table;
import tr.bel.acikkapi.performance.SmallTown.Application;

/** Nothing below five is shown, and none is found by adding and subtracting what is. */
class DisclosureTest {

    @Property(tries = 600)
    void nothing_below_five_is_found_out_however_all_published_numbers_are_added_and_subtracted(@ForAll long seed) {
        assertThat(SmallTown.random(seed).foundOut()).isEmpty();
    }

    @Property(tries = 2_000)
    void nothing_below_five_is_shown_nor_left_over_in_a_line(@ForAll long seed) {
        Figures figures = SmallTown.random(seed).figures();
        assertThat(numbers(figures)).noneMatch(Cell::small);
    }

    @Example
    void a_town_with_enough_of_everything_shows_everything() {
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (String subject : List.of("cop", "yol")) {
                for (String neighbourhood : List.of("isiklar", "sanayi")) {
                    all.add(new Application(SmallTown.LAST, subject, neighbourhood, i < 5));
                }
            }
        }
        Figures figures = new SmallTown(all).figures();
        assertThat(figures.whole()).isEqualTo(new Shown(40, 20L));
        assertThat(figures.tables().getFirst().lines())
                .containsExactly(new Line("cop", new Shown(20, 10L)), new Line("yol", new Shown(20, 10L)));
        assertThat(figures.tables()).extracting(Table::rest).containsExactly(0L, 0L, 40L);
    }

    @Example
    void where_one_neighbourhood_has_too_few_a_second_one_is_not_shown_either() {
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            String neighbourhood = i < 3 ? "cinarli" : i < 11 ? "isiklar" : "sanayi";
            all.add(new Application(SmallTown.LAST, "yol", neighbourhood, true));
        }
        Table table = new SmallTown(all).figures().tables().get(1);
        assertThat(table.lines()).containsExactly(new Line("sanayi", new Shown(12, 12L)));
        assertThat(table.rest()).isEqualTo(11);
    }

    @Example
    void a_month_with_too_few_is_in_no_sum() {
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(new Application(
                    i < 4 ? SmallTown.LAST.minusMonths(1) : SmallTown.LAST, "yol", "sanayi", i % 2 == 0));
        }
        Figures figures = new SmallTown(all).figures();
        assertThat(figures.whole()).isEqualTo(new Shown(20, 10L));
        assertThat(figures.months().get(10).shown()).isNull();
        assertThat(figures.months().get(11).shown()).isEqualTo(new Shown(20, 10L));
    }

    @Example
    void a_share_that_would_tell_of_a_few_is_not_shown_but_none_at_all_is() {
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(new Application(SmallTown.LAST, "yol", "sanayi", i < 18));
        }
        assertThat(new SmallTown(all).figures().whole()).isEqualTo(new Shown(20, null));
        List<Application> none = all.stream()
                .map(a -> new Application(a.month(), a.subject(), a.neighbourhood(), false))
                .toList();
        assertThat(new SmallTown(none).figures().whole()).isEqualTo(new Shown(20, 0L));
    }

    /** All that is written somewhere, and what is left of each line when that is taken away. */
    private static List<Long> numbers(Figures figures) {
        List<Long> numbers = new ArrayList<>();
        List<Shown> months = figures.months().stream().map(Month::shown).toList();
        months.forEach(shown -> add(numbers, shown));
        add(numbers, figures.whole());
        rest(numbers, figures.whole(), present(months));
        figures.tables().forEach(t -> add(numbers, figures.whole(), t));
        for (MonthTables month : figures.chosen()) {
            month.tables().forEach(t -> add(numbers, month.whole(), t));
        }
        for (int t = 0; t < figures.tables().size(); t++) {
            for (Line line : figures.tables().get(t).lines()) {
                int table = t;
                Stream<Shown> row = figures.chosen().stream()
                        .flatMap(m -> m.tables().get(table).lines().stream())
                        .filter(l -> l.code().equals(line.code()))
                        .map(Line::shown);
                rest(numbers, line.shown(), row.toList());
            }
        }
        return numbers;
    }

    private static List<Shown> present(List<@Nullable Shown> some) {
        return some.stream().flatMap(Stream::ofNullable).toList();
    }

    private static void add(List<Long> numbers, Shown whole, Table table) {
        numbers.add(table.rest());
        table.lines().forEach(l -> add(numbers, l.shown()));
        rest(numbers, whole, table.lines().stream().map(Line::shown).toList());
    }

    private static void add(List<Long> numbers, @Nullable Shown shown) {
        if (shown != null) {
            numbers.add(shown.counted());
            if (shown.kept() != null) {
                numbers.add(shown.kept());
                numbers.add(shown.counted() - shown.kept());
            }
        }
    }

    private static void rest(List<Long> numbers, Shown whole, List<Shown> parts) {
        long counted =
                whole.counted() - parts.stream().mapToLong(Shown::counted).sum();
        numbers.add(counted);
        Long kept = whole.kept();
        if (kept != null) {
            List<Shown> known = parts.stream().filter(p -> p.kept() != null).toList();
            long left = kept
                    - known.stream()
                            .mapToLong(p -> p.kept() == null ? 0 : p.kept())
                            .sum();
            long all =
                    whole.counted() - known.stream().mapToLong(Shown::counted).sum();
            numbers.add(left);
            numbers.add(all - left);
        }
    }
}
