package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.contact.ContactRow;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.contact.PhaseRow;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Calls as an exchange tells of them, in order and not. Selin is at extension 101. */
@AcikKapiTest
class CallsTest {

    private static final Instant NINE = Instant.parse("2026-11-26T06:00:00Z");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LostCalls lost;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contacts contacts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Agents agents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Test
    void an_answered_call_has_its_phases_its_contact_and_the_name_of_the_recording() {
        signedIn("selin", "101");
        String key = key();
        answered(key, "05321230001").forEach(calls::saw);

        Call call = call(key);
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThat(call.caller()).isEqualTo("+905321230001");
        assertThat(call.agent()).isEqualTo("selin");
        assertThat(call.door()).isEqualTo("callcentre");
        assertThat(call.waitedSeconds()).isEqualTo(6);
        assertThat(call.talkedSeconds()).isEqualTo(54);
        assertThat(call.recording()).isEqualTo("20261126-1.wav");
        ContactRow contact = contacts.byId(contact(call)).orElseThrow();
        assertThat(contact.staffUsername()).isEqualTo("selin");
        assertThat(contact.endedAt()).isEqualTo(NINE.plusSeconds(60));
        assertThat(contacts.phases(contact.id()).stream().map(PhaseRow::phase))
                .containsExactly(Phase.STARTED, Phase.OFFERED, Phase.QUEUED, Phase.ANSWERED, Phase.HELD, Phase.ENDED);
    }

    @Test
    void however_its_steps_arrive_and_however_often_the_call_is_the_same() {
        signedIn("selin", "101");
        String ordered = key();
        answered(ordered, "05321230002").forEach(calls::saw);
        Random dice = new Random(5);
        for (int i = 0; i < 12; i++) {
            String key = key();
            List<Sighting> told = new ArrayList<>(answered(key, "05321230002"));
            told.addAll(answered(key, "05321230002"));
            Collections.shuffle(told, dice);
            told.forEach(calls::saw);

            assertThat(call(key))
                    .usingRecursiveComparison()
                    .ignoringFields("id", "contactId")
                    .isEqualTo(call(ordered));
            assertThat(calls.phases(call(key).id()))
                    .containsExactlyInAnyOrderElementsOf(
                            calls.phases(call(ordered).id()));
            assertThat(calls.visits(call(key).id()))
                    .isEqualTo(calls.visits(call(ordered).id()));
            assertThat(openEntry("+905321230002")).isEmpty();
        }
    }

    @Test
    void a_lost_call_is_on_the_list_at_once_and_twice_lost_is_one_entry() {
        abandoned(key(), "05321230003", NINE).forEach(calls::saw);
        abandoned(key(), "05321230003", NINE.plusSeconds(300)).forEach(calls::saw);

        CallBack entry = openEntry("+905321230003").orElseThrow();
        assertThat(entry.times()).isEqualTo(2);
        assertThat(entry.firstAt()).isEqualTo(NINE.plusSeconds(9));
        assertThat(entry.lastAt()).isEqualTo(NINE.plusSeconds(309));
    }

    @Test
    void who_calls_again_and_is_answered_is_off_the_list_whichever_is_told_first() {
        String answered = key();
        abandoned(key(), "05321230004", NINE.minusSeconds(600)).forEach(calls::saw);
        answered(answered, "05321230004").forEach(calls::saw);
        assertThat(openEntry("+905321230004")).isEmpty();

        abandoned(key(), "05321230004", NINE.minusSeconds(300)).forEach(calls::saw);
        assertThat(openEntry("+905321230004")).isEmpty();
        assertThat(lost.closed("callcentre", 200).stream()
                        .filter(b -> b.caller().equals("+905321230004")))
                .extracting(CallBack::outcome)
                .containsExactly(CallBack.Outcome.CALLED_AGAIN, CallBack.Outcome.CALLED_AGAIN);
    }

