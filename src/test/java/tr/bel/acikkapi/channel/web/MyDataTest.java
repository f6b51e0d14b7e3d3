package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Işık sees what is held about them, takes it along, has it corrected or erased, and says how they want to hear. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class MyDataTest {

    private static final String DATA = "/basvurularim/verilerim";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private VisitCodes codes;

    @Autowired
    private Applicants applicants;

    @Autowired
    private ProvedContacts proofs;

    @LocalServerPort
    private int port;

    private Citizen citizen;

    @BeforeEach
    void nobody_has_come_yet() {
        jdbc.sql("delete from web.act").update();
        citizen = new Citizen(port);
    }

    @Test
    void without_a_visit_there_is_nothing_to_see_or_to_take() {
        for (String page : List.of(DATA, DATA + "/istek?kisi=1&ne=ERASURE", "/basvurularim/haber?kisi=1")) {
            assertThat(citizen.visit(page).page().select("input[name=contact]"))
                    .as(page)
                    .hasSize(1);
        }
        Answer refused = citizen.post(DATA + "/indir", withToken("kisi", "1"));
        assertThat(refused.location()).isEqualTo("/basvurularim");
    }

    @Test
    void everything_that_is_held_is_shown_and_can_be_taken_along_and_that_is_recorded() throws IOException {
        String number = applied("Kaldırım taşları sökülmüş.", "Işık Şahin", "0532 100 20 30");
        visit("0532 100 20 30");
        assertThat(proofs.isProved("+905321002030", new PersonName("Işık Şahin")))
                .isTrue();

        Answer page = citizen.open(DATA);
        assertThat(page.text())
                .contains("Işık Şahin", "+905321002030", "Telefonla arama", number, "Kaldırım taşları sökülmüş.");

        Answer file = citizen.submit(page, DATA + "/indir");
        Map<String, byte[]> files = unzip(file.raw().body());
        assertThat(files).containsKey("verilerim.json").hasSizeGreaterThan(1);
        assertThat(new String(files.get("verilerim.json"), StandardCharsets.UTF_8))
                .contains("\"name\" : \"Işık Şahin\"", "Kaldırım taşları sökülmüş.", "\"medium\" : \"CALL\"");
        assertThat(jdbc.sql("select count(*) from privacy.disclosure")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_of_one_telephone_are_two_and_nobody_elses_can_be_asked_for() throws IOException {
        applied("Park lambası yanmıyor.", "Gül Arı", "0532 100 20 31");
        applied("Çöp alınmadı, üç gün oldu.", "Can Arı", "0532 100 20 31");
        applied("Yolda çukur var, büyük.", "Ece Demir", "0532 100 20 32");
        visit("0532 100 20 31");
        Answer page = citizen.open(DATA);
        assertThat(page.page().select("section.held h2").eachText()).containsExactly("Can Arı", "Gül Arı");
        long others = applicants.reachedAt("+905321002032").getFirst();
        assertThat(citizen.post(DATA + "/indir", withToken("kisi", String.valueOf(others)))
                        .location())
                .isEqualTo("/basvurularim");
        assertThat(citizen.open(DATA + "/istek?kisi=" + others).location()).isEqualTo(DATA);
    }

    @Test
    void an_erasure_needs_no_reason_a_correction_says_what_and_each_becomes_one_case() throws IOException {
        applied("Kaldırım taşları sökülmüş.", "Doğan Işık", "0532 100 20 33");
        visit("0532 100 20 33");
        String claim =
                citizen.open(DATA).page().select("a[href^=" + DATA + "/istek]").attr("href");
        Answer form = citizen.open(claim);

        Answer unsaid = citizen.submit(form, DATA + "/istek", "wish", "CORRECTION", "text", "x");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.page().select("textarea[name=text]").val()).isEqualTo("x");
        assertThat(citizen.submit(form, DATA + "/istek", "wish", "").status()).isEqualTo(422);

        Answer sent = citizen.submit(form, DATA + "/istek", "wish", "ERASURE");
        Answer again = citizen.submit(form, DATA + "/istek", "wish", "ERASURE");
        assertThat(again.location()).as("a double click").isEqualTo(sent.location());
        Answer followed = citizen.follow(sent);
        assertThat(followed.text()).contains("kişisel verilerimin silinmesini istiyorum", "Kişisel verilerim (KVKK)");
        assertThat(citizen.open(DATA).text()).contains("Silinsin", "en geç");
        assertThat(jdbc.sql("select wish from privacy.request")
                        .query(String.class)
                        .list())
                .containsExactly("ERASURE");
    }

    @Test
    void how_somebody_hears_is_changed_for_what_is_under_way_and_only_to_where_they_are_reached() throws IOException {
        applied("Kaldırım taşları sökülmüş.", "Şule Kurt", "0532 100 20 34");
        applied("Çöp alınmadı, üç gün oldu.", "Şule Kurt", "0532 100 20 34");
        visit("0532 100 20 34");
        String address =
                citizen.open(DATA).page().select("a[href^=/basvurularim/haber]").attr("href");
        Answer form = citizen.open(address);
        assertThat(form.page().select("input[name=medium]").eachAttr("value"))
                .contains("CALL", "NONE")
                .doesNotContain("EMAIL", "LETTER");

        Answer forged =
                citizen.submit(form, "/basvurularim/haber", "medium", "EMAIL", "language", "TR", "callTime", "");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text()).contains("e-posta adresinizi yazın");

        Answer done = citizen.submitAndFollow(
                form, "/basvurularim/haber", "medium", "NONE", "language", "AR", "callTime", "EVENING");
        assertThat(done.text()).contains("Haber alma yolunuz değişti.");
        assertThat(applicants.reachedAt("+905321002034"))
                .hasSize(2)
                .allSatisfy(
                        id -> assertThat(applicants.details(id).orElseThrow().medium())
                                .hasToString("NONE"));
        assertThat(jdbc.sql("select distinct part from feedback.call_wish")
                        .query(String.class)
                        .list())
                .containsExactly("EVENING");
    }

    private void visit(String contact) {
        String kept = "+90" + contact.replaceAll("\\D", "").substring(1);
        Answer list =
                citizen.follow(citizen.post("/basvurularim", withToken("contact", contact, "code", codes.make(kept))));
        assertThat(list.text()).contains("ile yapılan başvurular");
    }

    private List<String[]> withToken(String... fields) {
        Answer page = citizen.open("/basvurularim");
        List<String[]> all = new java.util.ArrayList<>();
        all.add(new String[] {
            "_csrf", page.page().select("input[name=_csrf]").get(0).val()
        });
        for (int i = 0; i < fields.length; i += 2) {
            all.add(new String[] {fields[i], fields[i + 1]});
        }
        return all;
    }

    private String applied(String words, String name, String phone) throws IOException {
        Citizen other = new Citizen(port);
        Answer photos = other.visitAfter(other.open("/basvuru/ne-oldu?konu="), words, "/basvuru/fotograf");
        Answer person = other.follow(other.upload(
                photos,
                "/basvuru/fotograf",
                List.of(new Citizen.Photo("k.png", ApplicationByWebTest.picture())),
                "devam",
                "true"));
        Answer reply = other.submitAndFollow(person, "/basvuru/kim", "name", name);
        Answer review = other.submitAndFollow(reply, "/basvuru/haber", "medium", "CALL", "phone", phone);
        Answer done = other.follow(other.submit(review, "/basvuru/ozet"));
        return done.page().select(".number").get(0).text();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
