package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of a call whatever was told of it. */
class CallPicturePropertyTest {

    private static final Instant START = Instant.parse("2026-11-26T06:00:00Z");
    private static final Map<String, String> DOORS =
            Map.of("153", "callcentre", "cagrimerkezi", "callcentre", "santral", "switchboard");

    @Property
    void the_order_in_which_its_steps_were_told_changes_nothing(
            @ForAll("lives") List<CallPhase> life, @ForAll Random dice) {
        List<CallPhase> told = new ArrayList<>(life);
        Collections.shuffle(told, dice);
        assertThat(CallPicture.of(told, DOORS)).isEqualTo(CallPicture.of(life, DOORS));
    }

    @Property
    void a_call_that_has_an_end_is_over_and_one_without_is_not(@ForAll("lives") List<CallPhase> life) {
        CallPicture picture = CallPicture.of(life, DOORS);
        boolean ended = life.stream().anyMatch(p -> p.phase() == Step.ENDED);
        assertThat(picture.state().isLive()).isEqualTo(!ended);
        assertThat(picture.endedAt() != null).isEqualTo(ended);
        if (ended) {
            assertThat(picture.ringing()).isEmpty();
            assertThat(picture.visits()).allMatch(v -> v.leftAt() != null);
        }
    }

    @Property
    void visits_follow_each_other_and_only_the_last_can_be_lost(@ForAll("lives") List<CallPhase> life) {
        List<Visit> visits = CallPicture.of(life, DOORS).visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            assertThat(visit.talkedSeconds()).isNotNegative();
            assertThat(visit.lost()).isEqualTo(visit.lost() && i == visits.size() - 1 && visit.answeredAt() == null);
            assertThat(visit.leftAt() == null).isEqualTo(visit.leftAt() == null && i == visits.size() - 1);
        }
    }

    @Provide
    Arbitrary<List<CallPhase>> lives() {
        Arbitrary<CallPhase> step = Combinators.combine(
                        Arbitraries.of(Step.values()),
                        Arbitraries.of("a", "b", "guessed@2026-11-26T06:00:00Z"),
                        Arbitraries.of("153", "cagrimerkezi", "santral", "4711").injectNull(0.4),
                        Arbitraries.of("101", "102").injectNull(0.5),
                        Arbitraries.integers().between(0, 300))
                .as((phase, mark, line, extension, seconds) ->
                        new CallPhase(phase, mark, line, extension, null, START.plusSeconds(seconds)));
        return step.list().ofMinSize(1).ofMaxSize(14).uniqueElements(p -> p.phase() + " " + p.mark());
    }
}
