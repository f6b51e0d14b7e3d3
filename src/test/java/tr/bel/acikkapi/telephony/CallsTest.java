package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;

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
