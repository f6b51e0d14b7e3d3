package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The administrator's pages and those for everybody. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class PagesTest {

    private static final StaffMember DENIZ =
            new StaffMember(6, "deniz", "Deniz Aksoy", Set.of(Role.ADMINISTRATOR), null, false);
    private static final StaffMember ZEYNEP =
            new StaffMember(1, "zeynep", "Zeynep Kaya", Set.of(Role.COORDINATOR), null, false);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;

    @BeforeEach
    void doors_open() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void a_key_is_given_shown_once_found_only_by_its_hash_and_withdrawn() throws Exception {
        MvcResult given =
                send(DENIZ, "/yonetim/anahtarlar", "partner", "Mahallem", "contact", "x@y.example", "perMinute", "60");
        assertThat(given.getResponse().getStatus()).isEqualTo(303);
        String key = Objects.toString(given.getFlashMap().get("given"));
        assertThat(key).matches("ak[0-9a-f]{40}");
        assertThat(keys.find(key)).get().extracting(ApiKey::perMinute).isEqualTo(60);
        assertThat(jdbc.sql("select row_to_json(k)::text from open311.api_key k where partner = 'Mahallem'")
                        .query(String.class)
                        .single())
                .doesNotContain(key);
        assertThat(open(DENIZ, "/yonetim/anahtarlar"))
                .contains("Mahallem", key.substring(0, 6))
                .doesNotContain(key);
        long id = keys.find(key).orElseThrow().id();
        assertThat(send(DENIZ, "/yonetim/anahtarlar/" + id + "/geri-al")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(keys.find(key)).isEmpty();
        assertThat(open(DENIZ, "/yonetim/anahtarlar")).contains("Geri alındı");
    }

    @Test
    void wrong_fields_are_422_and_told_beside_them() throws Exception {
        MvcResult key = send(DENIZ, "/yonetim/anahtarlar", "partner", "", "perMinute", "0");
        assertThat(key.getResponse().getStatus()).isEqualTo(422);
        assertThat(key.getResponse().getContentAsString()).contains("Ortağın adını yazın", "1 ile 6000");
        for (String url :
                List.of("ftp://x.example", "https://", "https://ali:veli@x.example/", "javascript:alert(1)")) {
            MvcResult hook = send(DENIZ, "/yonetim/kancalar", "partner", "X", "url", url, "events", "request.received");
            assertThat(hook.getResponse().getStatus()).as(url).isEqualTo(422);
        }
        assertThat(send(DENIZ, "/yonetim/kancalar", "partner", "X", "url", "https://x.example", "events", "yok")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_hook_is_made_its_secret_shown_once_and_it_ends() throws Exception {
        MvcResult made = send(
                DENIZ,
                "/yonetim/kancalar",
                "partner",
                "Mahallem",
                "url",
                "https://kanca.example/a?b=c",
                "events",
                "request.closed",
                "events",
                "request.received");
        assertThat(Objects.toString(made.getFlashMap().get("secret"))).matches("[0-9a-f]{64}");
        assertThat(open(DENIZ, "/yonetim/kancalar")).contains("kanca.example", "Sonuçlandı");
        long id = jdbc.sql("select max(id) from open311.hook").query(Long.class).single();
        send(DENIZ, "/yonetim/kancalar/" + id + "/son");
        assertThat(open(DENIZ, "/yonetim/kancalar")).contains("Sonlandı");
    }

    @Test
    void keys_and_hooks_are_the_administrators_alone() throws Exception {
        for (String path : List.of("/yonetim/anahtarlar", "/yonetim/kancalar")) {
            assertThat(mvc.perform(as(ZEYNEP, get(path)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_developers_page_says_what_there_is_and_no_key_but_in_a_demonstration() throws Exception {
        var answer = mvc.perform(get("/gelistirici")).andReturn();
        assertThat(answer.getResponse().getStatus())
                .as("" + answer.getResolvedException() + answer.getHandler())
                .isEqualTo(200);
        String page = answer.getResponse().getContentAsString();
        assertThat(page)
                .contains("/open311/v2/services.json", "X-AcikKapi-Signature")
                .doesNotContain("acikkapi-demo");
        assertThat(mvc.perform(get("/gelistirici").param("lang", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("For developers");
    }

    private String open(StaffMember who, String path) throws Exception {
        var response = mvc.perform(as(who, get(path))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MvcResult send(StaffMember who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = as(who, post(path)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    private static MockHttpServletRequestBuilder as(StaffMember who, MockHttpServletRequestBuilder request) {
        List<SimpleGrantedAuthority> may = who.roles().stream()
                .flatMap(r -> r.permissions().stream())
                .map(p -> new SimpleGrantedAuthority(p.name()))
                .toList();
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, may)));
    }
}
