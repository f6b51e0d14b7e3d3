package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Oya wants to end a session, with a call still open; and what people who had no time said of another. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class EndOfSessionTest {

    private static final String HERE = "/baskan-aramalari";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Office office;

    @BeforeEach
    void theOfficeIsThere() {
        office = new Office(context);
        jdbc.sql("delete from mayorcalls.taken").update();
    }

    @Test
    void an_open_call_is_led_to_and_counts_as_neither_rung_nor_left() throws Exception {
        long session = office.underWay("Süren", office.caller("Süren Kişi"), office.caller("Bekleyen Kişi"));
        Call call = office.ring(session, 0);
        for (String sure : List.of("false", "true")) {
            Office.Answer asked =
                    office.send(Office.OYA, HERE + "/" + session + "/durum", "durum", "ENDED", "eminim", sure);
            assertThat(asked.status()).isEqualTo(422);
            assertThat(Jsoup.parse(asked.page())
                            .select("[data-error-summary] a[href='" + call.address() + "']")
                            .text())
                    .isEqualTo("Görüşmeye dön: Süren Kişi");
        }
        Document report = Jsoup.parse(
                office.open(Office.OYA, HERE + "/" + session + "/rapor").page());
        assertThat(report.select("dt:contains(Aranmayan) + dd").text()).isEqualTo("1");
        assertThat(report.select(".person-line b").eachText()).containsExactly("Görüşme sürüyor", "Aranmadı");
    }

    @Test
    void whoever_wants_another_time_need_not_say_which() throws Exception {
        long session = office.underWay("Söylemedi", office.caller("Aceleci Kişi"));
        Call call = office.ring(session, 0);
        Office.Answer ended = office.send(
                Office.OYA, call.address() + "/sonuc", "version", "0", "outcome", "ANOTHER_TIME", "part", "");
        assertThat(ended.status()).isEqualTo(303);
        Listing listing = office.list(session).getFirst();
        assertThat(listing.outcome()).isEqualTo(CallOutcome.ANOTHER_TIME);
        assertThat(listing.wished()).isNull();
    }

    @Test
    void a_part_of_a_day_is_over_at_its_last_hour() {
        LocalDate day = LocalDate.of(2026, 11, 26);
        NewSessionForm form = new NewSessionForm("Öğleden sonra", "2026-11-26", "NOON", "5");
        assertThat(form.isOver(day.atTime(16, 59))).isFalse();
        assertThat(form.isOver(day.atTime(17, 0))).isTrue();
        assertThat(form.isOver(day.minusDays(1).atTime(23, 0))).isFalse();
    }
}
