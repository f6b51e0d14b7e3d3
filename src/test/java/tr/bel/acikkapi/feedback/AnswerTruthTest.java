package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.directorate.AssignmentEvent;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.Role;

/** The response rates on the pages are those that follow from the histories of the cases, and from nothing else. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class AnswerTruthTest {

    private static final Locale TURKISH = Locale.of("tr", "TR");
    private static final int LIVES = 160;
    private static final List<String> SUBJECTS = List.of("yol-cukur", "su-kesinti", "yol-kaldirim");
    private static final List<String> DIRECTORATES = List.of("fen-isleri", "park-bahceler");

    private final Random random = new Random(20_261_126);
    private final List<Long> ids = new ArrayList<>();

    @Autowired
    Town town;

    @Autowired
    HandTurnedClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    Settle settle;

    @Autowired
    FeedbackReturned returned;

    @Autowired
    CloseSilent closing;

    @Autowired
    ClosingQuestions questions;

    @Autowired
    AnswerQuestion answers;

    @Autowired
    Survey survey;

    @Autowired
    History history;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext house;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    @Test
    void the_rates_on_the_pages_are_those_that_the_histories_give() throws Exception {
        clock.toMorning();
        for (int i = 0; i < LIVES; i++) {
            if (i == LIVES / 2) {
                clock.turn(Duration.ofDays(40));
                silence();
            }
            clock.turn(Duration.ofMinutes(1 + random.nextInt(60)));
            live();
        }
        ReflectionTestUtils.invokeMethod(house.getBean(Class.forName("tr.bel.acikkapi.performance.CountCases")), "now");

        Map<String, Count> truth = truth();
        Count whole = Objects.requireNonNull(truth.get("TOWN:"));
        assertThat(whole.answered).isGreaterThan(20);
        assertThat(whole.silent).isGreaterThan(5);
        assertThat(whole.waiting).isGreaterThan(5);
        assertThat(whole.overtaken).isPositive();
        assertThat(whole.unasked).isPositive();
        managementReadsTheTruth(truth);
        everybodyReadsTheTruth(whole, truth);
    }

    private void managementReadsTheTruth(Map<String, Count> truth) throws Exception {
        Document page = Jsoup.parse(web.perform(get("/basari/anket").with(Town.signedIn("oya", Role.MANAGEMENT)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        Map<String, List<String>> rows = new HashMap<>();
        for (Element row : page.select("tbody tr")) {
            rows.put(row.select("th").text(), row.select("td").eachText());
        }
        int compared = 0;
        for (Map.Entry<String, Count> entry : truth.entrySet()) {
            Count c = entry.getValue();
            String name = name(entry.getKey());
            if (name == null || c.asked() == 0) {
                continue;
            }
            compared++;
            assertThat(rows.get(name))
                    .as(entry.getKey())
                    .containsExactly(
                            "" + c.asked(),
                            few(c.answered, "" + c.answered),
                            c.answered < 5 ? "–" : "%" + c.answered * 100 / c.asked(),
                            "" + c.silent,
                            few(c.graded, "" + c.graded),
                            content(c.resultGiven, c.resultGood),
                            content(c.treatmentGiven, c.treatmentGood));
        }
        assertThat(compared).isGreaterThan(6);
        Count whole = Objects.requireNonNull(truth.get("TOWN:"));
        assertThat(page.text())
                .contains(
                        "Sorulan %d, yanıtlayan %d: yanıt oranı %%%d"
                                .formatted(whole.asked(), whole.answered, whole.answered * 100 / whole.asked()),
                        "Yanıt gelmeden kapanan: %d.".formatted(whole.silent),
                        "Sorumuz ulaşmadan kendiliğinden yanıtlayan: %d.".formatted(whole.unasked));
    }

    private static String few(int number, String shown) {
        return number < 5 ? "beşten az" : shown;
    }

    private static String content(int given, int good) {
        return few(given, "%%%d (%d yanıt)".formatted(given == 0 ? 0 : good * 100 / given, given));
    }

    /** What is shown is true, and what is too little is not shown. */
    private void everybodyReadsTheTruth(Count whole, Map<String, Count> truth) throws Exception {
        Document page = Jsoup.parse(
                web.perform(get("/seffaflik")).andReturn().getResponse().getContentAsString());
        assertThat(page.select("section[aria-labelledby=geri-donus] .three-figures dd")
                        .eachText())
                .containsExactly("" + whole.asked(), "" + whole.answered, "%" + whole.answered * 100 / whole.asked());
        int shown = 0;
        for (Element row : page.select("section[aria-labelledby=geri-donus] tbody tr")) {
            List<String> numbers = row.select("td").eachText();
            for (String number : numbers) {
                if (number.matches("\\d+")) {
                    assertThat(Integer.parseInt(number)).as(row.text()).isNotIn(1, 2, 3, 4);
                }
            }
            for (Medium medium : Medium.values()) {
                Count c = truth.get("MEDIUM:" + medium);
                if (c != null && row.select("th").text().equals(name("MEDIUM:" + medium))) {
                    assertThat(numbers.getFirst()).isEqualTo("" + c.asked());
                    assertThat(numbers.get(1)).isIn("–", "" + c.answered);
                    shown++;
                }
            }
        }
        assertThat(shown).isPositive();
    }

    private @Nullable String name(String key) {
        String code = key.substring(key.indexOf(':') + 1);
        if (code.isEmpty()) {
            return null;
        }
        return switch (key.substring(0, key.indexOf(':'))) {
            case "MEDIUM" -> messages.getMessage("citizen.medium." + code, null, TURKISH);
            case "SUBJECT" ->
                house.getBean(tr.bel.acikkapi.municipality.Names.class).subject(code);
            case "DIRECTORATE" ->
                house.getBean(tr.bel.acikkapi.municipality.Names.class).directorate(code);
            default -> null;
        };
    }

    // What happens.

    private void live() {
        int number = ids.size();
        ApplicantDetails who = switch (random.nextInt(8)) {
            case 0 -> Town.person(Medium.NONE, null, null, null);
            case 1, 2 -> Town.person(Medium.CALL, "0532 123 45 67", null, null);
            case 3, 4 -> Town.person(Medium.LETTER, null, null, "Lale Sok. 3, Çınarova");
            default -> Town.person(Medium.EMAIL, "0532 123 45 67", "k" + number + "@posta.example", null);
        };
        long id = town.apply(who, random.nextInt(9) == 0);
        ids.add(id);
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        town.change(id, c -> c.classify(subject, Kind.REQUEST, null, Town.ZEYNEP, clock.instant()));
        for (int round = 0; round < 3; round++) {
            conclude(id);
            if (!reached(id) || !ended(id)) {
                return;
            }
        }
    }

    private void conclude(long id) {
        Outcome done = new Outcome(Outcome.Code.DONE, "Çukur bugün kapatıldı, yol açık.", null, null);
        Actor mehmet = Actor.staff("mehmet");
        for (String directorate : DIRECTORATES) {
            if (random.nextInt(3) > 0) {
                transaction.executeWithoutResult(_ -> events.publishEvent(
                        new AssignmentEvent.AssignmentConcluded(1, id, directorate, done, mehmet, clock.instant())));
            }
        }
        town.change(id, c -> c.resolve(done, mehmet, clock.instant()));
    }

    private Message open(long id) {
        return outbox.ofCase(id).stream()
                .filter(m -> m.occasion() == Occasion.RESOLVED && m.isOpen())
                .findFirst()
                .orElseThrow();
    }

    /** Mostly it arrives; some of it comes back and goes on by telephone; some never goes. */
    private boolean reached(long id) {
        int luck = random.nextInt(10);
        if (luck == 0) {
            return true; // still waits in the outbox
        }
        Message answer = open(id);
        clock.turn(Duration.ofMinutes(3));
        transaction.executeWithoutResult(_ -> {
            settle.lockCase(id);
            settle.delivered(answer, "test", Settle.SENDER, clock.instant());
        });
        if (luck == 1 && answer.medium() == Medium.EMAIL) {
            clock.turn(Duration.ofMinutes(3));
            transaction.executeWithoutResult(_ -> {
                settle.lockCase(id);
                Message sent = outbox.byId(answer.id()).orElseThrow();
                assertThat(returned.take(sent, Town.ZEYNEP)).isEmpty();
            });
            return random.nextBoolean() && deliveredByTelephone(id);
        }
        return true;
    }

    private boolean deliveredByTelephone(long id) {
        Message call = open(id);
        transaction.executeWithoutResult(_ -> {
            settle.lockCase(id);
            settle.delivered(call, "selin", Actor.staff("selin"), clock.instant());
        });
        return true;
    }

    /** Whether it was reopened, so that it is concluded again. */
    private boolean ended(long id) {
        clock.turn(Duration.ofMinutes(2));
        long question = questions.latestOf(id).orElseThrow();
        int what = random.nextInt(10);
        if (what < 3) {
            return false; // says nothing
        }
        if (what == 3) {
            town.change(id, c -> c.reopen("Yanlış sokağa gidilmiş.", Town.ZEYNEP, clock.instant()));
            return true;
        }
        boolean well = what < 8;
        Way way = random.nextBoolean() ? Way.LINK : Way.call("selin");
        Said said = well ? new Said(Answer.NO, "") : new Said(Answer.DISSATISFIED, "Çukur hâlâ orada duruyor.");
        assertThat(answers.by(way, question, id, said)).isEmpty();
        for (int times = random.nextInt(3); times > 0; times--) {
            assertThat(survey.take(question, id, new Grades(grade(), grade(), ""), way))
                    .isEmpty();
        }
        return !well;
    }

    private @Nullable Integer grade() {
        int grade = random.nextInt(7);
        return grade > 4 ? (grade == 5 ? null : Integer.valueOf(5)) : Integer.valueOf(grade + 1);
    }

    private void silence() {
        int rounds = 0;
        while (closing.next()) {
            assertThat(++rounds).isLessThan(1_000);
        }
    }

    // What the histories say, to a simple man with a pencil.

    private static final class Count {
        private int answered;
        private int silent;
        private int waiting;
        private int overtaken;
        private int unasked;
        private int graded;
        private int resultGiven;
        private int resultGood;
        private int treatmentGiven;
        private int treatmentGood;

        private int asked() {
            return answered + silent + waiting + overtaken;
        }
    }

    private static final class Round {
        private @Nullable String medium;
        private boolean answered;
        private String fate = "waiting";
        private String result = "–";
        private String treatment = "–";
        private final List<String> directorates = new ArrayList<>();
    }

    private Map<String, Count> truth() {
        Map<String, Count> counts = new TreeMap<>();
        for (long id : ids) {
            var file = town.file(id);
            boolean hidden = Boolean.TRUE.equals(town.value(id, "identity_hidden"));
            for (Round r : rounds(id)) {
                if (r.medium == null && !r.answered) {
                    continue;
                }
                add(counts, "TOWN:", r);
                add(counts, "MEDIUM:" + (hidden || r.medium == null ? "" : r.medium), r);
                add(counts, "SUBJECT:" + (hidden ? "" : file.subject().orElse("")), r);
                if (hidden || r.directorates.isEmpty()) {
                    add(counts, "DIRECTORATE:", r);
                } else {
                    r.directorates.forEach(d -> add(counts, "DIRECTORATE:" + d, r));
                }
            }
        }
        return counts;
    }

    private List<Round> rounds(long id) {
        List<Round> rounds = new ArrayList<>();
        List<String> directorates = new ArrayList<>();
        for (History.Entry e : history.of(id)) {
            Round r = rounds.isEmpty() ? new Round() : rounds.getLast();
            boolean ofAnswer = "RESOLVED".equals(e.facts().get("occasion"));
            switch (e.event()) {
                case "directorate.AssignmentConcluded" ->
                    directorates.add(e.facts().getOrDefault("directorate", ""));
                case "cases.CaseResolved" -> {
                    Round next = new Round();
                    next.directorates.addAll(directorates);
                    rounds.add(next);
                }
                case "feedback.FeedbackDelivered" ->
                    r.medium = ofAnswer && !"NONE".equals(e.facts().get("medium"))
                            ? e.facts().get("medium")
                            : r.medium;
                case "feedback.FeedbackFailed" -> r.medium = ofAnswer ? null : r.medium;
                case "feedback.ClosingQuestionAnswered" -> r.answered = true;
                case "feedback.SurveyAnswered" -> {
                    r.result = e.facts().getOrDefault("result", "");
                    r.treatment = e.facts().getOrDefault("treatment", "");
                }
                case "cases.CaseClosed" ->
                    r.fate = r.fate.equals("waiting")
                                    && "NO_REPLY".equals(e.facts().get("closing"))
                            ? "silent"
                            : r.fate;
                case "cases.CaseReopened" -> {
                    r.fate = r.fate.equals("waiting") ? "overtaken" : r.fate;
                    directorates.clear();
                }
                default -> {}
            }
        }
        return rounds;
    }

    private static void add(Map<String, Count> counts, String key, Round r) {
        Count c = counts.computeIfAbsent(key, _ -> new Count());
        if (r.medium == null) {
            c.unasked++;
        } else if (!r.answered) {
            c.silent += r.fate.equals("silent") ? 1 : 0;
            c.overtaken += r.fate.equals("overtaken") ? 1 : 0;
            c.waiting += r.fate.equals("waiting") ? 1 : 0;
        } else {
            c.answered++;
            c.resultGiven += r.result.equals("–") ? 0 : 1;
            c.treatmentGiven += r.treatment.equals("–") ? 0 : 1;
            c.graded += r.result.equals("–") && r.treatment.equals("–") ? 0 : 1;
            c.resultGood += r.result.matches("[45]") ? 1 : 0;
            c.treatmentGood += r.treatment.matches("[45]") ? 1 : 0;
        }
    }
}
