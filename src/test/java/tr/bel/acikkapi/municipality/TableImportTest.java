package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.bel.acikkapi.shared.Language;

class TableImportTest {

    private static final Known TOWN = new Known(Set.of("fen-isleri", "zabita"), Set.of("yol"), Set.of("yol-cukur"));

    @Test
    void the_demo_town_has_no_fault_at_all() {
        ReadFiles read = Cinarova.read();

        assertThat(read.report().problems()).isEmpty();
        assertThat(read.content().directorates()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(read.content().subjects()).hasSizeGreaterThanOrEqualTo(75);
        assertThat(read.content().groups()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(read.content().neighbourhoods()).hasSize(45);
        assertThat(read.content().holidays()).hasSize(119);
    }

    @Test
    void every_subject_of_the_demo_town_is_ours_with_a_promise_or_somebody_else_s_with_a_contact() {
        for (Subject s : Cinarova.read().content().subjects()) {
            assertThat(s.isOurs() ? s.promise() : s.notOurs()).as(s.code()).isNotNull();
            assertThat(s.directorate().isPresent()).as(s.code()).isEqualTo(s.isOurs());
            assertThat(s.words().split(",", -1)).as(s.code()).hasSizeGreaterThan(3);
            assertThat(s.nameEn()).as(s.code()).isNotEqualTo(s.nameTr());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1254", "UTF-16LE"})
    void a_file_that_excel_wrote_in_turkish_is_understood(String charset) {
        String table = "Sıra;Müdürlük Adı;Kod;Telefon;E-Posta;Aktif\r\n"
                + "10;Fen İşleri Müdürlüğü;fen-isleri;0272 1;fen@x.example;Evet\r\n";
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        ReadFiles read = read(FileKind.DIRECTORATES, (mark + table).getBytes(Charset.forName(charset)));

        assertThat(read.report().problems()).isEmpty();
        assertThat(read.content().directorates())
                .containsExactly(new Directorate(
                        "fen-isleri",
                        "Fen İşleri Müdürlüğü",
                        "Fen İşleri Müdürlüğü",
                        "0272 1",
                        "fen@x.example",
                        true,
                        10));
    }

    @Test
    void every_fault_of_a_row_is_named_by_line_column_and_reason() {
        ReadFiles read = read(FileKind.SUBJECTS, """
            kod;grup;konu;müdürlük;iş saati;iş günü;tür
            yol-cukur;yol;Çukur;fen-isleri;8;;şikâyet

            Yol Çukur;yook;;yok-boyle;;;dilek
            yol-cukur;yol;Yine çukur;fen-isleri;2;3;
            yol-bos;yol;Boş;;sekiz;;
            """);

        assertThat(read.content().subjects()).extracting(Subject::code).containsExactly("yol-cukur");
        assertThat(read.report().errors())
                .extracting(Problem::line, Problem::column, p -> p.reason().key())
                .containsExactlyInAnyOrder(
                        tuple(4, "kod", "municipality.problem.badCode"),
                        tuple(4, "grup", "municipality.problem.unknownReference"),
                        tuple(4, "konu", "municipality.problem.missingValue"),
                        tuple(4, "müdürlük", "municipality.problem.unknownReference"),
                        tuple(4, "tür", "municipality.problem.unknownKind"),
                        tuple(5, "kod", "municipality.problem.duplicate"),
                        tuple(5, "iş günü", "municipality.problem.twoPromises"),
                        tuple(6, "müdürlük", "municipality.problem.oursOrNot"),
                        tuple(6, "iş saati", "municipality.problem.notANumber"));
    }

    @Test
    void a_subject_that_is_not_ours_needs_somewhere_to_send_the_citizen() {
        ReadFiles read = read(FileKind.SUBJECTS, """
            code,group,name_tr,authority_tr,contact
            gaz,yol,Doğal gaz,Gaz şirketi,
            elektrik,yol,Elektrik,Dağıtım şirketi,186
            """);

        assertThat(read.report().errors()).extracting(Problem::line).containsExactly(2);
        assertThat(read.content().subjects().getFirst().elsewhere())
                .contains(new NotOurs("Dağıtım şirketi", "Dağıtım şirketi", "186"));
    }

    @Test
    void questions_of_a_subject_are_read_with_their_choices() {
        ReadFiles read = read(FileKind.QUESTIONS, """
            konu;kod;tür;soru;zorunlu;seçenekler
            yol-cukur;boy;seçim;Çukur ne kadar?;evet;kucuk=Küçük=Small | buyuk=Büyük
            yol-cukur;foto;fotoğraf;Çukurun fotoğrafı;hayır;
            """);

        assertThat(read.report().errors()).isEmpty();
        assertThat(read.content().questions())
                .extracting(Question::code, Question::type, Question::required, Question::sort)
                .containsExactly(
                        tuple("boy", Question.Type.CHOICE, true, 10), tuple("foto", Question.Type.PHOTO, false, 20));
        assertThat(read.content().questions().getFirst().choices())
                .containsExactly(
                        new Question.Choice("kucuk", "Küçük", "Small"), new Question.Choice("buyuk", "Büyük", "Büyük"));
    }

    @Test
    void each_fault_of_a_question_is_told_where_it_is() {
        ReadFiles read = read(FileKind.QUESTIONS, """
            subject,code,type,text_tr,choices
            nerede,a,text,Soru,
            yol-cukur,b,renk,Soru,
            yol-cukur,c,choice,Soru,
            yol-cukur,d,choices,Soru,bir=Bir
            yol-cukur,e,choice,Soru,Bir=Bir | iki=İki
            yol-cukur,f,number,Soru,a=A | b=B
            yol-cukur,g,place,Yer,
            yol-cukur,h,place,Yer,
            """);

        assertThat(read.report().errors())
                .extracting(
                        Problem::line, Problem::column, p -> p.reason().key().replace("municipality.problem.", ""))
                .containsExactly(
                        tuple(2, "subject", "unknownReference"),
                        tuple(3, "type", "unknownQuestionType"),
                        tuple(4, "choices", "choicesMissing"),
                        tuple(5, "choices", "choicesCount"),
                        tuple(6, "choices", "badChoice"),
                        tuple(7, "choices", "choicesOfNone"),
                        tuple(9, "type", "duplicate"));
        assertThat(read.content().questions()).extracting(Question::code).containsExactly("g");
    }

    @Test
    void a_subject_may_name_a_directorate_of_the_same_upload() {
        ReadFiles read = new ReadFiles(
                List.of(
                        file(FileKind.SUBJECTS, "code,group,name_tr,directorate\nx,g,Konu,d\n"),
                        file(FileKind.SUBJECT_GROUPS, "code,name_tr\ng,Grup\n"),
                        file(FileKind.DIRECTORATES, "code,name_tr\nd,Müdürlük\n")),
                Known.NOTHING);

        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.content().subjects()).hasSize(1);
    }

    @Test
    void a_missing_column_and_an_unknown_one_are_told_apart() {
        ReadFiles read = read(FileKind.DIRECTORATES, "kod,renk\nx,mavi\n");

        assertThat(read.report().errors()).extracting(Problem::column).containsExactly("name_tr");
        assertThat(read.report().warnings()).extracting(Problem::column).containsExactly("renk");
    }

    @Test
    void texts_that_are_too_long_and_values_that_are_too_many_are_refused() {
        ReadFiles read = read(FileKind.DIRECTORATES, "code,name_tr\na," + "ş".repeat(121) + "\nb,Park, Bahçe\n");

        assertThat(read.report().errors())
                .extracting(Problem::line, p -> p.reason().key())
                .containsExactly(
                        tuple(2, "municipality.problem.tooLong"), tuple(3, "municipality.problem.tooManyValues"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "code,name_tr\n", "code,name_tr\n\"a,b\n"})
    void a_file_without_rows_is_an_error_and_never_an_exception(String text) {
        assertThat(read(FileKind.DIRECTORATES, text).report().hasErrors()).isTrue();
    }

    @Test
    void days_and_hours_are_read_as_turkish_offices_write_them() {
        Content c = read(
                        FileKind.HOLIDAYS,
                        "tarih;başlangıç saati;ad;öngörü\n"
                                + "23.04.2026;;Çocuk Bayramı;hayır\n"
                                + "2026-05-26;13.00;Arife;evet\n")
                .content();

        assertThat(c.holidays())
                .extracting(Holiday::day, Holiday::startsAt, Holiday::proposed)
                .containsExactly(
                        tuple(LocalDate.of(2026, 4, 23), null, false),
                        tuple(LocalDate.of(2026, 5, 26), LocalTime.of(13, 0), true));
        assertThat(read(FileKind.HOLIDAYS, "tarih;ad\n31.02.2026;x\n").report().errors())
                .extracting(p -> p.reason().key())
                .containsExactly("municipality.problem.notADay");
    }

    @Test
    void working_hours_that_overlap_or_run_backwards_are_refused() {
        ReadFiles read = read(
                FileKind.WORKING_HOURS,
                "weekday,from,to\n1,08:30,12:30\n1,12:00,17:30\n2,17:30,08:30\n8,09:00,10:00\n");

        assertThat(read.report().errors())
                .extracting(Problem::line, p -> p.reason().key())
                .containsExactly(
                        tuple(3, "municipality.problem.hoursOverlap"),
                        tuple(4, "municipality.problem.backwards"),
                        tuple(5, "municipality.problem.notAWeekday"));
    }

    @Test
    void the_report_is_told_in_both_languages() {
        ImportReport report = read(FileKind.DIRECTORATES, "kod;ad\nFEN;Fen\n").report();

        assertThat(new ReportText(Language.TR).of(report))
                .contains("HATA directorates.csv, satır 2, kod: Kod “FEN” uygun değil")
                .contains("Yüklenmedi: 1 hata");
        assertThat(new ReportText(Language.EN).of(report))
                .contains("ERROR directorates.csv, line 2, kod: The code “FEN”");
    }

    @Test
    void codes_come_out_of_names() {
        assertThat(List.of("71 Evler Mahallesi", "Işıklar Mah.", "İSTASYON MAHALLESİ", "Ihlamurkent").stream()
                        .map(Codes::bareName)
                        .map(Codes::slug)
                        .collect(Collectors.toList()))
                .containsExactly("71-evler", "isiklar", "istasyon", "ihlamurkent");
    }

    private static ReadFiles read(FileKind kind, String text) {
        return read(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadFiles read(FileKind kind, byte[] bytes) {
        return new ReadFiles(List.of(new SourceFile(kind, kind.fileName(), bytes)), TOWN);
    }

    private static SourceFile file(FileKind kind, String text) {
        return new SourceFile(kind, kind.fileName(), text.getBytes(StandardCharsets.UTF_8));
    }
}
