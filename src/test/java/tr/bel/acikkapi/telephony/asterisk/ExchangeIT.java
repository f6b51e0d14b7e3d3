package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.Trial;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.contact.PhaseRow;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.BreakReason;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallBack;
import tr.bel.acikkapi.telephony.CallPhase;
import tr.bel.acikkapi.telephony.CallState;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.LostCalls;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.telephony.TransferReason;
import tr.bel.acikkapi.telephony.Transfers;
import tr.bel.acikkapi.telephony.Visit;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.PbxFolder;
import tr.bel.acikkapi.testing.RealExchange;

/** A real exchange, called by sipp: what the house knows of the calls. */
@AcikKapiTest
@TestPropertySource(properties = {"acikkapi.connections.loop=true", "acikkapi.connections.poll=500ms"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExchangeIT {

    private static final int MANY = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static @Nullable RealExchange exchange;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Connections connections;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LostCalls lost;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Agents agents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contacts contacts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ExchangeConnector connector;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AsteriskRecordings recordings;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Transfers transfers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @BeforeAll
    static void started() throws Exception {
        Optional<Path> pbx = PbxFolder.find();
        if (pbx.isEmpty()) {
            return;
        }
        exchange = new RealExchange(pbx.get(), folder);
        exchange.start();
        exchange.agentsAnswer();
    }

    @AfterAll
    static void ended() {
        if (exchange != null) {
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
    }

    @Test
    @Order(1)
    void a_call_rings_is_answered_and_has_its_times_its_recording_and_its_contact() throws Exception {
        atTelephone("selin", "101");
        Process caller = exchange().callAndSpeak("153", "05321230101", Duration.ofSeconds(4));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(calls.ringingAt("selin"))
                        .hasSize(1)
                        .allMatch(c -> "Gülşen Öztürk".equals(c.callerName())));
        awaitState("selin", AgentState.TALKING);
        Call talking = calls.currentOf("selin").orElseThrow();
        assertThat(talking.caller()).isEqualTo("+905321230101");
        awaitState("selin", AgentState.WRAP_UP);
        assertThat(caller.waitFor(20, TimeUnit.SECONDS)).isTrue();

        Call call = calls.byId(talking.id()).orElseThrow();
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThat(call.agent()).isEqualTo("selin");
        assertThat(call.recording()).endsWith(".wav");
        assertThat(recordings
                        .open(String.valueOf(call.recording()))
                        .orElseThrow()
                        .contentLength())
                .isGreaterThan(16_000);
        assertThat(call.talkedSeconds()).isBetween(2, 4);
        List<CallPhase> phases = calls.phases(call.id());
        assertThat(phases.stream().map(CallPhase::phase))
                .containsSubsequence(Step.OFFERED, Step.QUEUED, Step.RINGING, Step.ANSWERED, Step.ENDED);
        assertThat(phases.stream().map(CallPhase::happenedAt)).isSorted();
        long contact = Objects.requireNonNull(call.contactId());
        assertThat(contacts.byId(contact).orElseThrow().staffUsername()).isEqualTo("selin");
        assertThat(contacts.phases(contact).stream().map(PhaseRow::phase))
                .containsSubsequence(Phase.OFFERED, Phase.QUEUED, Phase.ANSWERED, Phase.ENDED);
        agents.ready("selin");
    }

    @Test
    @Order(2)
    void a_break_is_one_in_the_queue_of_the_exchange_too_and_a_caller_who_gives_up_is_on_the_list_at_once()
            throws Exception {
        atTelephone("selin", "101");
        agents.pause("selin", BreakReason.MEAL);
        awaitMember("101", true);

        Process caller = exchange().call("153", List.of("05321230102"), Duration.ofSeconds(2), 60);
        assertThat(caller.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            CallBack entry = lost.open("callcentre", 100).stream()
                    .filter(b -> b.caller().equals("+905321230102"))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.times()).isEqualTo(1);
        });
        agents.ready("selin");
        awaitMember("101", false);
    }

    @Test
    @Order(5)
    void an_administrator_lets_a_telephone_ring_and_hears_of_one_that_is_not_there() throws Exception {
        Trial trial = connector.trial().orElseThrow();
        assertThat(trial.run("107")).isEqualTo("PJSIP/107");
        assertThatThrownBy(() -> trial.run("199")).isInstanceOf(ConnectionTrouble.class);
        assertThatThrownBy(() -> trial.run("1; x")).isInstanceOf(ConnectionTrouble.class);
    }

    @Test
    @Order(3)
    void the_operator_gives_a_caller_on_and_the_agent_sees_what_was_said_when_it_rings() throws Exception {
        assertThat(agents.signIn("operator", "switchboard", "108")).isEmpty();
        atTelephone("selin", "101");
        Process caller = exchange().call("1000", List.of("05321230103"), Duration.ofSeconds(8), 60);
        awaitState("operator", AgentState.TALKING);
        Call call = calls.currentOf("operator").orElseThrow();
        assertThat(transfers.warm(
                        call.id(), "operator", null, "Sokağında su yok", TransferReason.APPLICATION, UUID.randomUUID()))
                .isEmpty();
        awaitState("selin", AgentState.TALKING);
        Call given = calls.currentOf("selin").orElseThrow();
        assertThat(given.id()).isEqualTo(call.id());
        assertThat(given.words()).isEqualTo("Sokağında su yok");
        awaitState("operator", AgentState.READY);
        assertThat(caller.waitFor(20, TimeUnit.SECONDS)).isTrue();
        awaitState("selin", AgentState.WRAP_UP);
        assertThat(calls.visits(call.id()).stream().map(Visit::door)).containsExactly("switchboard", "callcentre");
        agents.signOut("operator");
        agents.ready("selin");
    }

    @Test
    @Order(4)
    void two_hundred_calls_with_the_exchange_killed_in_the_middle_are_all_accounted_for_and_none_twice()
            throws Exception {
        for (int i = 1; i <= 8; i++) {
            atTelephone("agent" + i, "10" + i);
        }
        List<String> numbers = IntStream.range(0, MANY)
                .mapToObj(i -> String.format("0533%07d", 1_000_000 + i))
                .toList();
        Thread readiness = Thread.ofVirtual().start(this::wrapUpEndsAtOnce);
        Process first = exchange().call("153", numbers.subList(0, 140), Duration.ofSeconds(4), 120);
        Process impatient = exchange().call("153", numbers.subList(140, MANY), Duration.ofMillis(400), 60);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> countOf("0533") > MANY / 3);
        exchange().kill();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !connections.line("exchange").connected());
        exchange().start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> countOf("0533") > MANY / 2);
        connections.save("exchange", false, exchange().settings(), "yusuf");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> recordedCalls() > MANY * 2 / 3);
        assertThat(countOf("0533")).isLessThan(MANY * 2 / 3);
        connections.save("exchange", true, exchange().settings(), "yusuf");
        assertThat(first.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(impatient.waitFor(180, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::nobodyIsOnTheLine);
        readiness.interrupt();

        Map<String, Boolean> answered = new HashMap<>();
        Map<String, String> numberOf = new HashMap<>();
        for (String line : Files.readAllLines(exchange().records())) {
            String[] f = line.substring(1).split("\",\"", -1);
            boolean caller = f[2].equals(f[3]);
            if (f[0].equals("CHAN_START") && caller && f[4].startsWith("0533")) {
                numberOf.put(f[2], f[4]);
                answered.putIfAbsent(f[2], false);
            }
            if (f[0].equals("ANSWER") && !caller) {
                answered.replace(f[2], true);
            }
        }
        record Row(String key, String caller, CallState state) {}
        List<Row> rows = jdbc.sql("select key, caller, state from telephony.call where caller like '+90533%'")
                .query(Row.class)
                .list();
        assertThat(rows)
                .extracting(Row::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(numberOf.keySet());
        assertThat(rows.stream().map(Row::caller).collect(Collectors.toSet()))
                .containsAll(numbers.stream().map(n -> "+90" + n.substring(1)).toList());
        assertThat(rows)
                .allSatisfy(r ->
                        assertThat(r.state() == CallState.ENDED).as(r.key()).isEqualTo(answered.get(r.key())));
        assertThat(rows).allSatisfy(r -> assertThat(r.state()).isIn(CallState.ENDED, CallState.LOST));
        long lostOnes = rows.stream().filter(r -> r.state() == CallState.LOST).count();
        assertThat(lostOnes).isPositive();
        assertThat(jdbc.sql("""
            select count(*) from telephony.call_back_call b join telephony.call c on c.id = b.call_id where c.caller like '+90533%'
            """).query(Long.class).single()).isEqualTo(lostOnes);
        System.Logger log = System.getLogger(ExchangeIT.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "{0} calls of {1} callers: {2} answered, {3} lost",
                rows.size(),
                numbers.size(),
                rows.size() - lostOnes,
                lostOnes);
    }

    private void wrapUpEndsAtOnce() {
        try {
            while (true) {
                agents.at("callcentre").stream()
                        .filter(a -> a.state() == AgentState.WRAP_UP)
                        .forEach(a -> agents.ready(a.username()));
                Thread.sleep(200);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean nobodyIsOnTheLine() {
        return jdbc.sql("select count(*) from telephony.call where ended_at is null")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static long recordedCalls() throws IOException {
        try (var lines = Files.lines(exchange().records())) {
            return lines.filter(l -> l.startsWith("\"CHAN_START") && l.contains("\"0533"))
                    .count();
        }
    }

    private long countOf(String prefix) {
        return jdbc.sql("select count(*) from telephony.call where caller like :like")
                .param("like", "+9" + prefix + "%")
                .query(Long.class)
                .single();
    }

    private void atTelephone(String username, String extension) {
        if (agents.of(username).filter(a -> a.state() != AgentState.OFF).isEmpty()) {
            agents.atExtension(extension).map(Agent::username).ifPresent(agents::signOut);
            assertThat(agents.signIn(username, "callcentre", extension)).isEmpty();
        }
        awaitMember(extension, false);
    }

    private void awaitState(String username, AgentState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> agents.of(username).orElseThrow().state() == state);
    }

    private void awaitMember(String extension, boolean paused) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            try (Ami ami = Ami.open(ExchangeSettings.of(new Settings(exchange().settings())), _ -> {})) {
                assertThat(ami.events(new QueueStatusAction(), QueueMemberEvent.class))
                        .anyMatch(m -> m.getInterface().equals("PJSIP/" + extension) && m.getPaused() == paused);
            }
        });
    }

    private static RealExchange exchange() {
        return Objects.requireNonNull(exchange);
    }
}
