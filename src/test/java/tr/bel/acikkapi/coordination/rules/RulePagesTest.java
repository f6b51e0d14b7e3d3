package tr.bel.acikkapi.coordination.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.coordination.rules.RulesTown.AYSE;
import static tr.bel.acikkapi.coordination.rules.RulesTown.DENIZ;
import static tr.bel.acikkapi.coordination.rules.RulesTown.MEHMET;
import static tr.bel.acikkapi.coordination.rules.RulesTown.TO_FEN;
import static tr.bel.acikkapi.coordination.rules.RulesTown.ZEYNEP;
import static tr.bel.acikkapi.coordination.rules.RulesTown.word;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The pages of the rules: who may open them, what is kept of what was typed, and a rule's way from the form to being live. */
@AcikKapiTest
class RulePagesTest {

    private static final String RULES = "/yonetim/kurallar";
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[30.0,38.0],[30.2,38.0],[30.2,38.2],[30.0,38.2],[30.0,38.0]]]}";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private RulesTown town;

    @BeforeEach
    void moveIn() {
        town = new RulesTown(context);
    }

    @AfterEach
    void putTheRulesAway() {
        town.retireAll();
    }

    @Test
    void administrators_write_coordinators_read_and_for_others_there_are_no_rules() throws Exception {
        long id = town.draft("Erişim", false, word("erişim"), TO_FEN);
        String rule = RULES + "/" + id;
        for (String page : List.of(RULES, RULES + "?gorunum=kotu", rule)) {
            assertThat(town.open(DENIZ, page).getStatus()).as(page).isEqualTo(200);
            assertThat(town.open(ZEYNEP, page).getStatus()).as(page).isEqualTo(200);
            assertThat(town.open(AYSE, page).getStatus()).as(page).isEqualTo(404);
            assertThat(town.open(MEHMET, page).getStatus()).as(page).isEqualTo(404);
        }
        for (String page : List.of(RULES + "/yeni", rule + "/duzenle")) {
            assertThat(town.open(DENIZ, page).getStatus()).as(page).isEqualTo(200);
            assertThat(town.open(ZEYNEP, page).getStatus()).as(page).isEqualTo(404);
        }
        for (String act : List.of("/durum", "/sira", "/deneme", "/duzenle")) {
            assertThat(town.send(ZEYNEP, rule + act, "durum", "emekli", "yon", "yukari", "gun", "7")
                            .getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(town.open(DENIZ, RULES + "/999999").getStatus()).isEqualTo(404);
        assertThat(town.open(ZEYNEP, rule).getContentAsString()).doesNotContain("name=\"durum\"");
    }

    @Test
    void a_form_with_faults_comes_back_with_all_of_them_and_with_what_was_typed() throws Exception {
        var answer = town.send(
                DENIZ,
                RULES + "/yeni",
                "name",
                "x",
                "subjects",
                "yol-cukur",
                "words",
                "çukur, ş",
                "zoneName",
                "Sanayi",
                "zone",
                "bu JSON değil",
                "from",
                "22:00",
                "authority",
                "Karayolları",
                "explanation",
                "kısa",
                "directorate",
                "fen-isleri");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "Ad 3 ile 80 karakter arasında olmalı.",
                        "“ş” çok kısa",
                        "JSON olarak okunamadı",
                        "Başlangıç ve bitiş saatini birlikte yazın.",
                        "Açıklama en az 15 karakter olmalı",
                        "Başka kuruma giden başvuru için",
                        "çukur, ş",
                        "bu JSON değil",
                        "value=\"22:00\"")
                .containsPattern("name=\"subjects\" value=\"yol-cukur\" checked")
                .containsPattern("value=\"fen-isleri\" selected");
        assertThat(town.send(DENIZ, RULES + "/yeni", "name", "Boş kural", "directorate", "fen-isleri")
                        .getContentAsString())
                .contains("Hiç koşul yok");
        assertThat(town.send(DENIZ, RULES + "/yeni", "name", "Boş karar", "words", "çukur")
                        .getContentAsString())
                .contains("Kural ne yapacağını söylemiyor");
    }

    @Test
    void a_rule_goes_from_the_form_through_a_dry_run_to_being_live() throws Exception {
        CaseView file = town.receive("Sanayide gürültü var.", "yol-cukur");
        var written = town.send(
                DENIZ,
                RULES + "/yeni",
                "name",
                "Sanayi gürültüsü",
                "words",
                "gürültü",
                "directorate",
                "zabita",
                "others",
                "fen-isleri",
                "priority",
                "HIGH");
        String rule = Objects.requireNonNull(written.getRedirectedUrl());
        assertThat(town.open(DENIZ, rule).getContentAsString())
                .contains("Yayınlamak için önce bu sürümü geçmiş başvurularda deneyin.")
                .doesNotContain("value=\"yayinda\"");
        String run = Objects.requireNonNull(
                town.send(DENIZ, rule + "/deneme", "gun", "7").getRedirectedUrl());
        assertThat(town.open(DENIZ, run).getContentAsString())
                .contains(file.number(), "henüz yönlendirilmedi", "value=\"yayinda\"")
                .doesNotContain("/basvurular/" + file.number());
        assertThat(town.open(ZEYNEP, run).getContentAsString())
                .contains("/basvurular/" + file.number())
                .doesNotContain("value=\"yayinda\"");
        town.send(DENIZ, rule + "/durum", "durum", "yayinda", "surum", "1");
        assertThat(town.open(DENIZ, rule).getContentAsString()).contains("Yayında", "Yayınlandı (1. sürüm)");
        town.send(
                DENIZ,
                rule + "/duzenle",
                "name",
                "Sanayi gürültüsü",
                "words",
                "gürültü, ses",
                "directorate",
                "zabita",
                "version",
                "1");
        assertThat(town.open(DENIZ, rule).getContentAsString())
                .contains(
                        "yeni sürüm bekliyor",
                        "<ins>Sözcükler: “gürültü” ya da “ses”</ins>",
                        "<del>Öncelik: Yüksek</del>");
        assertThat(town.send(
                                DENIZ,
                                rule + "/duzenle",
                                "name",
                                "Geç kalan",
                                "words",
                                "geç",
                                "directorate",
                                "zabita",
                                "version",
                                "1")
                        .getContentAsString())
                .contains("Kural bu arada değişti", "Geç kalan");
        town.send(DENIZ, rule + "/durum", "durum", "emekli");
        assertThat(town.open(DENIZ, rule).getContentAsString()).contains("Arşivde", "Taslağa al");
    }

    @Test
    void everything_that_a_rule_says_can_be_typed_kept_and_typed_again() {
        Conditions conditions = new Conditions(
                List.of("yol-cukur"),
                List.of("cumhuriyet"),
                new Conditions.Zone("Sanayi", SQUARE),
                List.of("web"),
                List.of(Kind.COMPLAINT),
                new WantedWords(List.of("çukur", "su borusu"), true),
                List.of(ApplicantType.HIDDEN),
                new Times(
                        List.of(java.time.DayOfWeek.FRIDAY),
                        java.time.LocalTime.parse("22:00"),
                        java.time.LocalTime.parse("06:00"),
                        java.time.LocalDate.parse("2026-01-01"),
                        java.time.LocalDate.parse("2026-12-31")));
        Decision decision =
                new Decision(List.of("fen-isleri", "zabita"), null, null, Priority.HIGH, "yol-cukur", false, true);
        long id = town.draft("Hepsi", true, conditions, decision);
        VersionRow kept = context.getBean(Rules.class).latest(id);
        assertThat(kept.definition()).isEqualTo(new Definition(conditions, decision));
        WriteRule.@Nullable Text again =
                context.getBean(ReadRule.class).read(RuleForm.of(kept)).text();
        assertThat(again).isEqualTo(new WriteRule.Text("Hepsi", true, "", kept.definition()));
        assertThat(context.getBean(RuleWords.class).lines(kept))
                .contains(
                        "Zaman: Cuma, 22.00–06.00, 1 Ocak 2026 gününden başlayarak, 31 Aralık 2026 gününe kadar",
                        "Sözcükler: “çukur” ve “su borusu”",
                        "Bölge: Sanayi",
                        "Başvuran: kimliği gizli tutulan",
                        "Gizlilik: kimlik müdürlüklerden gizlenir");
    }

    @Test
    void rules_are_moved_and_the_worst_stand_first_where_that_is_asked_for() throws Exception {
        long good = town.live("Birinci kural", true, word("birinci"), TO_FEN);
        long bad = town.live("İkinci kural", true, word("ikinci"), TO_FEN);
        for (int i = 0; i < 3; i++) {
            CaseView file = town.receive("İkinci söz", "yol-cukur");
            town.look();
            town.giveBack(file.id(), "fen-isleri", "Bizim değil " + i);
        }
        assertThat(town.open(ZEYNEP, RULES).getContentAsString())
                .contains("Son 30 günde sık yanılan kurallar", "yanılma %100 · geri verilen 3")
                .containsSubsequence("<tbody>", "Birinci kural", "İkinci kural");
        assertThat(town.open(ZEYNEP, RULES + "?gorunum=kotu").getContentAsString())
                .containsSubsequence("<tbody>", "İkinci kural", "Birinci kural");
        assertThat(town.open(ZEYNEP, RULES + "/" + bad).getContentAsString()).contains("Bizim değil 2");
        assertThat(town.open(DENIZ, RULES + "/" + bad).getContentAsString()).doesNotContain("Bizim değil 2");
        town.send(DENIZ, RULES + "/" + bad + "/durum", "durum", "taslak");
        town.send(DENIZ, RULES + "/" + bad + "/sira", "yon", "yukari");
        assertThat(context.getBean(Rules.class).all()).extracting(RuleRow::id).startsWith(bad, good);
    }
}
