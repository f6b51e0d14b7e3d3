package tr.bel.acikkapi.channel.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.bulk.Job.State;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.testing.AcikKapiTest;

@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BulkTest {

    private static final Map<Field, String> COLUMNS = Map.of(
            Field.EXTERNAL_REFERENCE, "No",
            Field.TEXT, "Metin",
            Field.RECEIVED_AT, "Tarih",
            Field.SUBJECT, "Konu",
            Field.NAME, "Ad Soyad",
            Field.NATIONAL_ID, "TCKN",
            Field.PRIORITY, "Öncelik");
    private static final String TITLES = "No;Metin;Tarih;Konu;Ad Soyad;TCKN;Öncelik\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ReceiveFile receive;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobPages pages;

    @Autowired
    private Worker worker;

    @Autowired
    private ImportRows importRows;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void open() {
        LocaleContextHolder.setLocale(TurkishText.TURKISH);
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void the_import_does_not_exist_for_those_who_do_not_administer() throws Exception {
        for (Persona other : List.of(Persona.AYSE, Persona.ZEYNEP, Persona.MEHMET)) {
            web.perform(get("/yonetim/aktarim").with(other.signedIn())).andExpect(status().isNotFound());
            web.perform(post("/yonetim/aktarim/1/baslat").with(other.signedIn()).with(csrf()))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/yonetim/aktarim").with(Persona.DENIZ.signedIn())).andExpect(status().isOk());
        web.perform(get("/yonetim/aktarim/4711").with(Persona.DENIZ.signedIn())).andExpect(status().isNotFound());
    }

    @Test
    void nobody_is_written_to_about_an_import_and_nobody_is_taken_for_somebody_else() throws Exception {
        String csv = """
            no,metin,ad,tckn,eposta
            k1,Su akmıyor,Ali Veli Demir,10000000146,ali@posta.example
            k2,Yolda çukur var,Ayla Gür,10000000146,ayla@posta.example
            k3,Park karanlık,ali veli demir,10000000146,
            """;
        Map<Field, String> columns = Map.of(
                Field.EXTERNAL_REFERENCE, "no",
                Field.TEXT, "metin",
                Field.NAME, "ad",
                Field.NATIONAL_ID, "tckn",
                Field.EMAIL, "eposta");
        long id = checked("kimlik", csv, columns);
        run(id);
        List<Long> persons = jdbc.sql("""
            select c.applicant_id from bulk.import_row r join cases.case_file c on c.id = r.case_id
            where r.job_id = :job order by r.line
            """).param("job", id).query(Long.class).list();
        assertThat(persons).hasSize(3);
        assertThat(persons.get(1)).isNotEqualTo(persons.get(0));
        assertThat(persons.get(2)).isEqualTo(persons.get(0));
        assertThat(jdbc.sql("select count(*) from feedback.message m join bulk.import_row r on r.case_id = m.case_id"
                                + " where r.job_id = :job")
                        .param("job", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_goes_from_upload_through_mapping_and_dry_run_to_cases() throws Exception {
        String csv = "id,label,text\nw1,su_kanalizasyon,Su akmıyor\nw2,diger,Başka bir şey\n,diger,numarasız\n";
        var file = new MockMultipartFile("file", "eski.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        String address = Objects.requireNonNull(web.perform(multipart("/yonetim/aktarim")
                        .file(file)
                        .param("source", "web testi")
                        .with(Persona.DENIZ.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        String mapping = address + "/eslestirme";
        web.perform(get(address).with(Persona.DENIZ.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eski kayıt numarası")));
        web.perform(post(mapping)
                        .param("TEXT", "text")
                        .with(Persona.DENIZ.signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("bir sütun seçin")));
        var chosen = post(mapping)
                .param("EXTERNAL_REFERENCE", "id")
                .param("TEXT", "text")
                .param("SUBJECT", "label");
        web.perform(chosen.with(Persona.DENIZ.signedIn()).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("su_kanalizasyon")));
        web.perform(post(mapping)
                        .param("EXTERNAL_REFERENCE", "id")
                        .param("TEXT", "text")
                        .param("SUBJECT", "label")
                        .param("degerler", "true")
                        .param("value0", "")
                        .param("value1", "su-kesinti")
                        .param("saveAs", "Sınama")
                        .with(Persona.DENIZ.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl(address));
        worker.await(id);
        web.perform(get(address).with(Persona.DENIZ.signedIn()))
                .andExpect(content().string(containsString("2 satırı aktar")))
                .andExpect(content().string(containsString("Boş bırakılmış")));
        web.perform(get(address + "/rapor.csv").with(Persona.DENIZ.signedIn()))
                .andExpect(content().string(containsString("4;id;Boş bırakılmış.")));
        web.perform(post(address + "/baslat").with(Persona.DENIZ.signedIn()).with(csrf()))
                .andExpect(redirectedUrl(address));
        worker.await(id);

        assertThat(jobs.byId(id)).hasValueSatisfying(j -> assertThat(j.state()).isEqualTo(State.DONE));
        assertThat(subjectOf("web-testi:w1")).isEqualTo("su-kesinti");
        assertThat(jobs.savedMappings()).containsKey("Sınama");
        web.perform(get(address + "/ilerleme").with(Persona.DENIZ.signedIn())).andExpect(status().isOk());
        web.perform(get("/yonetim/aktarim").with(Persona.DENIZ.signedIn()))
                .andExpect(content().string(containsString("eski.csv")));
    }

    @Test
    void the_dry_run_names_line_column_and_reason_and_makes_no_case() throws Exception {
        long before = cases();
        long job = checked(
                "kuru",
                TITLES
                        + "k1;\"İki\nsatırlık metin\";23.11.2024 14:30;Su kesintisi;Ayşe Çelik;10000000146;acil\n"
                        + "k2;Metin;31.02.2024;;;;\n"
                        + "k1;Yine aynı numara;;;;;\n"
                        + "k3;Metin;;olmayan konu;Ali 5;12345678901;çok\n"
                        + "k4;eksik hücre\n");

        assertThat(pages.lines(job, 100))
                .containsExactly(
                        new JobView.FaultLine(4, "Tarih", "Tarih, seçilen yazılışa uymuyor."),
                        new JobView.FaultLine(5, "No", "Aynı kayıt numarası 2. satırda da var."),
                        new JobView.FaultLine(6, "Konu", "Böyle bir konumuz yok."),
                        new JobView.FaultLine(
                                6, "Öncelik", "Bilinmeyen öncelik. Düşük, olağan, yüksek ya da acil olabilir."),
                        new JobView.FaultLine(6, "Ad Soyad", "Bir kişi adı olamaz."),
                        new JobView.FaultLine(6, "TCKN", "TCKN doğrulanmadı."),
                        new JobView.FaultLine(7, "", "Sütun adlarına göre 7 hücre olmalı, 2 var."));
        assertThat(jobs.counts(job)).isEqualTo(new Counts(5, 0, 4, 1, 0, 0));
        assertThat(cases()).isEqualTo(before);

        run(job);
        assertThat(jdbc.sql("""
            select priority || ' ' || received_at::text || ' ' || door from cases.case_file
            where external_reference = 'kuru:k1'
            """).query(String.class).single())
                .startsWith("URGENT 2024-11-23")
                .endsWith("bulk");
        assertThat(jdbc.sql("select count(*) from bulk.import_row where job_id = :job and case_id is not null and"
                                + " cells_sealed is not null")
                        .param("job", job)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_another_system_has_closed_comes_in_closed_and_asks_nobody_to_work() throws Exception {
        String csv = """
            no,metin,tarih,durum,kapanis
            d1,Su akmıyordu,02.03.2025,KAPANDI,05.03.2025
            d2,Park karanlık,02.03.2025,İşlemde,
            d3,Yol bozuk,02.03.2025,Acaba,
            d4,Yol bozuk,02.03.2025,Kapalı,01.03.2025
            """;
        long job = checked(
                "durumlar",
                csv,
                Map.of(
                        Field.EXTERNAL_REFERENCE, "no",
                        Field.TEXT, "metin",
                        Field.RECEIVED_AT, "tarih",
                        Field.STATUS, "durum",
                        Field.ENDED_AT, "kapanis"));
        assertThat(pages.lines(job, 100))
                .extracting(JobView.FaultLine::line, JobView.FaultLine::column)
                .containsExactly(tuple(4, "durum"), tuple(5, "kapanis"));
        run(job);
        assertThat(statusOf("durumlar:d1")).isEqualTo("CLOSED 2025-03-05");
        assertThat(statusOf("durumlar:d2")).isEqualTo("RECEIVED");
    }

    @Test
    void offices_tables_are_read_whatever_their_letters_and_separators() {
        Charset turkishWindows = Charset.forName("windows-1254");
        for (byte[] file : List.of(
                "No;Metin\n1;Çukur ışık ĞÜŞİÖÇ\n".getBytes(turkishWindows),
                "\uFEFFNo,Metin\r\n1,Çukur ışık ĞÜŞİÖÇ\r\n".getBytes(StandardCharsets.UTF_8),
                "No\tMetin\n1\tÇukur ışık ĞÜŞİÖÇ".getBytes(StandardCharsets.UTF_8),
                Xlsx.of(List.of("No", "Metin"), List.of("1", "Çukur ışık ĞÜŞİÖÇ")))) {
            List<TableReader.Line> lines = new java.util.ArrayList<>();
            TableReader table = new TableReader(lines::add);
            assertThat(XlsxFile.looksLike(file) ? XlsxFile.read(file, table) : CsvFile.read(file, table))
                    .isEmpty();
            assertThat(table.titles()).containsExactly("No", "Metin");
            assertThat(lines).containsExactly(new TableReader.Line(2, List.of("1", "Çukur ışık ĞÜŞİÖÇ")));
        }
    }

    @Test
    void a_broken_file_is_refused_with_its_line_and_leaves_nothing() {
        long before = jdbc.sql("select count(*) from bulk.import_job")
                .query(Long.class)
                .single();
        assertThat(refusal("No;Metin\n1;iyi\n2;\"kapanmayan\n3;kayıp\n")).isEqualTo("bulk.file.brokenCsv[3]");
        assertThat(refusal("")).startsWith("bulk.file.missing");
        assertThat(refusal("No;Metin\n")).startsWith("bulk.file.noRows");
        assertThat(refusal("No;;Metin\n1;2;3\n")).isEqualTo("bulk.file.noTitle[2]");
        assertThat(refusal("No;No\n1;2\n")).isEqualTo("bulk.file.sameTitle[No]");
        assertThat(refusal("\0\1\2;ikili")).startsWith("bulk.file.notText");
        byte[] whole = Xlsx.of(List.of("No", "Metin"), List.of("1", "iyi"));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(receive.receive("bozuk", "x.xlsx", half, "deniz").refusal().map(r -> r.key()))
                .hasValue("bulk.file.notXlsx");
        assertThat(receive.receive("Kötü Ad!", "x.csv", whole, "deniz")
                        .refusal()
                        .map(r -> r.key()))
                .hasValue("bulk.file.source");
        assertThat(jdbc.sql("select count(*) from bulk.import_job")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void an_interrupted_import_goes_on_where_it_was() throws Exception {
        long before = cases();
        long job = checked("kesinti", rows(250));
        Job read = jobs.byId(job).orElseThrow();
        jobs.move(job, State.CANCELLED, State.CHECKED);
        importRows.run(read, Objects.requireNonNull(read.mapping()));
        assertThat(jobs.counts(job).imported()).isEqualTo(100);

        jobs.move(job, State.RUNNING, State.CANCELLED);
        worker.resume();
        worker.await(job);

        assertThat(jobs.counts(job)).isEqualTo(new Counts(250, 0, 0, 0, 0, 250));
        assertThat(jobs.byId(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(cases()).isEqualTo(before + 250);
    }

    @Test
    void two_workers_and_two_imports_of_a_file_make_each_case_once() throws Exception {
        long before = cases();
        long first = checked("ikiz", rows(30));
        long second = checked("ikiz", rows(30));
        jobs.move(first, State.RUNNING, State.CHECKED);
        jobs.move(second, State.RUNNING, State.CHECKED);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done :
                    threads.invokeAll(List.of(working(first), working(second), working(first), working(second)))) {
                done.get();
            }
        }

        assertThat(cases()).isEqualTo(before + 30);
        assertThat(jobs.counts(first).imported() + jobs.counts(second).imported())
                .isEqualTo(30);
        long third = checked("ikiz", rows(30));
        assertThat(jobs.counts(third).known()).isEqualTo(30);
    }

    @Test
    void dates_are_recognised_by_the_shape_that_fits_them_all() {
        var zone = java.time.ZoneId.of("Europe/Istanbul");
        assertThat(DateShape.of(List.of("03.04.2025", "24.11.2025 9.05"), zone)).isEqualTo(DateShape.DAY_MONTH_DOT);
        assertThat(DateShape.of(List.of("03/04/2025", "11/24/2025"), zone)).isEqualTo(DateShape.MONTH_DAY_SLASH);
        assertThat(DateShape.of(List.of("03/04/2025", "24/11/2025"), zone)).isEqualTo(DateShape.DAY_MONTH_SLASH);
        assertThat(DateShape.ISO.parse("2025-11-24T15:20:00Z", zone)).hasValue(Instant.parse("2025-11-24T15:20:00Z"));
        assertThat(DateShape.ISO.parse("2025-11-24 15:20", zone)).hasValue(Instant.parse("2025-11-24T12:20:00Z"));
        assertThat(DateShape.DAY_MONTH_DOT.parse("31.02.2025", zone)).isEmpty();
    }

    private static String rows(int count) {
        return TITLES
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "r" + i + ";Metin " + i + ";;;;;")
                        .collect(Collectors.joining("\n"));
    }

    private Callable<Boolean> working(long job) {
        return () -> {
            worker.work(job);
            return true;
        };
    }

    private long checked(String source, String csv) throws Exception {
        return checked(source, csv, COLUMNS);
    }

    private long checked(String source, String csv, Map<Field, String> columns) throws Exception {
        long job = receive.receive(source, "deneme.csv", csv.getBytes(StandardCharsets.UTF_8), "deniz")
                .job()
                .orElseThrow();
        assertThat(jobs.startCheck(job, new Mapping(columns, DateShape.DAY_MONTH_DOT, Map.of())))
                .isTrue();
        worker.work(job);
        return job;
    }

    private void run(long job) throws Exception {
        assertThat(jobs.move(job, State.RUNNING, State.CHECKED)).isTrue();
        worker.work(job);
    }

    private String refusal(String csv) {
        return receive.receive("bozuk", "x.csv", csv.getBytes(StandardCharsets.UTF_8), "deniz")
                .refusal()
                .map(r -> r.key() + r.args())
                .orElse("");
    }

    private long cases() {
        return jdbc.sql("select count(*) from cases.case_file")
                .query(Long.class)
                .single();
    }

    private String statusOf(String reference) {
        return jdbc.sql("select concat_ws(' ', status, (ended_at at time zone 'Europe/Istanbul')::date) from"
                        + " cases.case_file where external_reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private String subjectOf(String reference) {
        return jdbc.sql("select subject from cases.case_file where external_reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }
}
