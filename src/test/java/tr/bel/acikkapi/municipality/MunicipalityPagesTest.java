package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The administrator's pages: looking through what the municipality is, taking it out as files, bringing files in. */
@AcikKapiTest
class MunicipalityPagesTest {

    private static final String HOME = "/yonetim/belediye";
    private static final String UPLOAD = HOME + "/yukle";
    private static final RequestPostProcessor DENIZ = administrator("deniz");
    private static final String BROKEN = "kod,ad,e-posta\nyeni-birim,Yeni Birim,\nYENİ,Yanlış,bozuk\n";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ImportFiles importer;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    private MockMvcTester pages;

    @BeforeEach
    void bring_in_the_town() {
        pages = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        assertThat(importer.run(Cinarova.files(), Missing.KEEP, Actor.system("load-at-start"))
                        .stored())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/konular", "/mudurlukler", "/mahalleler", "/konular.csv", "/yukle"})
    void for_everyone_but_an_administrator_the_pages_do_not_exist(String page) {
        var coordinator = user("zeynep").authorities(new SimpleGrantedAuthority("COORDINATE"));
        assertThat(pages.get().uri(HOME + page).with(coordinator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri(HOME + page)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(HOME + page).with(DENIZ)).hasStatusOk();
    }

    @Test
    void the_overview_counts_and_leads_on() {
        String page = text(pages.get().uri(HOME).with(DENIZ).exchange());
        assertThat(page)
                .contains("45 Mahalleler", "href=\"/yonetim/belediye/konular\"", "href=\"/yonetim/belediye/yukle\"")
                .contains("subjects.csv", "İlk kurulum", "konular.csv");
    }

    @Test
    void a_table_is_searched_with_or_without_turkish_letters_and_says_what_is_not_ours() {
        String potholes = text(
                pages.get().uri(HOME + "/konular?q=cukur asfalt").with(DENIZ).exchange());
        assertThat(potholes)
                .contains("yol-cukur", "3 iş günü", "Fen İşleri Müdürlüğü")
                .doesNotContain("baska-dogalgaz");

        String gas =
                text(pages.get().uri(HOME + "/konular?q=DOĞALGAZ").with(DENIZ).exchange());
        assertThat(gas).contains("baska-dogalgaz", "Bizim değil", "187").doesNotContain("yol-cukur");

        assertThat(text(pages.get()
                        .uri(HOME + "/mahalleler?q=carsi")
                        .with(DENIZ)
                        .exchange()))
                .contains("Çarşı", "Haritada");
        assertThat(text(pages.get()
                        .uri(HOME + "/mudurlukler?q=fenisleri")
                        .with(DENIZ)
                        .exchange()))
                .contains("fen-isleri")
                .doesNotContain("zabita");
        assertThat(text(pages.get()
                        .uri(HOME + "/mudurlukler?q=olmayan")
                        .with(DENIZ)
                        .exchange()))
                .contains("Aramaya uyan satır yok");
    }

    @Test
    void what_is_downloaded_comes_back_in_without_a_change() {
        SourceFile leave = new SourceFile(
                FileKind.ADMINISTRATIVE_LEAVE, "l.csv", bytes("day,name_tr,starts_at\n2026-05-18,Köprü,13:00\n"));
        importer.run(List.of(leave), Missing.KEEP, Actor.staff("deniz"));
        List<SourceFile> files = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            MvcTestResult file =
                    pages.get().uri(HOME + "/" + kind.turkishName()).with(DENIZ).exchange();
            assertThat(file)
                    .hasStatusOk()
                    .headers()
                    .hasHeaderSatisfying(
                            "Content-Disposition",
                            values -> assertThat(values.getFirst()).contains(kind.turkishName()));
            files.add(
                    new SourceFile(kind, kind.turkishName(), file.getResponse().getContentAsByteArray()));
        }

        ImportPreview preview = importer.preview(files);

        assertThat(preview.report().errors()).isEmpty();
        assertThat(preview.report().files()).hasSize(FileKind.values().length).allMatch(f -> f.rows() > 0);
        assertThat(preview.changes()).hasSize(3).allSatisfy(change -> {
            assertThat(change.added() + change.changed()).as(change.toString()).isZero();
            assertThat(change.same()).isPositive();
            assertThat(change.absent()).isEmpty();
        });
        Content town = new ReadFiles(files, Known.NOTHING).content();
        assertThat(town.holidays())
                .containsExactlyInAnyOrderElementsOf(Cinarova.read().content().holidays());
        assertThat(town.leaves()).hasSize(1);
    }

    @Test
    void a_neighbourhood_that_is_switched_off_does_not_come_back_with_the_map() {
        jdbc.sql("update municipality.neighbourhood set active = false where code = 'carsi'")
                .update();
        String map =
                text(pages.get().uri(HOME + "/mahalleler.geojson").with(DENIZ).exchange());
        assertThat(map).doesNotContain("\"carsi\"").contains("FeatureCollection");
    }

    @Test
    void a_file_with_faults_is_refused_with_line_column_and_reason_in_the_reader_s_language() {
        MvcTestResult turkish = send(DENIZ, file("mudurlukler.csv", BROKEN));
        assertThat(turkish).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(turkish))
                .contains("2 hata", "Satır 3", ">kod<", "Kod “YENİ” uygun değil", ">e-posta<", "“bozuk” bir e-posta")
                .doesNotContain("/aktarim\"");

        MvcTestResult english = pages.post()
                .uri(UPLOAD)
                .multipart()
                .file(file("mudurlukler.csv", BROKEN))
                .cookie(new Cookie("lang", "en"))
                .with(DENIZ)
                .with(csrf())
                .exchange();
        assertThat(text(english)).contains("2 errors", "Line 3", "“bozuk” is not an e-mail address");
        assertThat(register.now().directorate("yeni-birim")).isEmpty();
    }

