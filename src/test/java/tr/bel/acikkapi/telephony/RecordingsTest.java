package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Who may hear a recording, and what is kept of it; what an erasure leaves of calls. */
@AcikKapiTest
class RecordingsTest {

    private static final Instant NOON = Instant.parse("2026-04-01T09:00:00Z");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Recordings recordings;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HeldOfCalls held;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionTemplate transaction;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Test
    void the_agent_of_the_call_the_head_and_the_auditor_may_hear_it_and_nobody_else() {
        Call call = call("05321117788", true);
        assertThat(recordings.mayHear(member("selin", Role.CALL_AGENT), call)).isTrue();
        assertThat(recordings.mayHear(member("cem", Role.CALL_AGENT), call)).isFalse();
        assertThat(recordings.mayHear(member("zeynep", Role.COORDINATOR), call)).isFalse();
        assertThat(recordings.mayHear(member("nermin", Role.HEAD_COORDINATOR), call))
                .isTrue();
        assertThat(recordings.mayHear(member("denetçi", Role.AUDITOR), call)).isTrue();
        assertThat(recordings.mayHear(member("denetçi", Role.AUDITOR), call("05321117789", false)))
                .isFalse();
    }

    @Test
    void who_gave_the_caller_on_may_hear_it_too() {
        String key = UUID.randomUUID().toString();
        Instant nine = Instant.parse("2026-11-26T06:00:00Z");
        long id = calls.saw(List.of(
                        Sighting.of("exchange", key, Step.OFFERED, "", nine).line("santral"),
                        Sighting.known("exchange", key, nine).recording("x.wav"),
                        Sighting.of("exchange", key, Step.ANSWERED, "a", nine.plusSeconds(1))
                                .agent("sevgi"),
                        Sighting.of("exchange", key, Step.TRANSFERRED, "t", nine.plusSeconds(5)),
                        Sighting.of("exchange", key, Step.ANSWERED, "b", nine.plusSeconds(9))
                                .extension("3401"),
                        Sighting.of("exchange", key, Step.QUEUED, "cagrimerkezi", nine.plusSeconds(20))
                                .line("cagrimerkezi"),
                        Sighting.of("exchange", key, Step.ANSWERED, "c", nine.plusSeconds(22))
                                .agent("selin"),
                        Sighting.of("exchange", key, Step.ENDED, "", nine.plusSeconds(60))))
                .orElseThrow();
        Call call = calls.byId(id).orElseThrow();
        assertThat(call.agent()).isEqualTo("selin");
        assertThat(recordings.mayHear(member("sevgi", Role.SWITCHBOARD_OPERATOR), call))
                .isTrue();
        assertThat(recordings.mayHear(member("cem", Role.CALL_AGENT), call)).isFalse();
    }

    @Test
    void each_listening_needs_a_reason_is_kept_and_is_of_who_asked() {
        Call call = call("05321117790", true);
        StaffMember auditor = member("denetçi", Role.AUDITOR);
        assertThat(recordings.listen(call, auditor, " ok ")).isEmpty();
        long listening = recordings.listen(call, auditor, "Şikâyet üzerine").orElseThrow();
        assertThat(recordings.isOpen(listening, call.id(), auditor)).isTrue();
        assertThat(recordings.isOpen(listening, call.id(), member("selin", Role.CALL_AGENT)))
                .isFalse();
        assertThat(jdbc.sql("select reason from telephony.listening where id = :id")
                        .param("id", listening)
                        .query(String.class)
                        .single())
                .isEqualTo("Şikâyet üzerine");
        assertThatThrownBy(() -> jdbc.sql("delete from telephony.listening").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void the_page_asks_for_a_reason_before_there_is_anything_to_hear() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String address = Recordings.ADDRESS + call("05321117792", true).id();
        String asked = mvc.perform(get(address).with(as(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("Neden dinliyorsunuz?").doesNotContain("<audio");
        assertThat(mvc.perform(post(address).param("neden", "yok").with(csrf()).with(as(Role.AUDITOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        String on = mvc.perform(post(address)
                        .param("neden", "Vatandaş itiraz etti")
                        .with(csrf())
                        .with(as(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(on).startsWith(address + "?dinleme=");
        assertThat(mvc.perform(get(String.valueOf(on)).with(as(Role.AUDITOR)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<audio");
        assertThat(mvc.perform(get(address).with(as(Role.COORDINATOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static RequestPostProcessor as(Role role) {
        StaffMember member = member("biri", role);
        return authentication(new UsernamePasswordAuthenticationToken(
                member,
                null,
                role.permissions().stream()
                        .map(p -> new SimpleGrantedAuthority(p.name()))
                        .toList()));
    }

    @Test
    void an_erasure_leaves_the_count_of_the_call_and_nothing_that_leads_to_a_person() {
        Call call = call("05321117791", true);
        long applicant = jdbc.sql("""
            insert into citizen.applicant (version, name, phone, medium, language, created_at)
            values (0, 'Ayşe Yılmaz', '+905321117791', 'PHONE', 'tr', now()) returning id
            """).query(Long.class).single();
        TreeSet<Long> mine = new TreeSet<>(Set.of(applicant));
        assertThat(held.of(mine)).hasSize(1);
        transaction.executeWithoutResult(_ -> held.erase(mine));
        Call after = calls.byId(call.id()).orElseThrow();
        assertThat(after.caller()).isNull();
        assertThat(after.recording()).isNull();
        assertThat(after.state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void a_number_that_others_have_too_keeps_their_calls_where_one_of_them_is_erased() {
        Call shared = call("05321117793", true);
        long ayse = person("Ayşe Yılmaz", "+905321117793");
        person("Hüseyin Yılmaz", "+905321117793");
        TreeSet<Long> mine = new TreeSet<>(Set.of(ayse));
        assertThat(held.of(mine)).isEmpty();
        transaction.executeWithoutResult(_ -> held.erase(mine));
        assertThat(calls.byId(shared.id()).orElseThrow().caller()).isEqualTo("+905321117793");

        jdbc.sql("update contact.contact set applicant_id = :ayse where id = :contact")
                .param("ayse", ayse)
                .param("contact", shared.contactId())
                .update();
        assertThat(held.of(mine)).hasSize(1);
    }

    private long person(String name, String phone) {
        return jdbc.sql("""
            insert into citizen.applicant (version, name, phone, medium, language, created_at)
            values (0, :name, :phone, 'PHONE', 'tr', now()) returning id
            """)
                .param("name", name)
                .param("phone", phone)
                .query(Long.class)
                .single();
    }

    private Call call(String caller, boolean answered) {
        String key = UUID.randomUUID().toString();
        calls.saw(Sighting.of("exchange", key, Step.OFFERED, "", NOON)
                .line("153")
                .caller(caller, "Ayşe")
                .recording("/var/x/1.wav"));
        if (answered) {
            calls.saw(Sighting.of("exchange", key, Step.ANSWERED, "1", NOON.plusSeconds(3))
                    .agent("selin"));
        }
        long id = calls.saw(Sighting.of("exchange", key, Step.ENDED, "", NOON.plusSeconds(60)))
                .orElseThrow();
        return calls.byId(id).orElseThrow();
    }

    private static StaffMember member(String username, Role role) {
        return new StaffMember(1, username, username, Set.of(role), null, false);
    }
}
