package tr.bel.acikkapi.coordination.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.SuggestSubjects;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** From decided cases to suggestions, and from suggestions to their accuracy. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class LearningTest {

    private static final Actor ZEYNEP = Actor.staff("zeynep");
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    Intake intake;

    @Autowired
    Contacts contacts;

    @Autowired
    CaseFiles files;

    @Autowired
    ClassifyCase classify;

    @Autowired
    RouteCase route;

    @Autowired
    SuggestSubjects suggest;

    @Autowired
    Subjects subjects;

    @Autowired
    LearnedSubjects learned;

    @Autowired
    Learn learn;

    @Autowired
    Models models;

    @Autowired
    Thresholds thresholds;

    @Autowired
    Accuracy accuracy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothing_is_learned_yet() {
        jdbc.sql("truncate learning.training, learning.model, learning.threshold, learning.outcome restart identity")
                .update();
        jdbc.sql("update cases.case_file set status = 'WITHDRAWN'").update();
        models.forget();
    }

    @AfterEach
    void forget() {
        models.forget();
    }

    @Test
    void the_town_has_the_subjects_of_the_lessons() {
        assertThat(Lessons.TEXTS.keySet())
                .allSatisfy(s -> assertThat(subjects.byCode(s)).isPresent());
    }

    @Test
    void until_something_is_learned_the_subjects_own_words_suggest() {
        assertThat(learn.now("deniz")).contains(Learn.Result.TOO_LITTLE);
        assertThat(learned.isThere()).isFalse();
        CaseView file = receive("Sokağımızdaki çukur büyüdü.");
        var first = suggest.of(file).getFirst();
        assertThat(first.code()).isEqualTo("yol-cukur");
        assertThat(first.percent()).isNull();
        classify(file, "yol-cukur", ZEYNEP);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void decided_cases_teach_and_the_suggestions_say_how_sure_they_are_and_why() {
        decideAll();
        assertThat(learn.now("deniz")).contains(Learn.Result.LEARNED);

        var summary = models.summary().orElseThrow();
        assertThat(summary.cases()).isEqualTo(21);
        assertThat(summary.subjects()).isEqualTo(3);
        assertThat(learn.newest().orElseThrow().askedBy()).isEqualTo("deniz");

        var first = suggest.of(receive("Mahallede yaralı köpekler var, veteriner baksın."))
                .getFirst();
        assertThat(first.code()).isEqualTo("hayvan-yarali");
        assertThat(first.percent()).isBetween(20, 100);
        assertThat(first.because()).contains("yaralı");
        assertThat(learned.suggest("Tarifemi iptal edip faturamı düşürün, operatörden memnun değilim.", null))
                .noneMatch(learned::confident);
    }

    @Test
    void only_decisions_of_staff_that_went_on_are_learned_from() {
        decide("yol-cukur", 4);
        decide("cop-alinmadi", 7);
        Lessons.of("hayvan-yarali").forEach(text -> classify(receive(text), "hayvan-yarali", ZEYNEP));
        Lessons.of("yol-cukur").forEach(text -> {
            CaseView file = receive(text);
            classify(file, "yol-cukur", Actor.system("rules"));
            route(file);
        });
        assertThat(learn.now(null)).contains(Learn.Result.TOO_LITTLE);
        decide("yol-cukur", 1);
        assertThat(learn.now(null)).contains(Learn.Result.LEARNED);
        assertThat(models.summary().orElseThrow().cases()).isEqualTo(12);
    }

    @Test
    void below_the_threshold_of_its_subject_and_with_few_cases_nothing_is_confident() {
        decideAll();
        learn.now("deniz");
        SubjectSuggestion sure = new SubjectSuggestion("yol-cukur", 0.85, List.of("çukur"));
        assertThat(learned.confident(sure)).isTrue();
        thresholds.set("yol-cukur", 86, "deniz");
        assertThat(learned.confident(sure)).isFalse();
        thresholds.set("yol-cukur", 85, "deniz");
        assertThat(learned.confident(sure)).isTrue();
        assertThat(learned.confident(new SubjectSuggestion("yol-cukur", 0.8499, List.of())))
                .isFalse();
        thresholds.set("su-kesinti", 0, "deniz");
        assertThat(learned.confident(new SubjectSuggestion("su-kesinti", 1, List.of())))
                .isFalse();
    }

    @Test
    void what_was_suggested_and_what_was_decided_are_taken_down_together() {
        decideAll();
        learn.now("deniz");
        CaseView right = receive("Yolda çukur var, asfalt bozuk.");
        classify(right, "yol-cukur", ZEYNEP);
        CaseView wrong = receive("Çöp kamyonu çöpleri toplamadı.");
        classify(wrong, "su-kesinti", ZEYNEP);
        classify(receive("Çukur var."), "yol-cukur", Actor.system("rules"));
        assertThat(outcomes())
                .containsExactly(
                        new Outcome(right.id(), "yol-cukur", "yol-cukur", 1, "zeynep"),
                        new Outcome(wrong.id(), "cop-alinmadi", "su-kesinti", null, "zeynep"));

        classify(wrong, "cop-alinmadi", Actor.staff("burak"));
        assertThat(outcomes()).contains(new Outcome(wrong.id(), "cop-alinmadi", "cop-alinmadi", 1, "burak"));
        var week = accuracy.weeks().getFirst();
        assertThat(List.of(week.decided(), week.first(), week.firstThree())).containsExactly(2, 2, 2);
        assertThat(accuracy.subjects().get("cop-alinmadi")).isEqualTo(new Accuracy.OfSubject("cop-alinmadi", 1, 1, 0));
    }

    @Test
    void only_one_learns_at_a_time_and_a_node_that_died_bars_nobody_for_ever() {
        jdbc.sql("insert into learning.training (asked_by, started_at) values ('deniz', now() - interval '1 hour')")
                .update();
        assertThat(learn.now("deniz")).isEmpty();
        jdbc.sql("update learning.training set started_at = now() - interval '4 hours'")
                .update();
        assertThat(learn.now("deniz")).contains(Learn.Result.TOO_LITTLE);
        assertThat(jdbc.sql("select result from learning.training order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ABANDONED", "TOO_LITTLE");
    }

    @Test
    void another_node_uses_the_newest_model() {
        decideAll();
        Models other = new Models(jdbc);
        learn.now("deniz");
        assertThat(other.active().orElseThrow().key())
                .isEqualTo(models.active().orElseThrow().key());
        learn.now("deniz");
        other.forget();
        assertThat(other.active().orElseThrow().id()).isEqualTo(2);
        assertThat(jdbc.sql("select id from learning.model where content is not null order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
    }

    private record Outcome(
            long caseId,
            String first,
            String chosen,
            @Nullable Integer rank,
            String decidedBy) {}

    private List<Outcome> outcomes() {
        return jdbc.sql("select case_id, first, chosen, rank, decided_by from learning.outcome order by case_id")
                .query(Outcome.class)
                .list();
    }

    private void decideAll() {
        Lessons.TEXTS.keySet().forEach(s -> decide(s, 7));
    }

    private void decide(String subject, int cases) {
        Lessons.of(subject).subList(0, cases).forEach(text -> {
            CaseView file = receive(text);
            classify(file, subject, ZEYNEP);
            route(file);
        });
    }

    private void classify(CaseView file, String subject, Actor by) {
        assertThat(classify.classify(seen(file), subject, Optional.of(Kind.COMPLAINT), by))
                .isEqualTo(new Attempt.Done());
    }

    private void route(CaseView file) {
        assertThat(route.route(seen(file), new RouteCase.Route(List.of("fen-isleri"), ""), ZEYNEP))
                .isEqualTo(new Attempt.Done());
    }

    private Seen seen(CaseView file) {
        return new Seen(file.id(), files.byId(file.id()).orElseThrow().version());
    }

    private CaseView receive(String text) {
        var receipt = intake.receive(
                "learning:" + KEYS.incrementAndGet(),
                () -> Submission.through(
                                "desk",
                                contacts.open(ContactStart.in("desk", null, "ayse", clock.instant())),
                                Kind.COMPLAINT,
                                text,
                                Actor.staff("ayse"),
                                clock.instant())
                        .build());
        return files.byId(receipt.caseId()).orElseThrow();
    }
}