    @Test
    void a_call_that_seemed_lost_until_its_answer_was_told_is_off_the_list() {
        String key = key();
        List<Sighting> steps = answered(key, "05321230005");
        steps.stream().filter(s -> s.step() != Step.ANSWERED).forEach(calls::saw);
        assertThat(openEntry("+905321230005")).isPresent();

        steps.stream().filter(s -> s.step() == Step.ANSWERED).forEach(calls::saw);

        assertThat(openEntry("+905321230005")).isEmpty();
        assertThat(call(key).state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void a_withheld_number_is_counted_as_lost_and_cannot_be_called_back() {
        String key = key();
        abandoned(key, "", NINE).forEach(calls::saw);
        assertThat(call(key).state()).isEqualTo(CallState.LOST);
        assertThat(call(key).caller()).isNull();
    }

    @Test
    void what_comes_in_on_a_strange_line_is_not_kept() {
        String key = key();
        assertThat(calls.saw(Sighting.of("exchange", key, Step.OFFERED, "", NINE)
                        .line("4711")
                        .caller("05321230006", "Ayşe")))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from telephony.call where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_call_given_on_from_the_switchboard_and_lost_in_the_queue_is_lost_at_the_call_centre() {
        String key = key();
        for (Sighting s : List.of(
                step(key, Step.OFFERED, "", 0).line("santral").caller("05321230007", null),
                step(key, Step.ANSWERED, "a", 2).agent("burak"),
                step(key, Step.TRANSFERRED, "t", 30),
                step(key, Step.QUEUED, "cagrimerkezi", 31).line("cagrimerkezi"),
                step(key, Step.ENDED, "", 50))) {
            calls.saw(s);
        }
        assertThat(call(key).state()).isEqualTo(CallState.LOST);
        assertThat(calls.visits(call(key).id()))
                .containsExactly(
                        new Visit("switchboard", "santral", NINE, at(2), at(30), false, "burak", 28),
                        new Visit("callcentre", "cagrimerkezi", at(31), null, at(50), true, null, 0));
        assertThat(openEntry("+905321230007").orElseThrow().door()).isEqualTo("callcentre");
    }

    @Test
    void who_is_given_back_to_the_same_queue_waits_there_again_and_can_be_lost() {
        String key = key();
        signedIn("selin", "101");
        for (Sighting s : List.of(
                step(key, Step.OFFERED, "", 0).line("153").caller("05321230008", null),
                step(key, Step.QUEUED, "cagrimerkezi", 1).line("cagrimerkezi"),
                step(key, Step.ANSWERED, "leg1", 5).extension("101"),
                step(key, Step.TRANSFERRED, "blind leg1", 30),
                step(key, Step.QUEUED, "cagrimerkezi", 31).line("cagrimerkezi"))) {
            calls.saw(s);
            calls.saw(s);
        }
        assertThat(calls.waiting("callcentre"))
                .extracting(Call::id)
                .contains(call(key).id());
        calls.saw(step(key, Step.ENDED, "", 50));
        assertThat(call(key).state()).isEqualTo(CallState.LOST);
        assertThat(calls.phases(call(key).id()).stream().filter(p -> p.phase() == Step.QUEUED))
                .hasSize(2);
        assertThat(openEntry("+905321230008")).isPresent();
    }

    @Test
    void who_is_lost_at_the_switchboard_is_on_the_call_centres_list_until_either_answers() {
        abandonedAtSwitchboard("05321230009", 0);
        CallBack entry = openEntry("+905321230009").orElseThrow();
        assertThat(entry.isLostAtSwitchboard()).isTrue();

        String key = key();
        calls.saw(step(key, Step.OFFERED, "", 100).line("santral").caller("05321230009", null));
        calls.saw(step(key, Step.ANSWERED, "a", 105).agent("burak"));
        assertThat(openEntry("+905321230009")).isEmpty();
    }

    @Test
    void who_was_lost_at_both_doors_is_one_entry_that_an_answer_at_the_switchboard_does_not_settle() {
        abandonedAtSwitchboard("05321230010", 0);
        abandoned(key(), "05321230010", NINE.plusSeconds(60)).forEach(calls::saw);
        CallBack entry = openEntry("+905321230010").orElseThrow();
        assertThat(entry.times()).isEqualTo(2);
        assertThat(entry.isLostAtSwitchboard()).isFalse();

        String key = key();
        calls.saw(step(key, Step.OFFERED, "", 100).line("santral").caller("05321230010", null));
        calls.saw(step(key, Step.ANSWERED, "a", 105).agent("burak"));
        assertThat(openEntry("+905321230010")).isPresent();
    }

    @Test
    void a_guessed_end_is_none_where_the_call_is_told_of_after_it() {
        signedIn("selin", "101");
        String key = key();
        calls.saw(step(key, Step.OFFERED, "", 0).line("153").caller("05321230011", null));
        calls.saw(Sighting.guessedEnd("exchange", key, at(90), clock.instant()));
        assertThat(call(key).state()).isEqualTo(CallState.LOST);
        assertThat(openEntry("+905321230011")).isPresent();

        calls.saw(step(key, Step.ANSWERED, "leg", 5).extension("101"));
        assertThat(call(key).state()).isEqualTo(CallState.ANSWERED);
        assertThat(openEntry("+905321230011")).isEmpty();

        calls.saw(Sighting.guessedEnd("exchange", key, at(95), clock.instant().plusSeconds(60)));
        assertThat(call(key).state()).isEqualTo(CallState.ENDED);
        calls.saw(step(key, Step.ENDED, "", 70));
        assertThat(call(key).endedAt()).isEqualTo(at(70));
    }

    @Test
    void of_what_was_told_after_the_exchange_was_asked_its_answer_says_nothing() {
        String key = key();
        Instant asked = clock.instant();
        calls.saw(step(key, Step.OFFERED, "", 0).line("153").caller("05321230012", null));
        assertThat(calls.open("exchange", asked)).extracting(Calls.Open::key).doesNotContain(key);
        assertThat(calls.open("exchange", asked.plusSeconds(60)))
                .extracting(Calls.Open::key)
                .contains(key);
        calls.saw(step(key, Step.ENDED, "", 3));
    }

    @Test
    void who_moves_to_another_telephone_is_not_at_the_old_one_any_more() {
        assertThat(agents.signIn("hakan", "callcentre", "141")).isEmpty();
        assertThat(agents.signIn("hakan", "callcentre", "142")).isEmpty();
        Instant later = clock.instant().plusSeconds(1);
        assertThat(agents.at("141", later)).isNull();
        assertThat(agents.at("142", later)).isEqualTo("hakan");

        assertThat(agents.signIn("hakan", "switchboard", "142")).isEmpty();
        assertThat(jdbc.sql("select target from telephony.exchange_order where subject = '142' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("callcentre", "callcentre", "switchboard");
        agents.signOut("hakan");
    }

    private void abandonedAtSwitchboard(String caller, int from) {
        String key = key();
        calls.saw(step(key, Step.OFFERED, "", from).line("santral").caller(caller, null));
        calls.saw(step(key, Step.ENDED, "", from + 20));
    }

    private static List<Sighting> answered(String key, String caller) {
        return List.of(
                step(key, Step.OFFERED, "", 0)
                        .line("153")
                        .caller(caller, "Gülşen Öztürk")
                        .channel("PJSIP/trunk-1"),
                Sighting.known("exchange", key, at(0)).line("153").recording("20261126-1.wav"),
                step(key, Step.QUEUED, "cagrimerkezi", 1).line("cagrimerkezi"),
                step(key, Step.RINGING, "leg1", 2).line("cagrimerkezi").extension("101"),
                step(key, Step.RINGING, "leg2", 2).line("cagrimerkezi").extension("102"),
                step(key, Step.ANSWERED, "leg1", 6).line("cagrimerkezi").extension("101"),
                step(key, Step.RANG_OUT, "leg2", 6).line("cagrimerkezi").extension("102"),
                step(key, Step.HELD, "h1", 20).line("cagrimerkezi"),
                step(key, Step.RESUMED, "h1", 25).line("cagrimerkezi"),
                step(key, Step.ENDED, "", 60).line("cagrimerkezi"));
    }

    private static List<Sighting> abandoned(String key, String caller, Instant from) {
        return List.of(
                Sighting.of("exchange", key, Step.OFFERED, "", from).line("153").caller(caller, null),
                Sighting.of("exchange", key, Step.QUEUED, "cagrimerkezi", from.plusSeconds(1))
                        .line("cagrimerkezi"),
                Sighting.of("exchange", key, Step.RINGING, "leg1", from.plusSeconds(2))
                        .extension("101"),
                Sighting.of("exchange", key, Step.ENDED, "", from.plusSeconds(9)));
    }

    private static Sighting step(String key, Step step, String mark, int seconds) {
        return Sighting.of("exchange", key, step, mark, at(seconds));
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Call call(String key) {
        return calls.byId(jdbc.sql("select id from telephony.call where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }

    private static long contact(Call call) {
        @Nullable Long contact = call.contactId();
        assertThat(contact).isNotNull();
        return contact == null ? 0 : contact;
    }

    private Optional<CallBack> openEntry(String caller) {
        return lost.open("callcentre", 500).stream()
                .filter(b -> b.caller().equals(caller))
                .findFirst();
    }

    private void signedIn(String username, String extension) {
        jdbc.sql("""
            insert into telephony.agent_state (username, door, extension, state, at)
            values (:username, 'callcentre', :extension, 'READY', :at)
            """)
                .param("username", username)
                .param("extension", extension)
                .param("at", tr.bel.acikkapi.shared.SqlTime.of(NINE.minusSeconds(3600)))
                .update();
    }
}
