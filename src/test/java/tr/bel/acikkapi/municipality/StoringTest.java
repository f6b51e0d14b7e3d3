package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.testing.TestDatabase;

class StoringTest {

    private static final Actor CLERK = Actor.staff("ayse");
    private static final FileFolder FOLDER = new FileFolder(new DefaultResourceLoader());
    private static final String TOWN = "classpath:municipality/cinarova/";

    private final Node node = new Node();

    @BeforeEach
    void load_the_town() {
        node.start(TOWN);
    }

    @Test
    void the_first_start_loads_the_town_and_the_country_s_calendar() {
        Snapshot town = node.register.now();

        assertThat(town.activeSubjects()).hasSizeGreaterThanOrEqualTo(75);
        assertThat(town.activeNeighbourhoods()).hasSize(45);
        assertThat(town.directorate("fen-isleri")).isPresent();
        assertThat(town.calendar().isWorkingDay(LocalDate.of(2026, 10, 29))).isFalse();
        assertThat(town.calendar().isWorkingDay(LocalDate.of(2026, 10, 27))).isTrue();
        assertThat(town.subject("yol-cukur"))
                .contains(Cinarova.snapshot().subject("yol-cukur").orElseThrow());
        assertThat(town.subject("baska-dogalgaz")
                        .orElseThrow()
                        .elsewhere()
                        .orElseThrow()
                        .contact())
                .isEqualTo("187");
        GeoPoint market =
                Objects.requireNonNull(town.neighbourhood("carsi").orElseThrow().centre());
        assertThat(town.map().at(market).orElseThrow().code()).isEqualTo("carsi");
    }

    @Test
    void a_later_start_does_not_write_over_what_was_edited_meanwhile() {
        node.jdbc
                .sql("update municipality.subject set name_tr = 'Elle değişti' where code = 'yol-cukur'")
                .update();

        node.start(TOWN);

        assertThat(node.fresh().subject("yol-cukur").orElseThrow().nameTr()).isEqualTo("Elle değişti");
    }

    @Test
    void an_import_with_one_fault_changes_nothing_at_all() {
        ImportReport report = node.importer.run(
                List.of(directorates("code,name_tr\nyeni-birim,Yeni Birim\nBOZUK,Bozuk\n")), Missing.KEEP, CLERK);

        assertThat(report.stored()).isFalse();
        assertThat(report.errors()).hasSize(1);
        assertThat(node.register.now().directorate("yeni-birim")).isEmpty();
    }

