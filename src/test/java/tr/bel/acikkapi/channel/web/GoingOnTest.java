package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** "Yakınımda ne oluyor?" */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class GoingOnTest {

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Citizen citizen;

    @BeforeEach
    void nothing_is_going_on() {
        jdbc.sql("delete from incident.attachment").update();
        jdbc.sql("delete from incident.incident").update();
        citizen = new Citizen(port);
    }

    @Test
    void where_nothing_is_disturbed_the_page_says_so_and_shows_the_way_to_apply() {
        assertThat(citizen.open("/olan-biten").text()).contains("Şu anda bildiğimiz bir aksama yok");
    }

    @Test
    void what_is_open_is_told_and_nearest_comes_first() {
        open("Ağaç devrildi, Bahçelievler", "park-agac-devrik", "bahcelievler");
        open("Su kesintisi, Cumhuriyet Mah.", "su-kesinti", "cumhuriyet");

        Answer page = citizen.open("/olan-biten?mahalle=cumhuriyet");

        assertThat(page.page().select(".matters h3").eachText()).first().isEqualTo("Su kesintisi, Cumhuriyet Mah.");
        assertThat(page.page().select("h2").eachText()).contains("Bu mahallede");
        assertThat(page.page().select(".town path.own")).hasSize(2);
        assertThat(page.page().select(".matters a").get(0).attr("href"))
                .startsWith("/basvuru/ne-oldu?konu=su-kesinti&olay=");
        assertThat(page.text()).doesNotContain("kişi bildirdi");
        assertThat(citizen.open("/olan-biten?mahalle=yok").page().select("h2").eachText())
                .contains("Beldede");
    }

    @Test
    void who_finds_theirs_there_joins_it_wherever_they_live_and_with_a_case_of_their_own() {
        open("Pazar yerinde su borusu patladı", "su-ariza", "carsi");
        String join = citizen.open("/olan-biten")
                .page()
                .select(".matters a:contains(Pazar yerinde)")
                .attr("href");

        Answer matter = citizen.open(join);
        assertThat(matter.text()).contains("Katıldığınız iş: Pazar yerinde su borusu patladı");
        Answer person = citizen.visitAfter(matter, "Dükkânımın önü de su içinde, musluk akmıyor.");
        Answer reply = citizen.submitAndFollow(person, "/basvuru/kim", "name", "Ali Er");
        Answer review = citizen.submitAndFollow(reply, "/basvuru/haber", "medium", "NONE");
        assertThat(review.page().select("input[name=bilinen][checked]").val()).isNotEmpty();
        String chosen = review.page().select("input[name=bilinen][checked]").val();
        Answer done = citizen.follow(citizen.submit(review, "/basvuru/ozet", "bilinen", chosen));

        assertThat(jdbc.sql("""
            select i.title from incident.attachment a join incident.incident i on i.id = a.incident_id
                join cases.case_file c on c.id = a.case_id where c.number = :number
            """)
                        .param("number", done.page().select(".number").get(0).text())
                        .query(String.class)
                        .list())
                .containsExactly("Pazar yerinde su borusu patladı");
        assertThat(citizen.open("/basvuru/ne-oldu?konu=su-kesinti").text()).doesNotContain("Katıldığınız");
    }

    @Test
    void a_matter_of_a_subject_that_somebody_has_to_hide_is_nobody_elses() {
        open("Şiddet bildirimi", "sosyal-kadin-siddet", "cumhuriyet");

        assertThat(citizen.open("/olan-biten").text()).doesNotContain("Şiddet");
    }

    private void open(String title, String subject, @Nullable String neighbourhood) {
        jdbc.sql("""
            insert into incident.incident (id, version, title, subject, neighbourhood, state, source, opened_by, opened_at)
            values (nextval('incident.incident_id_seq'), 0, :title, :subject, :neighbourhood, 'OPEN', 'HAND', 'zeynep', now())
            """)
                .param("title", title)
                .param("subject", subject)
                .param("neighbourhood", neighbourhood)
                .update();
    }
}
