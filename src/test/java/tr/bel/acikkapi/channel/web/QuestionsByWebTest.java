package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.channel.web.ApplicationByWebTest.picture;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.channel.web.Citizen.Photo;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** What a subject asks of its own: "Çukur ne kadar büyük?". */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class QuestionsByWebTest {

    private static final String WORDS = "Okulun önünde kocaman bir çukur var, dün bir motosikletli düştü.";

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Citizen citizen;

    @BeforeEach
    void nobody_has_sent_anything_from_here() {
        jdbc.sql("delete from web.act").update();
        citizen = new Citizen(port);
    }

    @Test
    void a_subject_asks_its_own_questions_between_the_words_and_the_place() throws IOException {
        Answer questions = questions("yol-cukur");
        assertThat(questions.text()).contains("2 / 7", "Çukur ne kadar büyük?", "Bir tekerlek kadar");

        Answer missing = citizen.submit(questions, "/basvuru/sorular", "cevap.tehlike", "yaya");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select(".summary").text()).contains("Çukur ne kadar büyük? Bu soruyu yanıtlayın.");
        assertThat(missing.page()
                        .select("input[name=cevap.tehlike][value=yaya]")
                        .hasAttr("checked"))
                .as("what was said stands there")
                .isTrue();

        Answer place = citizen.submitAndFollow(missing, "/basvuru/sorular", "cevap.buyukluk", "tekerlek");
        assertThat(place.text()).contains("3 / 7", "Sokak ve kapı numarası yazın");
        Answer nowhere = citizen.submit(place, "/basvuru/yer", "neighbourhood", "cumhuriyet");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("adres ya da tarif yazın");
        Answer photos = citizen.submitAndFollow(nowhere, "/basvuru/yer", "address", "Okul Sokak 3");
        assertThat(photos.text()).contains("çevresi de görünecek bir fotoğraf");
        Answer person = citizen.follow(citizen.upload(photos, "/basvuru/fotograf", List.of(), "devam", "true"));
        Answer review = citizen.follow(citizen.post(
                "/basvuru/kim", Citizen.fields(person.page().select("form.or").get(0))));
        assertThat(review.text()).contains("Bir tekerlek kadar", "Yayalar");
        Answer done = citizen.follow(citizen.submit(review, "/basvuru/ozet"));

        String number = done.page().select(".number").get(0).text();
        assertThat(answers(number))
                .containsExactly(
                        Map.of("code", "buyukluk", "value", "tekerlek"), Map.of("code", "tehlike", "value", "yaya"));
        String code = done.page().select(".number").get(1).text();
        Answer followed = citizen.submitAndFollow(citizen.open("/takip"), "/takip", "number", number, "code", code);
        assertThat(followed.text()).contains("Çukur ne kadar büyük?", "Bir tekerlek kadar");
    }

    @Test
    void without_answers_nothing_is_sent_however_the_citizen_gets_to_the_end() {
        Answer questions = questions("cop-iri-esya");
        assertThat(questions.text()).contains("Kaç parça?");

        assertThat(citizen.open("/basvuru/ozet").location()).endsWith("/basvuru/sorular");
    }

    @Test
    void with_another_subject_the_old_answers_are_not_sent() throws IOException {
        Answer questions = questions("hayvan-yarali");
        Answer place =
                citizen.submitAndFollow(questions, "/basvuru/sorular", "cevap.hayvan", "kedi", "cevap.duruyor", "evet");
        assertThat(place.page().select("select[name=neighbourhood]")).isNotEmpty();
        Answer other = citizen.open("/basvuru/ne-oldu?konu=park-bank");
        Answer next = citizen.submitAndFollow(other, "/basvuru/ne-oldu", "text", WORDS);
        assertThat(next.text()).contains("2 / 6");
        Answer photos = citizen.submitAndFollow(next, "/basvuru/yer");
        Answer person = citizen.follow(citizen.upload(
                photos, "/basvuru/fotograf", List.of(new Photo("bank.png", picture())), "devam", "true"));
        Answer review = citizen.follow(citizen.post(
                "/basvuru/kim", Citizen.fields(person.page().select("form.or").get(0))));
        assertThat(review.text()).doesNotContain("Kedi");
        Answer done = citizen.follow(citizen.submit(review, "/basvuru/ozet"));

        assertThat(answers(done.page().select(".number").get(0).text())).isEmpty();
    }

    private Answer questions(String subject) {
        Answer matter = citizen.open("/basvuru/ne-oldu?konu=" + subject);
        return citizen.submitAndFollow(matter, "/basvuru/ne-oldu", "text", WORDS);
    }

    private List<Map<String, Object>> answers(String number) {
        return jdbc.sql("""
            select a.code, a.value from cases.answer a join cases.case_file c on c.id = a.case_id
            where c.number = :number order by a.place
            """).param("number", number).query().listOfRows();
    }
}
