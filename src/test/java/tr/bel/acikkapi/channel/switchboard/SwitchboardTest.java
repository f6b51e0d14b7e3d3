package tr.bel.acikkapi.channel.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;
import tr.bel.acikkapi.telephony.LostCalls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.AcikKapiTest;

@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class SwitchboardTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Calls calls;

    @Autowired
    private LostCalls lost;

    @Autowired
    private CallsByHand byHand;

    @Autowired
    private Agents agents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String key = "";
    private MockMvc web;

    @BeforeEach
    void sevgiBeginsWork() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        press(Persona.SEVGI, "/santral/gorev");
        press(Persona.SELIN, "/cagri/gorev");
    }

    @Test
    void a_caller_is_handed_over_warm_with_what_was_said_and_the_agent_reads_it_before_taking() throws Exception {
        press(
                        Persona.SEVGI,
                        "/santral/devir",
                        "numara",
                        "0532 777 88 01",
                        "ad",
                        "Gülşen Öztürk",
                        "sozler",
                        "Sokağında su yok, kime soracağını bilmiyor",
                        "neden",
                        "UNSURE")
                .andExpect(redirectedUrl("/santral"));
        page(Persona.SEVGI, "/santral").andExpect(content().string(containsString("Bugün devredilenler: 1")));
        page(Persona.SEVGI, "/santral/rapor").andExpect(content().string(containsString("Kime soracağını bilmiyor")));

        page(Persona.SELIN, "/cagri")
                .andExpect(content().string(containsString("Gülşen Öztürk")))
                .andExpect(content().string(containsString("Sokağında su yok")))
                .andExpect(content().string(containsString("0532 777 88 01")));
        Call call = calls.waiting("callcentre").getFirst();
        press(Persona.SELIN, "/cagri/al/" + call.id()).andExpect(redirectedUrl("/cagri"));
        page(Persona.SELIN, "/cagri").andExpect(content().string(containsString("Sokağında su yok")));
        press(Persona.SELIN, "/cagri/yeni-kisi").andExpect(content().string(containsString("value=\"Gülşen Öztürk\"")));
        Call talk = calls.currentOf("selin").orElseThrow();
        assertThat(talk.id()).isEqualTo(call.id());
        assertThat(talk.contactId()).isEqualTo(call.contactId());
        press(Persona.SELIN, "/cagri/bitir", "eminim", "true");
    }

    @Test
    void nobody_on_duty_is_said_before_the_caller_is_given_on_and_a_number_is_checked() throws Exception {
        press(Persona.SELIN, "/cagri/gorev", "ne", "bitti");
        press(Persona.SEVGI, "/santral/devir", "numara", "abc", "sozler", "Yol soruyor", "neden", "OTHER")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bu bir telefon numarası değil. Örnek")));
        press(Persona.SEVGI, "/santral/devir", "numara", "0532 777 88 09", "sozler", "Yol soruyor", "neden", "OTHER")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("şu anda kimse görevde değil")))
                .andExpect(content().string(containsString("Yine de sıraya al")))
                .andExpect(content().string(containsString("Yol soruyor")));
    }

    @Test
    void a_caller_is_handed_over_cold_and_stands_in_the_list_of_calls_to_make() throws Exception {
        press(Persona.SEVGI, "/santral/devir", "nasil", "soguk", "sozler", "Arasınlar", "neden", "INFORMATION")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Geri aranacak numarayı yazın")))
                .andExpect(content().string(containsString("Arasınlar")));
        press(
                        Persona.SEVGI,
                        "/santral/devir",
                        "nasil",
                        "soguk",
                        "numara",
                        "0532 777 88 02",
                        "sozler",
                        "Nikâh günü soruyor",
                        "neden",
                        "INFORMATION")
                .andExpect(redirectedUrl("/santral"));
        assertThat(lost.open("callcentre", 50))
                .anyMatch(b -> b.caller().equals("+905327778802") && "Nikâh günü soruyor".equals(b.words()));
    }

    @Test
    void a_second_press_of_the_key_makes_no_second_caller_and_no_second_entry() throws Exception {
        int waiting = calls.waiting("callcentre").size();
        String key = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            press(Persona.SEVGI, "/santral/devir", "numara", "0532 777 88 11", "neden", "UNSURE", "anahtar", key)
                    .andExpect(redirectedUrl("/santral"));
        }
        assertThat(calls.waiting("callcentre")).hasSize(waiting + 1);
        calls.from("+905327778811", 9).forEach(c -> byHand.end(c.id()));

        String cold = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            press(
                            Persona.SEVGI,
                            "/santral/devir",
                            "nasil",
                            "soguk",
                            "numara",
                            "0532 777 88 12",
                            "neden",
                            "UNSURE",
                            "anahtar",
                            cold)
                    .andExpect(redirectedUrl("/santral"));
        }
        assertThat(lost.open("callcentre", 90).stream().filter(b -> b.caller().equals("+905327778812")))
                .hasSize(1);
    }

    @Test
    void words_of_one_caller_do_not_go_with_the_next_and_nothing_is_lost() throws Exception {
        press(Persona.SEVGI, "/santral/gorev", "dahili", "118");
        long first = onTheLine("05327778821");
        calls.saw(seen(first, Step.ENDED));
        long second = onTheLine("05327778822");
        press(
                        Persona.SEVGI,
                        "/santral/devir",
                        "sozler",
                        "Birincinin sözleri",
                        "neden",
                        "UNSURE",
                        "cagri",
                        String.valueOf(first))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Birincinin sözleri")))
                .andExpect(content().string(containsString("şimdi hatta başka biri var")))
                .andExpect(content().string(containsString("value=\"" + second + "\"")));
        calls.saw(seen(second, Step.ENDED));
        press(Persona.SEVGI, "/santral/devir", "neden", "UNSURE", "cagri", String.valueOf(second))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Arayan kapattı")));
    }

    @Test
    void who_hands_over_while_it_still_rings_is_told_to_lift_the_telephone() throws Exception {
        press(Persona.SEVGI, "/santral/gorev", "dahili", "118");
        long call = ringing("05327778831");
        press(Persona.SEVGI, "/santral/devir", "sozler", "Acele", "neden", "UNSURE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Önce telefonu açın")))
                .andExpect(content().string(containsString("Acele")));
        assertThat(calls.currentOf("sevgi").filter(c -> c.state().isTalking())).isEmpty();
        calls.saw(seen(call, Step.ENDED));
    }

    @Test
    void a_caller_is_given_on_when_the_exchange_says_so_and_its_trouble_is_on_the_screen() throws Exception {
        press(Persona.SEVGI, "/santral/gorev", "dahili", "118");
        jdbc.sql("insert into telephony.heard (source, at) values ('exchange', :now) on conflict (source) do update set"
                        + " at = :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
        long call = onTheLine("05327778841");
        press(Persona.SEVGI, "/santral/devir", "neden", "UNSURE", "cagri", String.valueOf(call))
                .andExpect(redirectedUrl("/santral"));
        page(Persona.SEVGI, "/santral").andExpect(content().string(containsString("santralin onayı bekleniyor")));
        jdbc.sql("update telephony.exchange_order set done_at = ordered_at, trouble = 'Channel does not exist.'"
                        + " where operator = 'sevgi'")
                .update();
        page(Persona.SEVGI, "/santral")
                .andExpect(content().string(containsString("Channel does not exist.")))
                .andExpect(content().string(containsString("Çağrı bitti")));
        assertThat(calls.byId(call)).map(Call::agent).contains("sevgi");
        press(Persona.SEVGI, "/santral/cagri-bitti").andExpect(redirectedUrl("/santral"));
        assertThat(agents.of("sevgi")).map(a -> a.state()).contains(AgentState.WRAP_UP);
        calls.saw(seen(call, Step.ENDED));
        jdbc.sql("delete from telephony.heard").update();
    }

    private long onTheLine(String number) {
        long call = ringing(number);
        calls.saw(seen(call, Step.ANSWERED).extension("118"));
        return call;
    }

    private long ringing(String number) {
        key = UUID.randomUUID().toString();
        Sighting offered = Sighting.of("exchange", key, Step.OFFERED, "", clock.instant())
                .line("santral")
                .caller(number, null)
                .channel("PJSIP/trunk-" + key);
        Sighting rings = Sighting.of("exchange", key, Step.RINGING, "leg", clock.instant())
                .extension("118");
        return calls.saw(List.of(offered, rings)).orElseThrow();
    }

    private Sighting seen(long call, Step step) {
        String of = jdbc.sql("select key from telephony.call where id = :id")
                .param("id", call)
                .query(String.class)
                .single();
        return Sighting.of("exchange", of, step, "leg", clock.instant());
    }

    @Test
    void the_operator_reads_no_case_and_why_is_always_said() throws Exception {
        web.perform(get("/masa").with(Persona.SEVGI.signedIn())).andExpect(status().isNotFound());
        web.perform(get("/santral").with(Persona.SELIN.signedIn())).andExpect(status().isNotFound());
        press(Persona.SEVGI, "/santral/devir", "numara", "0532 777 88 03", "sozler", "Bir şey soracak")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bir şey soracak")));
    }

    private ResultActions page(Persona who, String path) throws Exception {
        return web.perform(get(path).with(who.signedIn())).andExpect(status().isOk());
    }

    private ResultActions press(Persona who, String path, String... pairs) throws Exception {
        var request = post(path).with(who.signedIn()).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(request);
    }
}
