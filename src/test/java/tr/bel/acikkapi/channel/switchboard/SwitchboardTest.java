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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.LostCalls;
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

    private MockMvc web;

    @BeforeEach
    void sevgiBeginsWork() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        press(Persona.SEVGI, "/santral/gorev");
    }

    @Test
    void a_caller_is_handed_over_warm_with_what_was_said_and_the_agent_reads_it_before_taking() throws Exception {
        press(Persona.SELIN, "/cagri/gorev");
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
                .andExpect(content().string(containsString("Gülşen Öztürk: Sokağında su yok")))
                .andExpect(content().string(containsString("0532 777 88 01")));
        Call call = calls.waiting("callcentre").getFirst();
        press(Persona.SELIN, "/cagri/al/" + call.id()).andExpect(redirectedUrl("/cagri"));
        page(Persona.SELIN, "/cagri").andExpect(content().string(containsString("Sokağında su yok")));
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
