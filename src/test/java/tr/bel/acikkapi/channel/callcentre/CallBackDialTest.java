package tr.bel.acikkapi.channel.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallBack;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;
import tr.bel.acikkapi.telephony.LostCalls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.telephony.TransferReason;
import tr.bel.acikkapi.telephony.Transfers;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.ConnectedExchange;

/** Selin, at 201, calls back by a key; the exchange is played by the test. */
@AcikKapiTest
@TestPropertySource( // at whatever hour the suite runs
        properties = {"acikkapi.feedback.pace.quiet-from=00:00", "acikkapi.feedback.pace.quiet-until=00:00"})
@SuppressWarnings("NullAway.Init")
class CallBackDialTest {

    private static final String LIST = "/cagri/geri-arama";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Connections connections;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Applicants applicants;

    @Autowired
    private CallDoor door;

    @Autowired
    private Agents agents;

    @Autowired
    private Calls calls;

    @Autowired
    private CallsByHand byHand;

    @Autowired
    private Transfers transfers;

    @Autowired
    private LostCalls lost;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MockMvc web;

    @BeforeEach
    void selinBeginsWork() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        press("/cagri/gorev", "dahili", "201");
        ConnectedExchange.on(connections, jdbc, clock);
    }

    @AfterEach
    void nothingIsConnected() throws Exception {
        ConnectedExchange.off(connections);
        press("/cagri/bitir", "eminim", "true");
        jdbc.sql("update telephony.call set ended_at = :now where direction = 'OUT' and ended_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    @Test
    void a_busy_citizen_is_told_in_words_on_the_screen_and_on_the_entry_and_is_called_again_by_the_same_key()
            throws Exception {
        long entry = lost("05321239801");
        press(LIST, "al", String.valueOf(entry));
        page(LIST).andExpect(content().string(containsString(LIST + "/" + entry + "/arama")));
        UUID key = UUID.randomUUID();
        dial(entry, key);
        dial(entry, key);
        dial(entry, UUID.randomUUID());
        Call ordered = onlyOutOf("+905321239801");
        assertThat(calls.waiting("callcentre")).extracting(Call::id).doesNotContain(ordered.id());
        assertThat(openInTheExchange()).doesNotContain("acikkapi-" + key);
        jdbc.sql("update telephony.dialling set ordered_at = ordered_at - interval '60 seconds' where key = :key")
                .param("key", key)
                .update();
        assertThat(openInTheExchange()).doesNotContain("acikkapi-" + key);
        page(LIST).andExpect(content().string(containsString("Telefonunuz çalıyor")));
        page("/telefon/arama/" + ordered.id()).andExpect(content().string(containsString("Telefonunuz çalıyor")));
        web.perform(get("/telefon/arama/" + ordered.id()).with(Persona.AYSE.signedIn()))
                .andExpect(status().isNotFound());
        tells(key, Step.RINGING);
        page(LIST).andExpect(content().string(containsString("karşı taraf çalıyor")));
        calls.saw(seen(key, Step.ENDED).cause(17));
        page(LIST).andExpect(content().string(containsString("Meşgul")));
        press(LIST + "/" + entry + "/ulasilamadi");
        page(LIST).andExpect(content().string(containsString("Meşgul")));

        press(LIST, "al", String.valueOf(entry));
        UUID again = UUID.randomUUID();
        dial(entry, again);
        tells(again, Step.RINGING);
        tells(again, Step.ANSWERED);
        page(LIST).andExpect(content().string(containsString("Görüşmede")));
        press(LIST + "/" + entry + "/gorusme").andExpect(redirectedUrl("/cagri"));
        Call talked = calls.currentOf("selin").orElseThrow();
        assertThat(conversations.openOf(door, "selin").orElseThrow().contactId())
                .isEqualTo(talked.contactId());
        assertThat(count("+905321239801")).isEqualTo(3); // the lost one, the busy one, this one
        assertThat(lost.byId(entry).orElseThrow().outcome()).isEqualTo(CallBack.Outcome.REACHED);
        tells(again, Step.ENDED);
    }

    @Test
    void an_order_that_never_came_to_the_exchange_is_compared_after_its_time() throws Exception {
        long entry = lost("05321239805");
        press(LIST, "al", String.valueOf(entry));
        UUID key = UUID.randomUUID();
        dial(entry, key);
        jdbc.sql("update telephony.dialling set ordered_at = ordered_at - interval '80 seconds' where key = :key")
                .param("key", key)
                .update();
        assertThat(openInTheExchange()).contains("acikkapi-" + key);
        page(LIST).andExpect(content().string(containsString("Çağrı kurulamadı")));
    }

    @Test
    void who_sits_at_no_telephone_of_the_door_has_the_ordered_call_and_no_second_one() throws Exception {
        assertThat(agents.signOut("selin")).isEmpty();
        long entry = lost("05321239806");
        press(LIST, "al", String.valueOf(entry));
        UUID key = UUID.randomUUID();
        press(LIST + "/" + entry + "/arama", "anahtar", key.toString(), "dahili", "299");
        tells(key, Step.RINGING);
        press(LIST + "/" + entry + "/gorusme")
                .andExpect(redirectedUrl(LIST))
                .andExpect(problem("callcentre.back.rings"));
        tells(key, Step.ANSWERED);
        press(LIST + "/" + entry + "/gorusme").andExpect(redirectedUrl("/cagri"));
        assertThat(count("+905321239806")).isEqualTo(2); // the lost one and this one
        assertThat(conversations.openOf(door, "selin").orElseThrow().contactId())
                .isEqualTo(onlyOutOf("+905321239806").contactId());
        page("/cagri");
        tells(key, Step.ENDED);
    }

    @Test
    void it_rings_first_at_ones_own_desk_and_at_nobody_elses() throws Exception {
        assertThat(agents.signOut("selin")).isEmpty();
        jdbc.sql("insert into telephony.own_telephone (username, extension, used_at) values ('oya', '377', :now)")
                .param("now", SqlTime.of(clock.instant()))
                .update();
        long entry = lost("05321239807");
        press(LIST, "al", String.valueOf(entry));
        refused(entry, "9", "telephony.dial.extension");
        refused(entry, "1234567", "telephony.dial.extension");
        refused(entry, "trunk-out", "telephony.dial.extension");
        refused(entry, "377", "telephony.agent.extensionTaken");
        UUID key = UUID.randomUUID();
        press(LIST + "/" + entry + "/arama", "anahtar", key.toString(), "dahili", "378");
        page(LIST).andExpect(content().string(containsString("hx-get=\"/telefon/arama/")));
        jdbc.sql("update telephony.dialling set username = 'oya' where key = :key")
                .param("key", key)
                .update();
        page(LIST).andExpect(content().string(not(containsString("hx-get=\"/telefon/arama/"))));
        refused(entry, "378", "telephony.agent.extensionTaken");
    }

    @Test
    void a_number_abroad_is_not_called_by_the_key_where_no_way_is_named() throws Exception {
        long entry = lost("05321239808");
        jdbc.sql("update telephony.call_back set caller = '+493012345678' where id = :id")
                .param("id", entry)
                .update();
        press(LIST, "al", String.valueOf(entry));
        refused(entry, "299", "telephony.dial.notByKey");
    }

    private void refused(long entry, String extension, String why) throws Exception {
        press(LIST + "/" + entry + "/arama", "anahtar", UUID.randomUUID().toString(), "dahili", extension)
                .andExpect(problem(why));
    }

    private static ResultMatcher problem(String key) {
        return flash().attribute(Flash.NAME, hasToString(containsString("key=" + key)));
    }

    private List<String> openInTheExchange() {
        return calls.open("exchange", clock.instant().plusSeconds(1)).stream()
                .map(Calls.Open::key)
                .toList();
    }

    @Test
    void without_an_exchange_there_is_no_key_and_the_number_is_dialled_by_hand_as_ever() throws Exception {
        ConnectedExchange.off(connections);
        long entry = lost("05321239802");
        press(LIST, "al", String.valueOf(entry));
        page(LIST).andExpect(content().string(not(containsString(LIST + "/" + entry + "/arama"))));
        dial(entry, UUID.randomUUID());
        assertThat(count("+905321239802")).isEqualTo(1);
        press(LIST + "/" + entry + "/gorusme").andExpect(redirectedUrl("/cagri"));
        assertThat(calls.currentOf("selin").orElseThrow().isByHand()).isTrue();
    }

    @Test
    void an_entry_that_somebody_else_has_in_hand_is_not_called() throws Exception {
        long entry = lost("05321239803");
        dial(entry, UUID.randomUUID());
        assertThat(count("+905321239803")).isEqualTo(1);
    }

    @Test
    void whom_the_switchboard_promised_a_call_has_both_conversations_in_their_history() throws Exception {
        Call first = byHand.in("sevgi", "switchboard", "0532 123 98 04");
        assertThat(transfers.cold(
                        "sevgi",
                        new Transfers.Cold(
                                "0532 123 98 04",
                                "Gülşen Öztürk",
                                "Arasınlar",
                                TransferReason.APPLICATION,
                                first.id(),
                                UUID.randomUUID())))
                .isEmpty();
        byHand.end(first.id());
        long entry = lost.open("callcentre", 100).stream()
                .filter(b -> b.caller().equals("+905321239804"))
                .findFirst()
                .orElseThrow()
                .id();
        press(LIST, "al", String.valueOf(entry));
        press(LIST + "/" + entry + "/gorusme").andExpect(redirectedUrl("/cagri"));
        long gulsen = applicants.register(new ApplicantDetails(
                PersonName.parse("Gülşen Öztürk").orElseThrow(),
                null,
                Phone.parse("0532 123 98 04").orElseThrow(),
                null,
                null,
                Medium.CALL,
                Language.TR));
        conversations.identify(conversations.openOf(door, "selin").orElseThrow(), gulsen);
        press("/cagri/bitir", "eminim", "true");
        assertThat(contacts.byId(Objects.requireNonNull(first.contactId())))
                .hasValueSatisfying(c -> assertThat(c.applicantId()).isEqualTo(gulsen));
    }

    private long lost(String number) {
        String key = "lost-" + number;
        calls.saw(List.of(
                Sighting.of("exchange", key, Step.OFFERED, "", clock.instant())
                        .line("cagrimerkezi")
                        .caller(number, null),
                Sighting.of("exchange", key, Step.QUEUED, "q", clock.instant()).line("cagrimerkezi"),
                Sighting.of("exchange", key, Step.ENDED, "", clock.instant())));
        return lost.open("callcentre", 100).stream()
                .filter(b -> b.caller().equals("+90" + number.substring(1)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void dial(long entry, UUID key) throws Exception {
        press(LIST + "/" + entry + "/arama", "anahtar", key.toString()).andExpect(redirectedUrl(LIST));
    }

    private void tells(UUID key, Step step) {
        calls.saw(seen(key, step).extension("trunk").caller("02125550000", "Belediye"));
    }

    private Sighting seen(UUID key, Step step) {
        return Sighting.of("exchange", "acikkapi-" + key, step, step == Step.ENDED ? "" : "leg", clock.instant());
    }

    private Call onlyOutOf(String number) {
        List<Call> out = calls.from(number, 10).stream().filter(Call::isOut).toList();
        assertThat(out).hasSize(1);
        return out.getFirst();
    }

    private int count(String number) {
        return calls.from(number, 10).size();
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(Persona.SELIN.signedIn())).andExpect(status().isOk());
    }

    private ResultActions press(String path, String... pairs) throws Exception {
        var request = post(path).with(Persona.SELIN.signedIn()).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(request);
    }
}
