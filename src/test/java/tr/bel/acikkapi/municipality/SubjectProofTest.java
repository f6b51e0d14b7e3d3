package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** What a conclusion must show: asked for by files and by the administrator's hand. */
@AcikKapiTest
class SubjectProofTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Subjects subjects;

    @Test
    void files_say_it_in_turkish_or_english_and_a_yes_is_a_photo() {
        assertThat(Proof.parse("Fotoğraf")).contains(Proof.PHOTO);
        assertThat(Proof.parse("önce-sonra")).contains(Proof.BEFORE_AND_AFTER);
        assertThat(Proof.parse("BELGE")).contains(Proof.DOCUMENT);
        assertThat(Proof.parse("before-after")).contains(Proof.BEFORE_AND_AFTER);
        assertThat(Proof.parse("evet")).isEmpty();
        for (Proof proof : Proof.values()) {
            assertThat(Proof.parse(proof.code())).contains(proof);
        }
    }

    @Test
    void an_administrator_changes_it_and_nobody_else_does() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var deniz = user("deniz").authorities(new SimpleGrantedAuthority("ADMINISTER"));
        String address = "/yonetim/belediye/konular/su-kesinti";
        mvc.perform(get(address).with(deniz)).andExpect(status().isOk());
        mvc.perform(post(address).param("proof", "DOCUMENT").with(deniz).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(subjects.byCode("su-kesinti").orElseThrow().proof()).isEqualTo(Proof.DOCUMENT);
        mvc.perform(post(address).param("proof", "YES").with(deniz).with(csrf()))
                .andExpect(status().is4xxClientError());
        var mehmet = user("mehmet").authorities(new SimpleGrantedAuthority("WORK_ASSIGNMENTS"));
        mvc.perform(post(address).param("proof", "NONE").with(mehmet).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/yonetim/belediye/konular/yok").with(deniz)).andExpect(status().isNotFound());
        mvc.perform(post(address).param("proof", "NONE").with(deniz).with(csrf()));
        assertThat(subjects.byCode("su-kesinti").orElseThrow().proof()).isEqualTo(Proof.NONE);
    }
}
