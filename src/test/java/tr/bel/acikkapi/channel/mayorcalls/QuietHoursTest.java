package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.mayorcalls.Office.Answer;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.ConnectedExchange;

/** A house in which every hour is a quiet one. */
@AcikKapiTest
@TestPropertySource(
        properties = {"acikkapi.feedback.pace.quiet-from=00:00", "acikkapi.feedback.pace.quiet-until=23:59:59.999999999"
        })
@SuppressWarnings("NullAway.Init")
class QuietHoursTest {

    private static final String WHY = "Vardiyalı çalışıyor, 22’de aranmayı kendisi istedi.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HeldOfMayorCalls held;

    @Autowired
    private TransactionTemplate transaction;

    private Office office;

    @BeforeEach
    void theOfficeIsThere() {
        office = new Office(context);
        jdbc.sql("delete from mayorcalls.taken").update();
    }

    @Test
    void nobody_is_rung_in_quiet_hours_without_a_reason_and_the_reason_stands_in_the_report() throws Exception {
        long applicant = office.caller("Gececi Kişi");
        long session = office.underWay("Gece", applicant);
        String here = "/baskan-aramalari/" + session;
        String ring = here + "/kisi/" + office.list(session).getFirst().id() + "/arama";
        assertThat(office.open(Office.TAHSIN, here).page()).contains("Sessiz saatler");

        long before = calls();
        Answer asked = office.send(Office.TAHSIN, ring);
        assertThat(asked.status()).isEqualTo(422);
        Document page = Jsoup.parse(asked.page());
        assertThat(page.select("[data-error-summary]").text()).contains("Gececi Kişi aranmadı");
        assertThat(page.select("[data-error-summary] form").attr("action")).isEqualTo(ring);
        assertThat(page.select("#neden-error")).isEmpty();
        Answer dots = office.send(Office.TAHSIN, ring, "neden", ".....");
        assertThat(dots.status()).isEqualTo(422);
        assertThat(Jsoup.parse(dots.page()).select("#neden").attr("value")).isEqualTo(".....");
        assertThat(calls()).isEqualTo(before);

        String call = office.send(Office.TAHSIN, ring, "neden", WHY).leadsTo();
        assertThat(call).contains("/arama/");
        assertThat(office.send(Office.OYA, ring).leadsTo())
                .as("the call that is open")
                .isEqualTo(call);
        assertThat(calls()).isEqualTo(before + 1);
        for (String report : List.of("/rapor", "/rapor/baski")) {
            assertThat(office.open(Office.OYA, here + report).page())
                    .contains("Sessiz saatlerde yapılan aramalar (1)", "Gececi Kişi: " + WHY);
        }
        TreeSet<Long> mine = new TreeSet<>(List.of(applicant));
        assertThat(held.of(mine).toString()).contains(WHY);
        transaction.executeWithoutResult(_ -> assertThat(held.erase(mine)).isPositive());
        assertThat(held.of(mine).toString()).doesNotContain(WHY);
        assertThat(office.open(Office.OYA, here + "/rapor").page())
                .contains("Sessiz saatlerde yapılan aramalar (1)", "(silindi)")
                .doesNotContain(WHY);
    }

    @Test
    void a_call_that_was_opened_before_the_quiet_hours_is_not_rung_in_them_by_the_key() throws Exception {
        long session = office.underWay("Uzayan", office.caller("Akşamcı Kişi"));
        String call = office.send(
                        Office.TAHSIN,
                        "/baskan-aramalari/" + session + "/kisi/"
                                + office.list(session).getFirst().id() + "/arama",
                        "neden",
                        WHY)
                .leadsTo();
        String[] key = {"anahtar", UUID.randomUUID().toString(), "dahili", "299"};
        Connections connections = context.getBean(Connections.class);
        ConnectedExchange.on(connections, jdbc, context.getBean(Clock.class));
        String id = call.substring(call.lastIndexOf('/') + 1);
        jdbc.sql("update mayorcalls.call set quiet_by = null, quiet_why = null where id = :id::bigint")
                .param("id", id)
                .update();
        assertThat(office.send(Office.TAHSIN, call + "/cevir", key).leadsTo()).isEqualTo(call);
        assertThat(dialled(id)).isZero();
        jdbc.sql("update mayorcalls.call set quiet_by = 'tahsin', quiet_why = :why where id = :id::bigint")
                .param("id", id)
                .param("why", WHY)
                .update();
        office.send(Office.TAHSIN, call + "/cevir", key);
        assertThat(dialled(id)).isEqualTo(1);
        ConnectedExchange.off(connections);
    }

    private long dialled(String call) {
        return jdbc.sql("select count(*) from telephony.dialling where subject = 'mayor:' || :call")
                .param("call", call)
                .query(Long.class)
                .single();
    }

    private long calls() {
        return jdbc.sql("select count(*) from mayorcalls.call")
                .query(Long.class)
                .single();
    }
}
