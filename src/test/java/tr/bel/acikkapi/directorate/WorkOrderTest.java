package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The sheet that goes into the field. */
@AcikKapiTest
class WorkOrderTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void the_people_are_there() {
        town = new Town(context);
        town.peopleMoveIn();
    }

    @Test
    void it_has_what_the_work_needs_and_not_who_asked_for_it() throws Exception {
        CaseView file = town.receiveAt("Ben Gülşen Öztürk, 0532 123 45 67. Direğin dibi çürümüş, sallanıyor.", 0);
        town.route(file, "yol-cukur", "fen-isleri");
        town.act(Town.FATMA, file, "kisi", "colleague", "ismail");
        Answer sheet = town.open(Town.ISMAIL, "/mudurluk/" + file.number() + "/is-emri");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.page())
                .contains(file.number(), "sallanıyor", "İsmail Uçar", "fotoğrafı gerekir")
                .containsPattern("Koordinat[^<]*</dt>\\s*<dd>\\d+[.]\\d+, \\d+[.]\\d+")
                .contains("<svg", "class=\"spot\"", "class=\"own\"", "class=\"scale\"")
                .doesNotContain("Gülşen", "Öztürk", "123 45 67", "http://www.openstreetmap", "<nav");
        assertThat(sheet.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_case_without_a_place_has_a_sheet_without_a_map() throws Exception {
        CaseView file = town.receive("Yeri belli olmayan bir direk sallanıyor.", false);
        town.route(file, "su-kesinti", "fen-isleri");
        assertThat(town.open(Town.MEHMET, "/mudurluk/" + file.number() + "/is-emri")
                        .page())
                .contains("Yeri belirtilmemiş".substring(0, 4))
                .doesNotContain("class=\"scale\"");
    }

    @Test
    void another_directorate_prints_nothing() throws Exception {
        CaseView file = town.receive("Direk sallanıyor, yola düşecek.", false);
        town.route(file, "su-kesinti", "fen-isleri");
        String address = "/mudurluk/" + file.number() + "/is-emri";
        assertThat(town.open(Town.HASAN, address).status()).isEqualTo(404);
        assertThat(town.open(Town.ISMAIL, address).status()).as("not his work").isEqualTo(404);
        assertThat(town.open(Town.ZEYNEP, address).status()).isEqualTo(404);
    }
}
