package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallPhase;
import tr.bel.acikkapi.telephony.CallState;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.DialState;
import tr.bel.acikkapi.telephony.Dialling;
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
    private Dialling dialling;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contacts contacts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ExchangeConnector connector;

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
                .until(() -> connections.line("exchange").connected()
                        && dialling.view("selin", "").possible());
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

    @Test
    void a_call_by_a_key_rings_at_the_agent_then_at_the_citizen_and_is_one_call_with_its_conversation() {
        UUID key = UUID.randomUUID();
        assertThat(dial("+905331112201", "callBack:1", key)).isEmpty();
        assertThat(dial("+905331112201", "callBack:1", key)).isEmpty();
        assertThat(dial("+905331112201", "callBack:1", UUID.randomUUID())).isEmpty();
        SipTelephones.Leg selin = desk.rings("111");
        assertThat(dialState("callBack:1")).isEqualTo(DialState.CALLING);
        selin.answer();
        SipTelephones.Leg citizen = town.rings("05331112201");
        assertThat(citizen.from()).isEqualTo("02125550000");
        awaitDial("callBack:1", DialState.RINGING);
        citizen.answer();
        Call call = talks("selin", "+905331112201");
        assertThat(call.isOut()).isTrue();
        assertThat(dialling.answered("selin", "callBack:1", call.offeredAt().minusSeconds(60)))
                .map(Call::id)
                .contains(call.id());
        long contact =
                Objects.requireNonNull(calls.byId(call.id()).orElseThrow().contactId());
        citizen.hangUp();
        awaitDial("callBack:1", DialState.TALKED);
        selin.awaitOver();
        Call over = calls.byId(call.id()).orElseThrow();
        assertThat(over.agent()).isEqualTo("selin");
        assertThat(over.door()).isEqualTo("callcentre");
        assertThat(over.callerName()).isNull();
        assertThat(contacts.byId(contact).orElseThrow().endedAt()).isEqualTo(over.endedAt());
        assertThat(state("selin")).isEqualTo(AgentState.WRAP_UP);
        assertThat(count("+905331112201")).isEqualTo(1);
        assertThat(town.areSilent() && desk.areSilent()).isTrue();
    }

    @Test
    void busy_refused_unanswered_and_no_such_number_are_told_as_what_they_are_and_make_no_conversation() {
        dialAndEnd("+905331112211", "callBack:11", citizen -> citizen.refuse("486 Busy Here"));
        awaitDial("callBack:11", DialState.BUSY);
        dialAndEnd("+905331112212", "callBack:12", citizen -> citizen.refuse("603 Decline"));
        awaitDial("callBack:12", DialState.REFUSED);
        dialAndEnd("+905331112213", "callBack:13", citizen -> citizen.refuse("404 Not Found"));
        awaitDial("callBack:13", DialState.NO_SUCH_NUMBER);
        dialAndEnd("+905331112214", "callBack:14", _ -> {}); // the dialplan rings for five seconds
        awaitDial("callBack:14", DialState.NO_ANSWER);
        assertThat(jdbc.sql("select count(*) from telephony.call where caller like '+9053311122%' and contact_id is not"
                                + " null and caller <> '+905331112201'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(state("selin")).isEqualTo(AgentState.READY);
    }

    @Test
    void a_telephone_of_ones_own_that_is_busy_or_not_there_begins_no_call() {
        assertThat(dial("+905331112221", "callBack:21", UUID.randomUUID())).isEmpty();
        desk.rings("111").refuse("486 Busy Here");
        awaitDial("callBack:21", DialState.NOT_BEGUN);
        assertThat(dialling.dial(wish("yusuf", "+905331112222", "mayor:22", "199", UUID.randomUUID())))
                .isEmpty();
        awaitDial("mayor:22", DialState.NOT_BEGUN);
        assertThat(dialling.dial(wish("yusuf", "+905331112223", "mayor:23", "111", UUID.randomUUID())))
                .map(Refusal::key)
                .contains("telephony.agent.extensionTaken");
        assertThat(dialling.dial(wish("yusuf", "+905331112223", "mayor:23", "trunk/1", UUID.randomUUID())))
                .map(Refusal::key)
                .contains("telephony.dial.extension");
        assertThat(dialling.view("yusuf", "mayor:23").extension()).isEqualTo("199");
    }

    @Test
    void an_administrator_tries_the_way_out_with_a_whole_number() throws Exception {
        Thread citizen =
                Thread.ofVirtual().start(() -> town.rings("05331112231").answer());
        assertThat(connector.trial().orElseThrow().run("0533 111 22 31")).isEqualTo("Local/05331112231@acikkapi-out");
        citizen.join();
        assertThat(count("+905331112231")).isZero();
    }

    private void dialAndEnd(String number, String subject, Consumer<SipTelephones.Leg> doing) {
        assertThat(dial(number, subject, UUID.randomUUID())).isEmpty();
        SipTelephones.Leg selin = desk.rings("111").answer();
        doing.accept(town.rings("0" + number.substring(3)));
        selin.awaitOver();
    }

    private Optional<Refusal> dial(String number, String subject, UUID key) {
        return dialling.dial(wish("selin", number, subject, null, key));
    }

    private static Dialling.Wish wish(
            String username, String number, String subject, @Nullable String extension, UUID key) {
        return new Dialling.Wish(username, new Phone(number), "callcentre", null, subject, extension, key);
    }

    private DialState dialState(String subject) {
        return dialling.last(subject).orElseThrow().state();
    }

    private void awaitDial(String subject, DialState state) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(dialState(subject)).isEqualTo(state));
    }

    private long count(String caller) {
        return jdbc.sql("select count(*) from telephony.call where caller = :caller")
                .param("caller", caller)
                .query(Long.class)
                .single();
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
