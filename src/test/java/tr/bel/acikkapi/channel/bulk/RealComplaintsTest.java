package tr.bel.acikkapi.channel.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.cases.SearchCases;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.bulk.Job.State;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Real complaints of real towns, where the machine has them: they stay outside the repository. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class RealComplaintsTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealComplaintsTest.class);
    private static final Path FILE = Path.of("/work/shared/data/texts/dev/sikayetvar_belediye_dev.csv");
    private static final int ROWS = 2_077;

    @Autowired
    private ReceiveFile receive;

    @Autowired
    private Jobs jobs;

    @Autowired
    private SubjectValues values;

    @Autowired
    private Worker worker;

    @Autowired
    private SearchCases search;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void two_thousand_real_complaints_become_cases_once_and_are_found_in_every_spelling() throws Exception {
        assumeThat(FILE).as("the real complaints are not on this machine").exists();
        long before = cases();
        long start = System.nanoTime();
        long first = run();
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.info("{} real complaints became cases in {} ms: {} a second", ROWS, millis, ROWS * 1000L / millis);

        assertThat(jobs.counts(first)).isEqualTo(new Counts(ROWS, 0, 0, 0, 0, ROWS));
        assertThat(cases()).isEqualTo(before + ROWS);
        long second = run();
        assertThat(jobs.counts(second)).isEqualTo(new Counts(ROWS, 0, 0, 0, ROWS, 0));
        assertThat(cases()).isEqualTo(before + ROWS);

        Set<Long> light = found("ışık");
        assertThat(light).isNotEmpty();
        assertThat(found("IŞIK")).isEqualTo(light);
        assertThat(found("isik")).isEqualTo(light);
        assertThat(found("ISIK")).isEqualTo(light);
        assertThat(found("cukur")).isNotEmpty().isEqualTo(found("çukur"));
    }

    /** As an administrator would: the columns by their titles, the labels as they are guessed. */
    private long run() throws Exception {
        long id = receive.receive("sikayetvar", "dev.csv", Files.readAllBytes(FILE), "deniz")
                .job()
                .orElseThrow();
        Job job = jobs.byId(id).orElseThrow();
        Mapping columns = new Mapping(
                Map.of(Field.EXTERNAL_REFERENCE, "id", Field.TEXT, "text", Field.SUBJECT, "label"),
                DateShape.ISO,
                Map.of());
        Map<String, String> labels = values.of(job, columns).stream()
                .collect(Collectors.toMap(SubjectValues.Value::value, SubjectValues.Value::subject));
        assertThat(labels).hasSize(8);
        assertThat(jobs.startCheck(id, columns.withSubjects(labels))).isTrue();
        worker.work(id);
        assertThat(jobs.move(id, State.RUNNING, State.CHECKED)).isTrue();
        worker.work(id);
        return id;
    }

    private Set<Long> found(String words) {
        return search.search(words, Persona.ZEYNEP.member(), Optional.empty(), 5_000).rows().stream()
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    private long cases() {
        return jdbc.sql("select count(*) from cases.case_file")
                .query(Long.class)
                .single();
    }
}