    @Test
    void a_dry_run_writes_nothing() {
        ImportReport report = node.importer.check(List.of(directorates("code,name_tr\nyeni-birim,Yeni Birim\n")));

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.stored()).isFalse();
        assertThat(node.fresh().directorate("yeni-birim")).isEmpty();
    }

    @Test
    void importing_again_updates_by_code_and_switches_off_only_when_asked() {
        SourceFile two = directorates("code,name_tr\nfen-isleri,Fen İşleri\nzabita,Zabıta Müdürlüğü\n");

        node.importer.run(List.of(two), Missing.KEEP, CLERK);
        assertThat(node.register.now().directorate("fen-isleri").orElseThrow().nameTr())
                .isEqualTo("Fen İşleri");
        assertThat(node.register.now().directorate("ulasim").orElseThrow().active())
                .isTrue();

        node.importer.run(List.of(two), Missing.DEACTIVATE, CLERK);
        assertThat(node.register.now().directorate("ulasim").orElseThrow().active())
                .isFalse();
        assertThat(node.register.now().directorate("zabita").orElseThrow().active())
                .isTrue();
    }

    @Test
    void a_list_without_boundaries_does_not_take_the_boundaries_away() {
        SourceFile list = new SourceFile(
                FileKind.NEIGHBOURHOOD_LIST,
                "l.csv",
                "kod,mahalle\ncarsi,Çarşı\nyeni,Yeni\n".getBytes(StandardCharsets.UTF_8));

        node.importer.run(List.of(list), Missing.KEEP, CLERK);

        assertThat(node.register.now().neighbourhood("carsi").orElseThrow().centre())
                .isNotNull();
        assertThat(node.register.now().neighbourhood("carsi").orElseThrow().population())
                .isNotNull();
        assertThat(node.register.now().neighbourhood("yeni").orElseThrow().centre())
                .isNull();
    }

    @Test
    void a_year_of_holidays_is_replaced_whole_and_other_years_stay() {
        SourceFile moved = new SourceFile(
                FileKind.HOLIDAYS,
                "h.csv",
                "day,name_tr\n2027-03-10,Ramazan Bayramı 1. gün\n".getBytes(StandardCharsets.UTF_8));

        node.importer.run(List.of(moved), Missing.KEEP, CLERK);

        WorkingCalendar calendar = node.register.now().calendar();
        assertThat(calendar.holiday(LocalDate.of(2027, 3, 9))).isEmpty();
        assertThat(calendar.holiday(LocalDate.of(2027, 3, 10))).isPresent();
        assertThat(calendar.holiday(LocalDate.of(2026, 3, 20))).isPresent();
    }

    @Test
    void questions_of_a_subject_are_replaced_whole_and_those_of_others_stay() {
        SourceFile asked = new SourceFile(
                FileKind.QUESTIONS,
                "s.csv",
                "konu,kod,tür,soru,seçenekler\nyol-cukur,derinlik,seçim,Ne kadar derin?,az=Az=Little | cok=Çok\n"
                        .getBytes(StandardCharsets.UTF_8));

        node.importer.run(List.of(asked), Missing.KEEP, CLERK);

        assertThat(node.register.now().questionnaire("yol-cukur").questions())
                .extracting(Question::code, Question::choices)
                .containsExactly(tuple(
                        "derinlik",
                        List.of(new Question.Choice("az", "Az", "Little"), new Question.Choice("cok", "Çok", "Çok"))));
        assertThat(node.register.now().questionnaire("cop-iri-esya").questions())
                .hasSize(3);

        node.importer.run(List.of(asked), Missing.DEACTIVATE, CLERK);

        assertThat(node.register.now().questionnaire("cop-iri-esya").questions())
                .isEmpty();
        assertThat(new String(new PresentFiles(node.tables).of(FileKind.QUESTIONS), StandardCharsets.UTF_8))
                .contains("yol-cukur;derinlik;CHOICE;Ne kadar derin?", "az=Az=Little | cok=Çok=Çok");
    }

    @Test
    void another_node_sees_the_import_by_its_revision() {
        Node other = new Node(node.database);
        long before = other.register.now().revision();

        node.importer.run(List.of(directorates("code,name_tr\nyeni-birim,Yeni Birim\n")), Missing.KEEP, CLERK);

        assertThat(other.tables.revision()).isGreaterThan(before);
        assertThat(other.fresh().directorate("yeni-birim")).isPresent();
    }

    @Test
    void who_imported_what_is_remembered() {
        node.importer.run(List.of(directorates("code,name_tr\nyeni-birim,Yeni Birim\n")), Missing.KEEP, CLERK);

        assertThat(node.jdbc
                        .sql("select imported_by || ' ' || rows from municipality.imported_file order by id desc"
                                + " limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("ayse 1");
    }

    @Test
    void a_start_folder_with_nothing_in_it_stops_the_start() {
        assertThatThrownBy(() -> new Node().start("classpath:municipality/yok/"))
                .hasMessageContaining("municipality/yok");
    }

    private static SourceFile directorates(String text) {
        return new SourceFile(FileKind.DIRECTORATES, "d.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** One application node: what the room is made of, on a database. */
    private static final class Node {

        private final TestDatabase database;
        private final JdbcClient jdbc;
        private final SnapshotTables tables;
        private final Register register;
        private final ImportFiles importer;

        Node() {
            this(TestDatabase.fresh());
        }

        Node(TestDatabase database) {
            this.database = database;
            var source = database.dataSource();
            this.jdbc = JdbcClient.create(source);
            this.tables = new SnapshotTables(jdbc, new QuestionTable(jdbc), Cinarova.ISTANBUL);
            this.register = new Register(tables::revision, tables::load, () -> 0);
            Clock clock = Clock.fixed(Instant.parse("2026-06-15T07:00:00Z"), ZoneOffset.UTC);
            this.importer = new ImportFiles(
                    new MunicipalityTables(jdbc, new QuestionTable(jdbc), clock),
                    new TransactionTemplate(new JdbcTransactionManager(source)),
                    register);
        }

        void start(String load) {
            new LoadAtStart(new StartFiles(load, null, null, Missing.KEEP), FOLDER, importer).afterPropertiesSet();
        }

        Snapshot fresh() {
            register.forget();
            return register.now();
        }
    }
}
