package tr.bel.acikkapi.coordination.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The page on which administrators see how good the suggestions are. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class SuggestionsPageTest {

    private static final String PAGE = "/yonetim/oneriler";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Thresholds thresholds;

    @Autowired
    Models models;

    @Autowired
    Learn learn;

    @Autowired
    JdbcClient jdbc;

    private MockMvcTester pages;

    @BeforeEach
    void open_the_house() {
        jdbc.sql("truncate learning.training, learning.model, learning.threshold, learning.outcome restart identity")
                .update();
        models.forget();
        pages = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    @AfterEach
    void forget() {
        models.forget();
    }

    @Test
    void administrators_change_coordinators_look_and_for_others_there_is_nothing() throws Exception {
        assertThat(page(Persona.DENIZ)).contains("Henüz bir model yok", "Şimdi öğren", "name=\"percent\"", "yol-cukur");
        assertThat(page(Persona.ZEYNEP))
                .contains("Henüz ölçülecek karar yok", "%80")
                .doesNotContain("Şimdi öğren", "name=\"percent\"");
        for (Persona other : new Persona[] {Persona.AYSE, Persona.MEHMET}) {
            assertThat(pages.get().uri(PAGE).with(other.signedIn())).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(pages.post()
                        .uri(PAGE + "/ogrenme")
                        .with(Persona.ZEYNEP.signedIn())
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.post()
                        .uri(PAGE + "/esikler/yol-cukur")
                        .param("percent", "1")
                        .with(Persona.ZEYNEP.signedIn())
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(thresholds.of("yol-cukur")).isEqualTo(80);
    }

    @Test
    void a_threshold_is_set_and_what_is_no_percentage_is_refused_with_what_was_typed() throws Exception {
        assertThat(pages.post()
                        .uri(PAGE + "/esikler/cop-alinmadi")
                        .param("percent", " 93 ")
                        .with(Persona.DENIZ.signedIn())
                        .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);
        assertThat(thresholds.of("cop-alinmadi")).isEqualTo(93);
        assertThat(jdbc.sql("select set_by from learning.threshold where subject = 'cop-alinmadi'")
                        .query(String.class)
                        .single())
                .isEqualTo("deniz");
        for (String wrong : new String[] {"", "101", "-1", "yüz", "9.5"}) {
            var answer = pages.post()
                    .uri(PAGE + "/esikler/cop-alinmadi")
                    .param("percent", wrong)
                    .with(Persona.DENIZ.signedIn())
                    .with(csrf())
                    .exchange();
            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(answer.getResponse().getContentAsString())
                    .contains("0 ile 100 arasında", "value=\"" + wrong + "\"", "id=\"esik-cop-alinmadi\"");
        }
        assertThat(thresholds.of("cop-alinmadi")).isEqualTo(93);
        assertThat(pages.post()
                        .uri(PAGE + "/esikler/yok-boyle-konu")
                        .param("percent", "5")
                        .with(Persona.DENIZ.signedIn())
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void learning_on_command_says_who_asked_and_what_came_of_it() throws Exception {
        assertThat(pages.post()
                        .uri(PAGE + "/ogrenme")
                        .with(Persona.DENIZ.signedIn())
                        .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);
        learn.finish();
        assertThat(page(Persona.DENIZ)).contains("karara bağlanmış başvuru yetmedi", "deniz");
    }

    @Test
    void figures_are_shown_by_week_and_by_subject() throws Exception {
        jdbc.sql("""
            with t as (
                insert into learning.training (asked_by, started_at, finished_at, result)
                values (null, now(), now(), 'LEARNED') returning id
            )
            insert into learning.model (training_id, trained_at, cases, subjects, top1, top3, content, active)
            select id, now(), 1234, 17, 0.856, 0.97, :content, true from t
            """).param("content", ModelBytes.write(Lessons.learned())).update();
        assertThat(page(Persona.ZEYNEP)).contains("17 konudan 1.234", "%86", "%97", "gece zamanlayıcısı");
    }

    private String page(Persona who) throws UnsupportedEncodingException {
        var answer = pages.get().uri(PAGE).with(who.signedIn()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