    @Test
    void whoever_corrects_one_file_of_two_sends_only_that_one_again_and_imports_both() {
        MvcTestResult refused = send(
                DENIZ, file("mudurlukler.csv", BROKEN), file("konu-gruplari.csv", "kod,ad\nyeni-grup,Yeni Grup\n"));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        MvcTestResult tried = pages.post()
                .uri(UPLOAD)
                .multipart()
                .file(file("Müdürlükler (2).csv", "kod;ad\nyeni-iki;Yeni İki\n"))
                .param("upload", waiting(refused))
                .with(DENIZ)
                .with(csrf())
                .exchange();
        assertThat(tried).hasStatus(HttpStatus.SEE_OTHER);
        String report = Objects.requireNonNull(tried.getResponse().getRedirectedUrl());
        assertThat(text(pages.get().uri(report).with(DENIZ).exchange()))
                .contains("Hata yok", "Müdürlükler (2).csv", "konu-gruplari.csv", "/aktarim\"");
        assertThat(register.now().directorate("yeni-iki")).as("a dry run").isEmpty();

        MvcTestResult stored = store(DENIZ, report, false);
        assertThat(stored).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(HOME);
        assertThat(register.now().directorate("yeni-iki")).isPresent();
        assertThat(register.now().group("yeni-grup")).isPresent();
        assertThat(jdbc.sql("select imported_by from municipality.imported_file order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsOnly("deniz");
        assertThat(store(DENIZ, report, false))
                .as("the same once more")
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .isEqualTo(UPLOAD);
    }

    @Test
    void what_is_not_in_the_file_is_switched_off_only_when_asked_and_is_named_before() {
        MockMultipartFile two = file("mudurlukler.csv", "kod,ad\nfen-isleri,Fen İşleri Müdürlüğü\nzabita,Zabıta\n");
        String report = sent(DENIZ, two);
        assertThat(text(pages.get().uri(report).with(DENIZ).exchange()))
                .contains("Listede olmayanları kapat", "Su ve Kanalizasyon İşleri Müdürlüğü")
                .contains("açık konuların müdürlüğü kapalı kalır");
        store(DENIZ, report, false);
        assertThat(register.now().directorate("ulasim").orElseThrow().active()).isTrue();

        store(DENIZ, sent(DENIZ, two), true);
        assertThat(register.now().directorate("ulasim").orElseThrow().active()).isFalse();
        assertThat(register.now().directorate("zabita").orElseThrow().active()).isTrue();
    }

    @Test
    void where_the_house_has_changed_since_the_dry_run_nothing_of_it_is_imported() {
        jdbc.sql("insert into municipality.subject_group (code, name_tr, name_en, icon) values ('gecici', 'G',"
                        + " 'G', 'x')")
                .update();
        String report = sent(
                DENIZ,
                file("mudurlukler.csv", "kod,ad\nyarim,Yarım\n"),
                file("konular.csv", "kod,grup,ad,müdürlük\nyarim-konu,gecici,Yarım konu,yarim\n"));
        jdbc.sql("delete from municipality.subject_group where code = 'gecici'").update();

        MvcTestResult refused = store(DENIZ, report, false);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("Satır 2", "“gecici” kodu bilinmiyor");
        assertThat(register.now().directorate("yarim")).isEmpty();
        assertThat(waiting(refused)).as("the files still wait").isEqualTo(report.substring(UPLOAD.length() + 1));
    }

    @Test
    void an_upload_is_its_owner_s_alone_and_is_gone_a_day_later() {
        String report = sent(DENIZ, file("mudurlukler.csv", "kod,ad\ngizli,Gizli\n"));
        assertThat(pages.get().uri(report).with(administrator("derya")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .isEqualTo(UPLOAD);
        store(administrator("derya"), report, false);
        assertThat(register.now().directorate("gizli")).isEmpty();

        jdbc.sql("update municipality.upload set uploaded_at = uploaded_at - interval '25 hours'")
                .update();
        store(DENIZ, report, false);
        assertThat(register.now().directorate("gizli")).isEmpty();
        sent(DENIZ, file("mudurlukler.csv", "kod,ad\ngizli,Gizli\n"));
        assertThat(jdbc.sql("select count(*) from municipality.upload where uploaded_at < now() - interval '24 hours'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_whose_name_is_not_known_is_named_and_the_others_wait() {
        MvcTestResult result =
                send(DENIZ, file("liste.csv", "kod\n1\n"), file("mudurlukler.csv", "kod,ad\nyeni-uc,Yeni Üç\n"));
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(result)).contains("“liste.csv” alınmadı", "Yeni").contains("/aktarim\"");

        assertThat(text(send(DENIZ, file("konular.csv", "a\n"), file("subjects.csv", "a\n"))))
                .contains("“subjects.csv” alınmadı");
        MvcTestResult nothing = send(DENIZ, file("", ""));
        assertThat(nothing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(nothing)).contains("Dosya seçilmedi");
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        assertThat(pages.post()
                        .uri(UPLOAD)
                        .multipart()
                        .file(file("mudurlukler.csv", "kod,ad\nyeni-dort,Yeni\n"))
                        .with(DENIZ))
                .hasStatus4xxClientError();
    }

    private static RequestPostProcessor administrator(String name) {
        return user(name).authorities(new SimpleGrantedAuthority("ADMINISTER"));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/csv", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult send(RequestPostProcessor who, MockMultipartFile... files) {
        var request = pages.post().uri(UPLOAD).multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.with(who).with(csrf()).exchange();
    }

    /** The address of the report. */
    private String sent(RequestPostProcessor who, MockMultipartFile... files) {
        MvcTestResult result = send(who, files);
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult store(RequestPostProcessor who, String report, boolean close) {
        return pages.post()
                .uri(report + "/aktarim")
                .param("close", Boolean.toString(close))
                .with(who)
                .with(csrf())
                .exchange();
    }

    /** The upload that the page's form goes on with. */
    private static String waiting(MvcTestResult page) {
        Matcher hidden =
                Pattern.compile("name=\"upload\" value=\"([0-9a-f-]{36})\"").matcher(text(page));
        assertThat(hidden.find()).isTrue();
        return hidden.group(1);
    }

    private static String text(MvcTestResult result) {
        assertThat(result.getUnresolvedException()).isNull();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
