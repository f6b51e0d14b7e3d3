package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asteriskjava.manager.action.AtxferAction;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallPhase;
import tr.bel.acikkapi.telephony.CallState;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.PbxFolder;
import tr.bel.acikkapi.testing.RealExchange;
import tr.bel.acikkapi.testing.SipTelephones;

/** What agents do with their telephones at a real exchange: Selin sits at 111, Emre at 112. */
@AcikKapiTest
@TestPropertySource(properties = {"acikkapi.connections.loop=true", "acikkapi.connections.poll=500ms"})
class TelephonesIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static @Nullable RealExchange exchange;

    @SuppressWarnings("NullAway.Init")
    private static SipTelephones desk;

    @SuppressWarnings("NullAway.Init")
    private static SipTelephones town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Connections connections;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Agents agents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @BeforeAll
    static void started() throws Exception {
        Optional<Path> pbx = PbxFolder.find();
        if (pbx.isPresent()) {
            exchange = new RealExchange(pbx.get(), folder);
            exchange.start();
            desk = exchange.telephones();
            town = exchange.town();
        }
    }

    @AfterAll
    static void ended() {
        if (exchange != null) {
            desk.close();
            town.close();
            exchange.close();
        }
    }

    @BeforeEach
    void connected() {
        assumeTrue(exchange != null, PbxFolder.HOW);
        if (!connections.line("exchange").wanted()) {
            connections.save("exchange", true, exchange().settings(), "yusuf");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> connections.line("exchange").connected());
        List.of("111", "112")
                .forEach(e -> agents.atExtension(e).map(Agent::username).ifPresent(agents::signOut));
        assertThat(agents.signIn("selin", "callcentre", "111")).isEmpty();
    }

    @AfterEach
    void everybodyIsGone() {
        if (exchange == null) {
            return;
        }
        desk.hangUpAll();
        town.hangUpAll();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from telephony.call where ended_at is null")
                                .query(Long.class)
                                .single()
                        == 0);
        List.of("selin", "emre").forEach(agents::signOut);
    }

    @Test
    void a_caller_is_held_taken_back_and_given_on_after_a_word_with_the_colleague_who_talks_then() {
        SipTelephones.Leg caller = town.call("05321230201", "153").awaitAnswered();
        SipTelephones.Leg selin = desk.rings("111").answer();
        Call call = talks("selin", "+905321230201");
        assertThat(agents.signIn("emre", "callcentre", "112")).isEmpty();

        selin.hold();
        await(call, CallState.HELD, "selin");
        selin.resume();
        await(call, CallState.ANSWERED, "selin");
        selin.hold();
        await(call, CallState.HELD, "selin");
        SipTelephones.Leg asking = desk.call("111", "112");
        desk.rings("112").answer();
        asking.awaitAnswered();
        assertThat(calls.byId(call.id()).orElseThrow().state()).isEqualTo(CallState.HELD);
        assertThat(state("selin")).isEqualTo(AgentState.TALKING);

        selin.giveOn(asking);
        await(call, CallState.ANSWERED, "emre");
        assertThat(state("emre")).isEqualTo(AgentState.TALKING);
        assertThat(state("selin")).isEqualTo(AgentState.WRAP_UP);
        caller.hangUp();
        await(call, CallState.ENDED, "emre");
        assertThat(state("emre")).isEqualTo(AgentState.WRAP_UP);
        assertThat(steps(call))
                .containsSubsequence(
                        Step.OFFERED,
                        Step.QUEUED,
                        Step.RINGING,
                        Step.ANSWERED,
                        Step.HELD,
                        Step.RESUMED,
                        Step.HELD,
                        Step.TRANSFERRED,
                        Step.ANSWERED,
                        Step.ENDED);
        assertThat(calls.phases(call.id()).stream().map(CallPhase::happenedAt)).isSorted();
        assertOneStay(call);
    }

    @Test
    void a_telephone_that_gives_on_from_its_second_call_gives_on_the_same_caller() {
        SipTelephones.Leg caller = town.call("05321230202", "153").awaitAnswered();
        SipTelephones.Leg selin = desk.rings("111").answer();
        Call call = talks("selin", "+905321230202");
        assertThat(agents.signIn("emre", "callcentre", "112")).isEmpty();
        selin.hold();
        await(call, CallState.HELD, "selin");
        SipTelephones.Leg asking = desk.call("111", "112");
        desk.rings("112").answer();
        asking.awaitAnswered();

        asking.giveOn(selin);
        await(call, CallState.ANSWERED, "emre");
        assertThat(state("selin")).isEqualTo(AgentState.WRAP_UP);
        caller.hangUp();
        await(call, CallState.ENDED, "emre");
        assertOneStay(call);
    }

    @Test
    void who_is_asked_and_is_busy_leaves_the_caller_with_the_first() throws Exception {
        SipTelephones.Leg caller = town.call("05321230203", "153").awaitAnswered();
        desk.rings("111").answer();
        Call call = talks("selin", "+905321230203");
        ask("111", "112");
        SipTelephones.Leg busy = desk.rings("112");
        await(call, CallState.HELD, "selin");
        busy.refuse("486 Busy Here");
        await(call, CallState.ANSWERED, "selin");
        caller.hangUp();
        await(call, CallState.ENDED, "selin");
    }

    @Test
    void who_is_asked_and_says_no_leaves_the_caller_with_the_first_too() throws Exception {
        SipTelephones.Leg caller = town.call("05321230204", "153").awaitAnswered();
        desk.rings("111").answer();
        Call call = talks("selin", "+905321230204");
        assertThat(agents.signIn("emre", "callcentre", "112")).isEmpty();
        ask("111", "112");
        SipTelephones.Leg asked = desk.rings("112").answer();
        awaitStep(call, Step.ANSWERED, "112");
        await(call, CallState.HELD, "selin");
        assertThat(state("emre")).isEqualTo(AgentState.READY);
        asked.hangUp();
        await(call, CallState.ANSWERED, "selin");
        assertThat(steps(call)).doesNotContain(Step.TRANSFERRED);
        caller.hangUp();
        await(call, CallState.ENDED, "selin");
    }

    @Test
    void who_is_asked_by_the_keys_of_the_exchange_has_the_caller_when_the_first_hangs_up() throws Exception {
        SipTelephones.Leg caller = town.call("05321230205", "153").awaitAnswered();
        SipTelephones.Leg selin = desk.rings("111").answer();
        Call call = talks("selin", "+905321230205");
        assertThat(agents.signIn("emre", "callcentre", "112")).isEmpty();
        ask("111", "112");
        SipTelephones.Leg asked = desk.rings("112").answer();
        awaitStep(call, Step.ANSWERED, "112");
        await(call, CallState.HELD, "selin");
        selin.hangUp();
        await(call, CallState.ANSWERED, "emre");
        assertThat(state("selin")).isEqualTo(AgentState.WRAP_UP);
        caller.hangUp();
        asked.awaitOver();
        await(call, CallState.ENDED, "emre");
        assertOneStay(call);
    }

    /** As with the keys of a telephone: the exchange itself holds the caller and rings the colleague. */
    private static void ask(String own, String colleague) throws Exception {
        try (Ami ami = Ami.open(ExchangeSettings.of(new Settings(exchange().settings())), _ -> {})) {
            String channel = ami.channels().stream()
                    .map(c -> String.valueOf(c.getChannel()))
                    .filter(c -> c.startsWith("PJSIP/" + own + "-"))
                    .findFirst()
                    .orElseThrow();
            ami.act(new AtxferAction(channel, "internal", colleague, 1));
        }
    }

    /** One stay at the call centre, whoever talked, and one call. */
    private void assertOneStay(Call call) {
        Call over = calls.byId(call.id()).orElseThrow();
        assertThat(calls.visits(call.id())).singleElement().satisfies(v -> {
            assertThat(v.agent()).isEqualTo("emre");
            assertThat(v.lost()).isFalse();
            assertThat(v.leftAt()).isEqualTo(over.endedAt());
        });
        assertThat(jdbc.sql("select count(*) from telephony.call where caller = :caller or caller in ('111', '112')")
                        .param("caller", over.caller())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Call talks(String username, String caller) {
        Awaitility.await().atMost(SOON).until(() -> state(username) == AgentState.TALKING);
        Call call = calls.currentOf(username).orElseThrow();
        assertThat(call.caller()).isEqualTo(caller);
        return call;
    }

    private void await(Call call, CallState state, String agent) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            Call now = calls.byId(call.id()).orElseThrow();
            assertThat(now.state()).isEqualTo(state);
            assertThat(now.agent()).isEqualTo(agent);
        });
    }

    private void awaitStep(Call call, Step step, String extension) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> calls.phases(call.id()).stream()
                        .anyMatch(p -> p.phase() == step && extension.equals(p.extension())));
    }

    private List<Step> steps(Call call) {
        return calls.phases(call.id()).stream().map(CallPhase::phase).toList();
    }

    private AgentState state(String username) {
        return agents.of(username).map(Agent::state).orElse(AgentState.OFF);
    }

    private static RealExchange exchange() {
        return Objects.requireNonNull(exchange);
    }
}
