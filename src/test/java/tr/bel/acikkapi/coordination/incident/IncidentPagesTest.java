package tr.bel.acikkapi.coordination.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.coordination.incident.Village.AYSE;
import static tr.bel.acikkapi.coordination.incident.Village.MEHMET;
import static tr.bel.acikkapi.coordination.incident.Village.ZEYNEP;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The board, the page of an incident, the acts, and the desk, as a browser without scripts sees them. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class IncidentPagesTest {

    private static final String NEWS = "Ana boru patladı; ekip yerinde, su bu akşam verilecek.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AttachCase attach;

    @Autowired
    private JdbcClient jdbc;

    private Village village;

    @BeforeEach
    void people() {
        village = new Village(context);
    }

    @Test
    void who_takes_applications_sees_and_attaches_and_coordination_alone_does_the_rest() throws Exception {
        IncidentRow row = village.open("Su kesintisi, Yeşilyurt Mah.", "yesilyurt", List.of());
        String page = "/olaylar/" + row.id();
        for (String address : List.of("/olaylar", page)) {
            assertThat(village.look(AYSE, address).status()).isEqualTo(200);
            assertThat(village.look(MEHMET, address).status()).isEqualTo(404);
        }
        for (String address : List.of("/olaylar/yeni", page + "/duyuru", page + "/sonuc")) {
            assertThat(village.look(AYSE, address).status()).isEqualTo(404);
            assertThat(village.look(ZEYNEP, address).status()).isEqualTo(200);
        }
        for (String act : List.of("/duyuru", "/sonuc", "/kapanis", "/basvurular", "/ayrilan")) {
            assertThat(village.send(AYSE, page + act, "words", NEWS).status()).isEqualTo(404);
        }
        assertThat(village.look(ZEYNEP, "/olaylar/999999").status()).isEqualTo(404);
    }

    @Test
    void a_case_is_attached_with_one_key_from_its_page_and_its_page_shows_the_incident() throws Exception {
        CaseView file = village.receive("su-kesinti", "ihlamur", "Sular kesik.", Duration.ZERO);
        IncidentRow row = village.open("Su kesintisi, Ihlamur Mah.", "ihlamur", List.of());
        String before = village.look(AYSE, "/basvurular/" + file.number()).page();
        assertThat(before).contains("Olaya bağla", "data-key=\"O\"", "data-key=\"Alt+1\"", "aynı mahalle · aynı konu");
        assertThat(village.look(AYSE, "/olaylar/bagla/" + file.number()).page())
                .contains("Su kesintisi, Ihlamur Mah.")
                .doesNotContain("Bu başvurudan yeni olay aç");
        var sent = village.send(AYSE, "/olaylar/bagla/" + file.number(), "incident", String.valueOf(row.id()));
        assertThat(sent.leadsTo()).isEqualTo("/basvurular/" + file.number());
        assertThat(village.look(AYSE, "/basvurular/" + file.number()).page())
                .contains("/olaylar/" + row.id())
                .doesNotContain("data-key=\"Alt+1\"");
        assertThat(village.send(AYSE, "/olaylar/bagla/" + file.number(), "incident", "")
                        .status())
                .isEqualTo(422);
        assertThat(village.send(MEHMET, "/olaylar/bagla/" + file.number(), "incident", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_incident_is_opened_from_several_cases_announced_and_resolved_on_its_pages() throws Exception {
        List<CaseView> cases = village.outage("gundogdu", List.of(Medium.CALL, Medium.LETTER, Medium.CALL));
        String form = village.look(
                        ZEYNEP,
                        "/olaylar/yeni?basvuru=" + cases.get(0).number() + "&basvuru="
                                + cases.get(1).number())
                .page();
        assertThat(form).contains("Su kesintisi, Gündoğdu Mah.");
        String opened = String.valueOf(village.send(
                        ZEYNEP,
                        "/olaylar",
                        "title",
                        "Su kesintisi, Gündoğdu Mah.",
                        "subject",
                        "su-kesinti",
                        "neighbourhood",
                        "gundogdu",
                        "basvuru",
                        cases.get(0).number(),
                        "basvuru",
                        cases.get(1).number())
                .leadsTo());
        assertThat(opened).startsWith("/olaylar/");
        assertThat(village.look(ZEYNEP, opened).page())
                .contains(
                        cases.get(0).number(),
                        "Bu olayla ilgili olabilecek başvurular",
                        cases.get(2).number());
        village.send(ZEYNEP, opened + "/basvurular", "basvuru", cases.get(2).number());

        assertThat(village.look(ZEYNEP, opened + "/duyuru").page()).contains("3 başvurana duyur");
        assertThat(village.send(ZEYNEP, opened + "/duyuru", "version", "0", "words", "kısa")
                        .status())
                .isEqualTo(422);
        assertThat(village.send(ZEYNEP, opened + "/duyuru", "version", "0", "words", NEWS)
                        .leadsTo())
                .isEqualTo(opened);
        var late = village.send(ZEYNEP, opened + "/duyuru", "version", "0", "words", "Su yarın öğlene kalacak.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page()).contains("Su yarın öğlene kalacak.", NEWS);
        assertThat(village.look(ZEYNEP, opened).page()).contains(NEWS, "3 yola çıktı");

        long id = Long.parseLong(opened.replaceAll("\\D", ""));
        String version = String.valueOf(village.row(id).version());
        assertThat(village.send(ZEYNEP, opened + "/sonuc", "version", version, "code", "DONE", "explanation", "Tamam")
                        .status())
                .isEqualTo(422);
        village.send(
                ZEYNEP,
                opened + "/sonuc",
                "version",
                version,
                "code",
                "DONE",
                "explanation",
                "Boru onarıldı, su verildi.");
        assertThat(village.look(ZEYNEP, opened).page()).contains("Sonuçlandı", "Boru onarıldı, su verildi.");
        assertThat(cases)
                .allSatisfy(c -> assertThat(village.messages(c, "RESOLVED")).hasSize(1));
        village.send(
                ZEYNEP,
                opened + "/kapanis",
                "version",
                String.valueOf(village.row(id).version()));
        assertThat(village.row(id).state()).isEqualTo(Incident.State.CLOSED);
    }

    @Test
    void the_desk_shows_what_is_known_while_somebody_types_and_attaches_with_the_saving() throws Exception {
        IncidentRow row = village.open("Su kesintisi, Söğütlü Mah.", "sogutlu", List.of());
        village.send(AYSE, "/masa/gorusme");
        village.send(AYSE, "/masa/kisi", "newPerson", "true", "name", "Gülşen Öztürk", "phone", "0532 999 88 77");
        String near = village.send(
                        AYSE, "/masa/bilinen", "text", "su yok", "neighbourhood", "sogutlu", "subject", "su-kesinti")
                .page();
        assertThat(near).contains("Su kesintisi, Söğütlü Mah.", "data-key=\"F6\"", "aynı mahalle · aynı konu");

        village.send(
                AYSE,
                "/masa/basvuru",
                "text",
                "Sabahtan beri su yok.",
                "neighbourhood",
                "sogutlu",
                "subject",
                "su-kesinti",
                "bilinen",
                String.valueOf(row.id()));
        long saved = jdbc.sql("select id from cases.case_file where text = 'Sabahtan beri su yok.'")
                .query(Long.class)
                .single();
        assertThat(attach.of(saved)).contains(row.id());
        assertThat(village.send(MEHMET, "/masa/bilinen", "text", "su yok").status())
                .isEqualTo(404);
    }

    @Test
    void an_incident_is_chosen_beforehand_only_where_something_speaks_for_it() throws Exception {
        village.open("Su kesintisi, Çarşı Mah.", "carsi", List.of());
        CaseView pothole = village.receive("yol-cukur", "akcaoren", "Yolda çukur var.", Duration.ZERO);
        assertThat(village.look(AYSE, "/olaylar/bagla/" + pothole.number()).page())
                .contains("Su kesintisi, Çarşı Mah.")
                .doesNotContain("checked=\"checked\"");
        var nothing = village.send(AYSE, "/olaylar/bagla/" + pothole.number());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page()).contains("Bir olay seçin.");
        CaseView outage = village.receive("su-kesinti", "carsi", "Sular kesik.", Duration.ZERO);
        assertThat(village.look(AYSE, "/olaylar/bagla/" + outage.number()).page())
                .contains("checked=\"checked\"");
    }

    @Test
    void the_board_shows_the_cases_that_were_counted_and_leaves_out_at_once_what_somebody_took() throws Exception {
        LookForBursts bursts = context.getBean(LookForBursts.class);
        List<CaseView> cases =
                village.outage("taskopru", List.of(Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL));
        bursts.look();
        CaseView sixth = village.outage("taskopru", List.of(Medium.CALL)).getFirst();
        assertThat(village.look(ZEYNEP, "/olaylar").page())
                .contains(cases.getFirst().number())
                .doesNotContain(sixth.number());
        bursts.look();
        assertThat(village.look(ZEYNEP, "/olaylar").page()).contains(sixth.number(), "6 benzer başvuru");
        village.open("Su kesintisi, Taşköprü Mah.", "taskopru", List.of(sixth));
        assertThat(village.look(ZEYNEP, "/olaylar").page())
                .contains(cases.getFirst().number())
                .doesNotContain(sixth.number());
    }

    @Test
    void a_proposal_stands_on_top_of_the_board_and_is_opened_or_dismissed_there() throws Exception {
        village.outage("yukarikisla", List.of(Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL));
        context.getBean(LookForBursts.class).look();
        assertThat(village.look(ZEYNEP, "/olaylar").page())
                .contains("Su kesintisi, Yukarıkışla Mah.", "5 benzer başvuru");
        assertThat(village.look(AYSE, "/olaylar").page()).doesNotContain("benzer başvuru geldi");
        long id = context.getBean(Proposals.class).waiting().stream()
                .filter(p -> p.neighbourhood().equals("yukarikisla"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(village.send(ZEYNEP, "/olaylar/oneri/" + id + "/olay").leadsTo())
                .matches("/olaylar/\\d+");
        assertThat(village.send(ZEYNEP, "/olaylar/oneri/" + id + "/yoksay").leadsTo())
                .isEqualTo("/olaylar");
    }
}
