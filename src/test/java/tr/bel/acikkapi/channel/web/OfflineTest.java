package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.testing.AcikKapiTest;

@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class OfflineTest {

    private static final String WORDS = "Dere taştı, yol kapandı.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void nobody_has_sent_anything_from_here() {
        jdbc.sql("delete from web.act").update();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void an_answer_that_was_lost_on_the_way_makes_no_second_case() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            web.perform(late(key, WORDS).param("name", "Işık").param("email", "isik@example.org"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.number", matchesPattern("2\\d{3}-\\d{6}")))
                    .andExpect(jsonPath("$.code", matchesPattern("[A-Z2-9]{4}-[A-Z2-9]{4}")));
        }
        assertThat(jdbc.sql("select count(*) from cases.submission_key where key = :key")
                        .param("key", "web-late:" + key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from cases.case_file where text = :text")
                        .param("text", WORDS)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_has_to_be_mended_is_told_in_words() throws Exception {
        web.perform(late(UUID.randomUUID(), WORDS).param("name", "Işık 5").param("phone", "12"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.number", nullValue()))
                .andExpect(jsonPath("$.problems.length()").value(2));
    }

    @Test
    void a_photo_that_is_none_is_left_out_and_said_and_a_neighbourhood_that_is_no_more_bars_nothing() throws Exception {
        MockMultipartFile paper =
                new MockMultipartFile("photos", "foto.jpg", "image/jpeg", "metin".getBytes(StandardCharsets.UTF_8));
        web.perform(late(UUID.randomUUID(), "Elektrik direği yolun ortasına devrildi.")
                        .file(paper)
                        .file(new MockMultipartFile("photos", "a.png", "image/png", picture()))
                        .param("neighbourhood", "artik-yok"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems.length()").value(1));
        assertThat(jdbc.sql("""
            select count(*) from cases.attachment t join cases.case_file c on c.id = t.case_id
            where c.text like 'Elektrik direği yolun%' and c.neighbourhood is null and c.applicant_id is null
            """).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void an_address_that_sends_without_end_is_told_to_wait() throws Exception {
        int may = 30;
        for (int i = 0; i < may; i++) {
            web.perform(late(UUID.randomUUID(), WORDS + " " + i)).andExpect(status().isOk());
        }
        web.perform(late(UUID.randomUUID(), WORDS)).andExpect(status().isTooManyRequests());
    }

    private static MockMultipartHttpServletRequestBuilder late(UUID key, String text) {
        MockMultipartHttpServletRequestBuilder request = multipart("/cevrimdisi");
        request.with(csrf()).param("key", key.toString()).param("text", text);
        return request;
    }

    private static byte[] picture() throws IOException {
        return ApplicationByWebTest.picture();
    }
}
