package tr.bel.acikkapi.channel.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.talk.Conversation;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.contact.PhaseRow;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallBack;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.LostCalls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.AcikKapiTest;

@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class CallCentreTest {

    @Autowired
    private ZoneId zone;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CallDoor door;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Agents agents;

    @Autowired
    private Calls calls;

    @Autowired
    private LostCalls lost;

    @Autowired
    private Clock clock;

    private MockMvc web;
    private int key;

    @BeforeEach
    void selinBeginsWork() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        if (conversations.openOf(door, "selin").isPresent()) {
            press("/cagri/bitir", "eminim", "true");
        }
        press("/cagri/gorev", "dahili", "201");
    }

    @AfterEach
    void nobodyIsOnTheLine() {
        hangUp();
    }

    @Test
    void the_telephone_does_not_exist_for_those_who_do_not_answer_it() throws Exception {
        for (Persona other : List.of(Persona.AYSE, Persona.SEVGI, Persona.ZEYNEP)) {
            web.perform(get("/cagri").with(other.signedIn())).andExpect(status().isNotFound());
            web.perform(post("/cagri/basvuru").with(other.signedIn()).with(csrf()))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/cagri/pano").with(Persona.LEYLA.signedIn())).andExpect(status().isOk());
        web.perform(post("/cagri/vardiya/plan").with(Persona.SELIN.signedIn()).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_ringing_call_shows_who_it_may_be_and_answering_it_opens_the_conversation_about_it() throws Exception {
        register("Gülşen Öztürk", "0532 111 22 33");
        register("Hüseyin Öztürk", "0532 111 22 33");
        ring("05321112233");
        screen().andExpect(content().string(containsString("Gülşen Öztürk")))
                .andExpect(content().string(containsString("Hüseyin Öztürk")))
                .andExpect(content().string(containsString("0532 111 22 33")))
                .andExpect(content().string(not(containsString("data-call-open"))));
        answer();
        screen().andExpect(content().string(containsString("data-call-open")));
        press("/cagri/gorusme").andExpect(redirectedUrl("/cagri"));
        Conversation talk = talk();
        assertThat(calls.ofContact(talk.contactId()))
                .hasValueSatisfying(c -> assertThat(c.agent()).isEqualTo("selin"));
        screen().andExpect(content().string(containsString("Hüseyin Öztürk")));
        press("/cagri/gorusme");
        assertThat(talk().contactId()).isEqualTo(talk.contactId());
    }

    @Test
    void who_hangs_up_ends_no_conversation_and_what_is_typed_is_saved() throws Exception {
        ring("05321112244");
        answer();
        press("/cagri/gorusme");
        press("/cagri/taslak", "matter", talk().matter().toString(), "text", "Sokak karanlık");
        hangUp();
        screen().andExpect(content().string(containsString("Sokak karanlık")))
                .andExpect(content().string(containsString("Arayan kapattı")));
        press("/cagri/basvuran", "kim", "anonim");
        press("/cagri/basvuru", "text", "Sokak karanlık").andExpect(redirectedUrl("/cagri"));
        long contact = talk().contactId();
        press("/cagri/hazir");
        assertThat(agents.of("selin")).map(Agent::state).contains(AgentState.WRAP_UP);
        press("/cagri/bitir");
        assertThat(files.ofContact(contact)).hasSize(1).allMatch(c -> c.door().equals("callcentre"));
        assertThat(agents.of("selin")).map(Agent::state).contains(AgentState.READY);
        assertThat(contacts.phases(contact))
                .extracting(PhaseRow::phase)
                .contains(Phase.OFFERED, Phase.ANSWERED, Phase.ENDED, Phase.MATTER_RECORDED);
    }

    @Test
    void a_call_by_hand_goes_the_same_way_and_ends_with_its_conversation() throws Exception {
        press("/cagri/yeni", "numara", "0532 999 00 11").andExpect(redirectedUrl("/cagri"));
        long contact = talk().contactId();
        press("/cagri/beklet", "beklet", "true");
        press("/cagri/beklet", "beklet", "false");
        press("/cagri/yeni-kisi", "q", "Işık Doğan").andExpect(content().string(containsString("0532 999 00 11")));
        press(
                        "/cagri/bilgi",
                        "hakkinda",
                        "kurum-nikah",
                        "matter",
                        talk().matter().toString())
                .andExpect(redirectedUrl("/cagri"));
        press("/cagri/bitir");
        assertThat(contacts.byId(contact)).hasValueSatisfying(c -> {
            assertThat(c.informationOnly()).isTrue();
            assertThat(c.subject()).isEqualTo("kurum-nikah");
            assertThat(c.endedAt()).isNotNull();
        });
        assertThat(contacts.phases(contact)).extracting(PhaseRow::phase).contains(Phase.HELD);
        assertThat(agents.of("selin")).map(Agent::state).contains(AgentState.READY);
    }

    @Test
    void a_lost_call_is_called_back_once_and_the_conversation_begins() throws Exception {
        ring("05321112255");
        hangUp();
        CallBack entry = lost.open("callcentre", 50).stream()
                .filter(b -> b.caller().equals("+905321112255"))
                .findFirst()
                .orElseThrow();
        page("/cagri/geri-arama").andExpect(content().string(containsString("0532 111 22 55")));
        press("/cagri/geri-arama/" + entry.id() + "/gorusme").andExpect(redirectedUrl("/cagri/geri-arama"));
        press("/cagri/geri-arama", "al", String.valueOf(entry.id()));
        page("/cagri/geri-arama").andExpect(content().string(containsString("tel:+905321112255")));
        press("/cagri/geri-arama/" + entry.id() + "/gorusme").andExpect(redirectedUrl("/cagri"));
        assertThat(lost.byId(entry.id())).map(CallBack::outcome).contains(CallBack.Outcome.REACHED);
        assertThat(calls.ofContact(talk().contactId()))
                .hasValueSatisfying(c -> assertThat(c.isOut()).isTrue());
        screen().andExpect(content().string(containsString("0532 111 22 55")));
    }

    @Test
    void who_talks_with_somebody_else_has_not_reached_who_is_to_be_called_back() throws Exception {
        ring("05321112266");
        hangUp();
        CallBack entry = lost.open("callcentre", 50).stream()
                .filter(b -> b.caller().equals("+905321112266"))
                .findFirst()
                .orElseThrow();
        press("/cagri/geri-arama", "al", String.valueOf(entry.id()));
        ring("05321112277");
        answer();
        press("/cagri/geri-arama/" + entry.id() + "/gorusme").andExpect(redirectedUrl("/cagri/geri-arama"));
        assertThat(lost.byId(entry.id())).map(CallBack::isOpen).contains(true);
        lost.release(entry.id(), "selin");
        hangUp();
        press("/cagri/hazir");
    }

    @Test
    void a_caller_who_hangs_up_before_the_conversation_is_on_the_screen_is_still_the_one_it_is_about()
            throws Exception {
        ring("05321112288");
        answer();
        long call = calls.currentOf("selin").orElseThrow().id();
        hangUp();
        press("/cagri/gorusme");
        assertThat(calls.ofContact(talk().contactId())).map(Call::id).contains(call);
        press("/cagri/bitir", "eminim", "true");
        assertThat(agents.of("selin")).map(Agent::state).contains(AgentState.READY);

        ring("05321112299");
        answer();
        call = calls.currentOf("selin").orElseThrow().id();
        hangUp();
        press("/cagri/yeni", "numara", "");
        assertThat(calls.ofContact(talk().contactId())).map(Call::id).contains(call);
    }

    @Test
    void information_and_one_key_that_are_of_an_earlier_conversation_are_answered_and_lose_nothing() throws Exception {
        press("/cagri/yeni", "numara", "0532 111 23 01");
        String first = talk().matter().toString();
        press("/cagri/bitir", "eminim", "true");
        press("/cagri/yeni", "numara", "0532 111 23 02");
        press("/cagri/bilgi", "text", "Nikâh günü sordu", "matter", first)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nikâh günü sordu")));
        press("/cagri/olay", "olay", "1", "text", "Suyu yok", "matter", first)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Suyu yok")));
        String now = talk().matter().toString();
        for (int press = 0; press < 2; press++) {
            press("/cagri/bilgi", "text", "Nikâh günü sordu", "matter", now).andExpect(redirectedUrl("/cagri"));
        }
    }

    @Test
    void what_one_shift_writes_the_next_confirms() throws Exception {
        press("/cagri/vardiya/notlar", "sozler", "Kanal 2 cızırtılı.");
        page("/cagri/vardiya").andExpect(content().string(containsString("Kanal 2 cızırtılı.")));
        web.perform(post("/cagri/vardiya/plan").with(Persona.LEYLA.signedIn()).with(csrf()))
                .andExpect(redirectedUrl("/cagri/vardiya"));
        web.perform(get("/cagri/vardiya").with(Persona.LEYLA.signedIn()))
                .andExpect(content().string(containsString("Kanal 2 cızırtılı.")));
    }

    @Test
    void a_shift_of_the_past_is_refused_and_a_good_one_is_confirmed_and_stands_in_the_plan() throws Exception {
        context.getBean(JdbcClient.class).sql("""
            insert into staff.account (version, username, display_name, roles, active, must_change_password, created_at)
            values (0, 'selin', 'Selin Acar', 'CALL_AGENT', true, false, now()) on conflict do nothing
            """).update();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        assertThat(planned(today.minusDays(1)).key()).isEqualTo("telephony.shift.past");
        Flash good = planned(today.plusDays(2));
        assertThat(good.kind()).isEqualTo(Flash.Kind.DONE);
        assertThat(good.args()).contains("Selin Acar", "Gündüz · 08.00–16.00");
        web.perform(get("/cagri/vardiya").with(Persona.LEYLA.signedIn()))
                .andExpect(content().string(containsString("Plandan çıkar: Selin Acar")))
                .andExpect(content().string(containsString("Şu anda görev başında")));
    }

    private Flash planned(LocalDate day) throws Exception {
        return (Flash) Objects.requireNonNull(web.perform(post("/cagri/vardiya/plan")
                        .param("kim", "selin")
                        .param("gun", day.toString())
                        .param("vardiya", "DAY")
                        .with(Persona.LEYLA.signedIn())
                        .with(csrf()))
                .andReturn()
                .getFlashMap()
                .get(Flash.NAME));
    }

    @Test
    void a_number_that_nobody_can_dial_is_told_at_its_field_and_opens_no_call() throws Exception {
        press("/cagri/yeni", "numara", "12ab")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bu bir telefon numarası değil. Örnek: 0532 123 45 67")))
                .andExpect(content().string(containsString("12ab")));
        assertThat(conversations.openOf(door, "selin")).isEmpty();
        press("/cagri/yeni", "numara", "").andExpect(redirectedUrl("/cagri"));
        screen().andExpect(content().string(containsString("Numara yazılmadı")));
        press("/cagri/bitir", "eminim", "true");
    }

    private void ring(String number) {
        key++;
        calls.saw(List.of(
                seen(Step.OFFERED).line("153").caller(number, null),
                seen(Step.QUEUED).line("cagrimerkezi"),
                seen(Step.RINGING).extension("201")));
    }

    private void answer() {
        calls.saw(seen(Step.ANSWERED).extension("201"));
    }

    private void hangUp() {
        calls.saw(seen(Step.ENDED));
    }

    private Sighting seen(Step step) {
        return Sighting.of("exchange", "test-" + hashCode() + "-" + key, step, step.name(), clock.instant());
    }

    private Conversation talk() {
        return conversations.openOf(door, "selin").orElseThrow();
    }

    private void register(String name, String phone) {
        applicants.register(new ApplicantDetails(
                PersonName.parse(name).orElseThrow(),
                null,
                Phone.parse(phone).orElseThrow(),
                null,
                null,
                Medium.CALL,
                Language.TR));
    }

    private ResultActions screen() throws Exception {
        return page("/cagri");
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
