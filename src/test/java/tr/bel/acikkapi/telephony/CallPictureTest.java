package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The switchboard's daily work: Sevgi at 108 answers and gives on. 3401 is a telephone of a directorate. */
class CallPictureTest {

    private static final Instant NINE = Instant.parse("2026-11-26T06:00:00Z");
    private static final Map<String, String> DOORS = Map.of("cagrimerkezi", "callcentre", "santral", "switchboard");

    @Test
    void a_caller_given_on_to_a_directorate_that_does_not_answer_is_not_lost_at_the_switchboard() {
        CallPicture picture = picture(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.TRANSFERRED, "t", null, null, null, 25),
                step(Step.RINGING, "leg", null, "3401", null, 26),
                step(Step.ENDED, "", null, null, null, 60));
        assertThat(picture.state()).isEqualTo(CallState.ENDED);
        assertThat(picture.agent()).isEqualTo("sevgi");
        assertThat(picture.visits())
                .containsExactly(new Visit("switchboard", "santral", NINE, at(5), at(25), false, "sevgi", 20));
    }

    @Test
    void what_a_directorate_talks_with_a_caller_is_not_the_switchboards_talk() {
        List<CallPhase> steps = List.of(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.TRANSFERRED, "t", null, null, null, 25),
                step(Step.RINGING, "leg", null, "3401", null, 26),
                step(Step.ANSWERED, "leg", null, "3401", null, 30));
        CallPicture picture = CallPicture.of(steps, DOORS);
        assertThat(picture.state()).isEqualTo(CallState.TRANSFERRED);
        assertThat(picture.ringing()).isEmpty();

        picture = picture(steps, step(Step.ENDED, "", null, null, null, 630));
        assertThat(picture.state()).isEqualTo(CallState.ENDED);
        assertThat(picture.agent()).isEqualTo("sevgi");
        assertThat(picture.talkedSeconds()).isEqualTo(20);
        assertThat(picture.visits())
                .containsExactly(new Visit("switchboard", "santral", NINE, at(5), at(25), false, "sevgi", 20));
    }

    @Test
    void a_colleague_of_ours_to_whom_a_caller_is_given_has_the_caller() {
        CallPicture picture = picture(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.TRANSFERRED, "t", null, null, null, 25),
                step(Step.RINGING, "leg", null, "101", "selin", 26));
        assertThat(picture.state()).isEqualTo(CallState.RINGING);
        assertThat(picture.ringing()).containsExactly("101");

        picture = picture(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.TRANSFERRED, "t", null, null, null, 25),
                step(Step.RINGING, "leg", null, "101", "selin", 26),
                step(Step.ANSWERED, "leg", null, "101", "selin", 28));
        assertThat(picture.state()).isEqualTo(CallState.ANSWERED);
        assertThat(picture.agent()).isEqualTo("selin");
        assertThat(picture.visits().getLast().agent()).isEqualTo("sevgi");
    }

    @Test
    void who_is_asked_while_the_caller_is_on_hold_has_the_caller_only_when_given_the_caller() {
        List<CallPhase> asking = List.of(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.HELD, "h", null, null, null, 20),
                step(Step.ANSWERED, "asked", null, "101", "selin", 25));
        CallPicture picture = CallPicture.of(asking, DOORS);
        assertThat(picture.state()).isEqualTo(CallState.HELD);
        assertThat(picture.agent()).isEqualTo("sevgi");

        CallPicture refused = picture(asking, step(Step.RANG_OUT, "asked", null, "101", null, 28));
        assertThat(refused.agent()).isEqualTo("sevgi");
        assertThat(picture(asking, step(Step.TRANSFERRED, "t", null, null, null, 30))
                        .agent())
                .isEqualTo("selin");
        assertThat(picture(asking, step(Step.RANG_OUT, "op", null, "108", null, 30))
                        .agent())
                .isEqualTo("selin");
    }

    @Test
    void a_caller_who_hangs_up_on_hold_was_given_to_nobody_though_the_telephones_end_after() {
        List<CallPhase> gone = List.of(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.HELD, "h", null, null, null, 20),
                step(Step.ANSWERED, "asked", null, "101", "selin", 25),
                step(Step.ENDED, "", null, null, null, 30),
                step(Step.RANG_OUT, "op", null, "108", null, 31));
        CallPicture picture = picture(gone, step(Step.RANG_OUT, "asked", null, "101", null, 32));
        assertThat(picture.agent()).isEqualTo("sevgi");
        assertThat(picture.state()).isEqualTo(CallState.ENDED);
        assertThat(picture.talkedSeconds()).isEqualTo(25);
    }

    @Test
    void who_goes_back_to_the_caller_can_still_give_the_caller_to_whom_was_asked_unless_they_hung_up() {
        List<CallPhase> back = List.of(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.HELD, "h", null, null, null, 20),
                step(Step.ANSWERED, "asked", null, "101", "selin", 25),
                step(Step.RESUMED, "r", null, null, null, 30));
        assertThat(CallPicture.of(back, DOORS).agent()).isEqualTo("sevgi");
        assertThat(picture(back, step(Step.TRANSFERRED, "t", null, null, null, 40))
                        .agent())
                .isEqualTo("selin");
        List<CallPhase> alone = new ArrayList<>(back);
        alone.add(step(Step.RANG_OUT, "asked", null, "101", null, 35));
        assertThat(picture(alone, step(Step.RANG_OUT, "op", null, "108", null, 40))
                        .agent())
                .isEqualTo("sevgi");
    }

    @Test
    void who_is_asked_at_a_directorate_has_a_caller_who_is_none_of_ours_any_more() {
        CallPicture picture = picture(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.HELD, "h", null, null, null, 20),
                step(Step.ANSWERED, "asked", null, "3401", null, 25),
                step(Step.TRANSFERRED, "t", null, null, null, 30));
        assertThat(picture.state()).isEqualTo(CallState.TRANSFERRED);
        assertThat(picture.agent()).isEqualTo("sevgi");
    }

    @Test
    void a_colleague_of_the_same_door_goes_on_with_the_stay_and_one_of_another_door_begins_one() {
        List<CallPhase> given = List.of(
                offered(),
                answered("108", "sevgi", 5),
                step(Step.TRANSFERRED, "t", null, null, null, 25),
                step(Step.ANSWERED, "leg", null, "101", "selin", 30),
                step(Step.ENDED, "", null, null, null, 90));
        assertThat(CallPicture.of(given, DOORS, Map.of("leg", "switchboard")).visits())
                .containsExactly(new Visit("switchboard", "santral", NINE, at(5), at(90), false, "selin", 80));
        assertThat(CallPicture.of(given, DOORS, Map.of("leg", "callcentre")).visits())
                .containsExactly(
                        new Visit("switchboard", "santral", NINE, at(5), at(25), false, "sevgi", 20),
                        new Visit("callcentre", "santral", at(30), at(30), at(90), false, "selin", 60));
    }

    @Test
    void a_telephone_that_rang_out_and_rings_again_rings() {
        CallPicture picture = picture(
                offered(),
                step(Step.RINGING, "301@1", null, "301", null, 1),
                step(Step.RANG_OUT, "301@2", null, "301", null, 2),
                step(Step.RINGING, "301@3", null, "301", null, 3));
        assertThat(picture.ringing()).containsExactly("301");
        assertThat(picture.state()).isEqualTo(CallState.RINGING);

        picture = picture(
                offered(),
                step(Step.RINGING, "301@1", null, "301", null, 1),
                step(Step.RANG_OUT, "301@2", null, "301", null, 2));
        assertThat(picture.ringing()).isEmpty();
    }

    private static CallPhase offered() {
        return step(Step.OFFERED, "", "santral", null, null, 0);
    }

    private static CallPhase answered(String extension, String agent, int second) {
        return step(Step.ANSWERED, "op", null, extension, agent, second);
    }

    private static CallPhase step(
            Step step,
            String mark,
            @Nullable String line,
            @Nullable String extension,
            @Nullable String agent,
            int second) {
        return new CallPhase(step, mark, line, extension, agent, at(second));
    }

    private static CallPicture picture(CallPhase... steps) {
        return CallPicture.of(List.of(steps), DOORS);
    }

    private static CallPicture picture(List<CallPhase> steps, CallPhase last) {
        List<CallPhase> all = new ArrayList<>(steps);
        all.add(last);
        return CallPicture.of(all, DOORS);
    }

    private static Instant at(int second) {
        return NINE.plusSeconds(second);
    }
}
