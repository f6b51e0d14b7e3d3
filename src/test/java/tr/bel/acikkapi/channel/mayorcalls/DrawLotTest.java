package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawLotTest {

    private static final String SEED = "00112233445566778899aabbccddeeff";

    @Test
    void the_same_seed_and_urn_give_the_same_order_to_whoever_computes_it() {
        // printf '%s:%s' $SEED $person | sha256sum, sorted
        assertThat(DrawLot.order(SEED, List.of(1L, 2L, 3L, 4L, 5L))).isEqualTo(ORDER_BY_SHELL);
        assertThat(DrawLot.order(SEED, List.of(5L, 3L, 1L, 4L, 2L))).isEqualTo(ORDER_BY_SHELL);
    }

    @Test
    void another_seed_gives_another_order() {
        List<Long> urn = LongStream.rangeClosed(1, 50).boxed().toList();
        assertThat(DrawLot.order(SEED, urn))
                .containsExactlyInAnyOrderElementsOf(urn)
                .isNotEqualTo(DrawLot.order(SEED.replace('0', '1'), urn));
    }

    @Test
    void whoever_is_in_the_urn_twice_has_one_lot() {
        assertThat(DrawLot.order(SEED, List.of(7L, 7L, 8L, 7L))).containsExactlyInAnyOrder(7L, 8L);
    }

    @Test
    void over_many_draws_nobody_is_likelier_than_others() {
        List<Long> urn = LongStream.rangeClosed(1, 20).boxed().toList();
        Map<Long, Integer> first = new HashMap<>();
        for (int draw = 0; draw < 4_000; draw++) {
            first.merge(DrawLot.order("%032x".formatted(draw), urn).getFirst(), 1, Integer::sum);
        }
        // 200 each on the average; five standard deviations are 69
        assertThat(first).hasSize(20).allSatisfy((_, times) -> assertThat(times).isBetween(131, 269));
    }

    private static final List<Long> ORDER_BY_SHELL = List.of(4L, 2L, 5L, 1L, 3L);
}
