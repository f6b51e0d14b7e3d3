package tr.bel.acikkapi.coordination.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The pages of acts on many cases: who may open them, what is kept of what was typed, and how many they take. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BulkPagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Marked desk;

    @BeforeEach
    void sit_down_at_the_desk() {
        desk = new Marked(context);
    }

    @Test
    void a_run_is_there_for_whoever_marked_the_cases_and_for_nobody_else() {
        String run = desk.mark(desk.receive(1));
        assertThat(desk.open(Persona.ZEYNEP, run + "/islem")).hasStatusOk();
        for (Persona other : List.of(Persona.AYSE, Persona.MEHMET, Persona.DENIZ)) {
            assertThat(desk.open(other, run)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(desk.send(other, run + "/uygulama", "onizleme", "1")).hasStatus(HttpStatus.NOT_FOUND);
        }
        jdbc.sql("update coordination.bulk_run set username = 'burak' where id = :id")
                .param("id", Marked.id(run))
                .update();
        for (String page : List.of(run, run + "/islem")) {
            assertThat(desk.open(Persona.ZEYNEP, page)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void nothing_that_was_typed_is_lost_when_something_is_wrong() throws Exception {
        String run = desk.mark(desk.receive(2));
        var tooShort = desk.preview(
                run, "yanit", "code", "NOT_OURS", "explanation", "kısa söz", "authority", "Karayolları 6. Bölge");
        assertThat(tooShort).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(tooShort.getResponse().getContentAsString())
                .contains("kısa söz", "Karayolları 6. Bölge")
                .containsPattern("value=\"NOT_OURS\" checked");
        var unknown = desk.preview(
                run,
                "sevk",
                "subjectText",
                "Böyle konu yok",
                "others",
                "zabita",
                "note",
                "Bugün bakın.",
                "kind",
                "REQUEST");
        assertThat(unknown).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(unknown.getResponse().getContentAsString())
                .contains("Böyle konu yok", "Bugün bakın.", "Konu seçilmedi")
                .containsPattern("name=\"others\" value=\"zabita\" checked")
                .containsPattern("value=\"REQUEST\" selected");
        for (String act : List.of("tasnif", "oncelik", "yanit", "olay")) {
            assertThat(desk.preview(run, act)).as(act).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(desk.preview(run, "sil")).hasStatus(HttpStatus.BAD_REQUEST);
        desk.preview(run, "yanit", "code", "INFORMATION_GIVEN", "explanation", "Pazar yeri salı günü kurulur.");
        assertThat(desk.page(run + "/islem")).contains("Pazar yeri salı günü kurulur.");
    }

    @Test
    void who_marks_nothing_is_told_how_and_an_unknown_number_is_told_too() throws Exception {
        var nothing = desk.send(Persona.ZEYNEP, Marked.BULK, "gorunum", "sevk");
        assertThat(nothing).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(Marked.address(nothing)).startsWith("/koordinasyon?gorunum=sevk");
        CaseView file = desk.receive("Çöp alınmadı.");
        var two = desk.send(Persona.ZEYNEP, Marked.BULK, "secilen", file.number(), "secilen", "2001-000001");
        assertThat(desk.page(Marked.address(two))).contains("İşaretlediğiniz 1 başvuru bulunamadı");
        assertThat(desk.page("/koordinasyon"))
                .contains(
                        "name=\"secilen\" form=\"toplu\"",
                        "Bütün liste (en çok 200)",
                        "action=\"/koordinasyon/toplu\"");
    }

    @Test
    void more_than_two_hundred_are_never_taken_at_once() throws Exception {
        List<CaseView> many = desk.receive(203);
        String run = desk.mark(many);
        assertThat(desk.page(run + "/islem"))
                .contains("Toplu işlem: 200 başvuru", "Bir kerede en çok 200 başvuru işlenir.");
        desk.preview(run, "sevk", "subject", "yol-cukur");
        assertThat(desk.page(run)).contains("200 başvuruda yapılacak, 0 başvuruda yapılmayacak.");
        desk.carryOut(run, 1);
        assertThat(desk.page(run)).contains("200 başvuruda yapıldı");
        String whole = Marked.address(
                desk.send(Persona.ZEYNEP, Marked.BULK, "hepsi", "true", "gorunum", "acik", "secilen", "x"));
        assertThat(desk.page(whole)).contains("Toplu işlem: 200 başvuru", "Bir kerede en çok 200 başvuru işlenir.");
    }

    @Test
    void cases_are_attached_to_an_open_incident_and_who_is_in_another_one_is_told() throws Exception {
        String first = incident("Su kesintisi");
        String other = incident("Yol çöktü");
        List<CaseView> marked = new ArrayList<>(desk.receive(2));
        attach(desk.mark(marked.subList(0, 1)), other);
        String run = desk.mark(marked);
        assertThat(desk.page(run + "/islem?islem=olay")).contains("Su kesintisi", "Yol çöktü");
        desk.preview(run, "olay", "matter", first);
        assertThat(desk.page(run)).contains("1 başvuruda yapılacak, 1 başvuruda yapılmayacak.", "Su kesintisi");
        assertThat(attached(first)).isZero();
        desk.carryOut(run, 1);
        assertThat(desk.page(run)).contains("1 başvuruda yapıldı, 1 başvuruda yapılmadı");
        assertThat(attached(first)).isEqualTo(1);
        assertThat(attached(other)).isEqualTo(1);
    }

    private void attach(String run, String incident) {
        desk.preview(run, "olay", "matter", incident);
        desk.carryOut(run, 1);
    }

    private String incident(String title) {
        var made = desk.send(Persona.ZEYNEP, "/olaylar", "title", title, "subject", "yol-cukur");
        return Marked.address(made).replaceFirst(".*/", "");
    }

    private long attached(String incident) {
        return jdbc.sql("select count(*) from incident.attachment where incident_id = :id and holds")
                .param("id", Long.valueOf(incident))
                .query(Long.class)
                .single();
    }
}
