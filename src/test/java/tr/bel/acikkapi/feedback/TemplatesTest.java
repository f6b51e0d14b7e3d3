package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** Deniz changes what applicants read; nothing incomplete and nobody's unseen change gets through. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class TemplatesTest {

    private static final RequestPostProcessor DENIZ = Town.signedIn("deniz", Role.ADMINISTRATOR);
    private static final String ASKED = "/yonetim/metinler/soru/eposta/tr";

    @Autowired
    Town town;

    @Autowired
    Outbox outbox;

    @Autowired
    Templates templates;

    @Autowired
    MockMvc web;

    private static MockHttpServletRequestBuilder save(String address, int seen, String subject, String body) {
        return post(address)
                .with(DENIZ)
                .with(csrf())
                .param("seen", String.valueOf(seen))
                .param("subject", subject)
                .param("body", body);
    }

    private static RequestPostProcessor signedIn(String username, Role... roles) {
        StaffMember member = new StaffMember(1, username, username, java.util.Set.of(roles), null, false);
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                member,
                null,
                java.util.Arrays.stream(roles)
                        .flatMap(r -> r.permissions().stream())
                        .distinct()
                        .map(p -> new SimpleGrantedAuthority(p.name()))
                        .toList()));
    }

    @Test
    void a_saved_text_is_what_the_next_applicant_reads_and_the_default_comes_back() throws Exception {
        String address = "/yonetim/metinler/alindi/eposta/tr";
        web.perform(save(address, 0, "Aldık: {numara}", "Merhaba {ad}, {numara} aldık.\n\nKod: {kod}"))
                .andExpect(redirectedUrl(address));
        long id = town.apply(Town.mailing("metin@posta.example"));
        Message receipt = outbox.ofCase(id).getFirst();
        assertThat(receipt.subject()).isEqualTo("Aldık: " + town.file(id).number());
        assertThat(receipt.body())
                .isEqualTo("Merhaba Gülşen Öztürk, " + town.file(id).number() + " aldık.\n\nKod: " + Marks.CODE);
        web.perform(get("/yonetim/metinler").with(DENIZ)).andExpect(content().string(containsString("değiştirildi")));

        web.perform(post(address + "/varsayilan").with(DENIZ).with(csrf()).param("seen", "1"))
                .andExpect(redirectedUrl(address));
        long next = town.apply(Town.mailing("metin@posta.example"));
        assertThat(outbox.ofCase(next).getFirst().subject()).startsWith("Başvurunuz alındı");
        web.perform(get(address).with(DENIZ))
                .andExpect(content().string(containsString("Varsayılan metne dönüldü")))
                .andExpect(content().string(containsString("Merhaba {ad}")));
    }

    @Test
    void a_letter_says_what_the_mail_says_until_it_has_words_of_its_own() {
        Template.Key mail = new Template.Key(Occasion.WITHDRAWN, Medium.EMAIL, Language.EN);
        Template.Key letter = new Template.Key(Occasion.WITHDRAWN, Medium.LETTER, Language.EN);
        assertThat(templates.change(mail, 0, new Template("Gone {numara}", "{numara} is gone."), "deniz"))
                .isTrue();
        assertThat(templates.inForce(letter).body()).isEqualTo("{numara} is gone.");
        assertThat(templates.change(letter, 0, new Template("Gone {numara}", "Letter {numara}."), "deniz"))
                .isTrue();
        assertThat(templates.inForce(letter).body()).isEqualTo("Letter {numara}.");
        assertThat(templates.change(letter, 1, null, "deniz")).isTrue();
        assertThat(templates.inForce(letter).body()).isEqualTo("{numara} is gone.");
    }

    @Test
    void the_second_to_save_sees_what_the_first_changed_and_keeps_what_was_typed() throws Exception {
        web.perform(save(ASKED, 0, "Soru {numara}", "Birincinin metni {numara} {cevap}"))
                .andExpect(redirectedUrl(ASKED));
        web.perform(save(ASKED, 0, "Soru {numara}", "İkincinin metni {numara} {cevap}"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Birincinin metni")))
                .andExpect(content().string(containsString("İkincinin metni")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"1\"")));
        web.perform(save(ASKED, 1, "Soru {numara}", "İkincinin metni {numara} {cevap}"))
                .andExpect(redirectedUrl(ASKED));
        web.perform(post(ASKED + "/varsayilan").with(DENIZ).with(csrf()).param("seen", "1"));
        assertThat(templates
                        .inForce(new Template.Key(Occasion.ASKED, Medium.EMAIL, Language.TR))
                        .body())
                .startsWith("İkincinin");
    }

    @Test
    void what_is_incomplete_or_not_plain_is_refused_and_stays_in_the_form() throws Exception {
        String address = "/yonetim/metinler/yanit/eposta/tr";
        web.perform(save(address, 0, "Yanıt {numara}", "Bitti <b>{numara}</b> {cevab}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("{cevap}, {baglanti}")))
                .andExpect(content().string(containsString("Böyle bir alan yok: {cevab}")))
                .andExpect(content().string(containsString("Küçüktür")))
                .andExpect(content().string(containsString("Bitti &lt;b&gt;")));
        assertThat(templates.latest(new Template.Key(Occasion.RESOLVED, Medium.EMAIL, Language.TR)))
                .isEmpty();
    }

    @Test
    void a_preview_saves_nothing_and_tells_of_a_case_no_more_than_its_reader_may_know() throws Exception {
        long id = town.answered(Town.mailing("onizle@posta.example"), "Çukur kapatıldı, yol bugün açıldı.");
        String number = town.file(id).number();
        String address = "/yonetim/metinler/yanit/eposta/tr";
        MockHttpServletRequestBuilder look = post(address)
                .with(csrf())
                .param("seen", "0")
                .param("subject", "Yanıt {numara}")
                .param("body", "{ad}, {numara}\n\n{cevap}\n\n{baglanti} {kod}")
                .param("number", number)
                .param("act", "onizle");
        web.perform(look.with(signedIn("zeynep", Role.COORDINATOR, Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gülşen Ö*****, " + number)))
                .andExpect(content().string(containsString("yol bugün açıldı")))
                .andExpect(content().string(containsString("/yanit/•••••")))
                .andExpect(content().string(not(containsString("Öztürk"))));
        web.perform(look.with(DENIZ))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gülşen Öztürk, " + number)))
                .andExpect(content().string(containsString("ad ve sözler örnektir")))
                .andExpect(content().string(not(containsString("yol bugün açıldı"))));
        assertThat(templates.latest(new Template.Key(Occasion.RESOLVED, Medium.EMAIL, Language.TR)))
                .isEmpty();
    }

    @Test
    void only_the_administrator_finds_the_texts() throws Exception {
        RequestPostProcessor selin = Town.signedIn("selin", Role.CALL_AGENT);
        web.perform(get("/yonetim/metinler").with(selin)).andExpect(status().isNotFound());
        web.perform(get(ASKED).with(selin)).andExpect(status().isNotFound());
        web.perform(get("/yonetim/metinler/yok/eposta/tr").with(DENIZ)).andExpect(status().isNotFound());
    }
}
