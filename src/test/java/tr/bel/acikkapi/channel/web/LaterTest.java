package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** "Sonra devam edeceğim": begun on the bus, gone on with at home. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class LaterTest {

    private static final String WORDS = "Otobüs durağının camı kırık, çocuklar kesebilir.";

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobody_has_sent_anything_from_here() {
        jdbc.sql("delete from web.act").update();
    }

    @Test
    void an_application_moves_to_another_device_by_its_link_and_only_once() throws IOException {
        Citizen onTheBus = new Citizen(port);
        Answer place = onTheBus.visitAfter(onTheBus.open("/basvuru/ne-oldu?konu="), WORDS, "/basvuru/yer");
        Answer kept = onTheBus.submitAndFollow(place, "/basvuru/yer", "address", "Çarşı durağı", "donus", "sonra");
        String link =
                URI.create(kept.page().select("input[name=baglanti]").val()).getPath();

        Citizen atHome = new Citizen(port);
        Answer look = atHome.open(link);
        assertThat(look.text()).contains("Burada devam et");
        assertThat(onTheBus.open("/basvuru/yer").status())
                .as("a look moves nothing")
                .isEqualTo(200);

        Answer here = atHome.submitAndFollow(look, link);
        assertThat(here.page().select("input[type=file]"))
                .as("where it was left")
                .hasSize(1);
        assertThat(atHome.open("/basvuru/yer")
                        .page()
                        .select("input[name=address]")
                        .val())
                .isEqualTo("Çarşı durağı");
        assertThat(atHome.open("/basvuru/ne-oldu")
                        .page()
                        .select("textarea[name=text]")
                        .text())
                .isEqualTo(WORDS);
        assertThat(onTheBus.open("/basvuru/yer").status())
                .as("it left the other device")
                .isEqualTo(303);
        assertThat(new Citizen(port).open(link).status())
                .as("the link is used up")
                .isEqualTo(404);
    }

    @Test
    void a_link_that_was_made_up_leads_nowhere() {
        assertThat(new Citizen(port).open("/basvuru/devam/" + "a".repeat(43)).status())
                .isEqualTo(404);
    }
}
