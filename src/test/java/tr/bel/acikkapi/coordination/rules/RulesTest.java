package tr.bel.acikkapi.coordination.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.coordination.rules.RulesTown.TO_FEN;
import static tr.bel.acikkapi.coordination.rules.RulesTown.ZEYNEP;
import static tr.bel.acikkapi.coordination.rules.RulesTown.seen;
import static tr.bel.acikkapi.coordination.rules.RulesTown.subject;
import static tr.bel.acikkapi.coordination.rules.RulesTown.word;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.RouteCase.Route;
import tr.bel.acikkapi.coordination.RouteProposal;
import tr.bel.acikkapi.coordination.rules.Applications.Application;
import tr.bel.acikkapi.coordination.rules.Applications.Ending;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** What rules do to cases, and what is remembered of it. */
@AcikKapiTest
class RulesTest {

    private static final Actor ZEYNEPS = Actor.staff("zeynep");
    private static final Attempt DONE = new Attempt.Done();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LookAtCases look;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Applications applications;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PublishRule publish;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DryRun dryRun;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DryRuns runs;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RuleCounts counts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RouteCase route;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ClassifyCase classify;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RouteProposal proposals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private History history;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private RulesTown town;

    @BeforeEach
    void moveIn() {
        town = new RulesTown(context);
        town.look();
    }

    @AfterEach
    void putTheRulesAway() {
        town.retireAll();
    }

    @Test
    void a_rule_that_acts_routes_in_its_own_name_and_tells_why() {
        Decision urgent = new Decision(List.of("fen-isleri"), null, null, Priority.URGENT, null, false, false);
        town.live("Çöken yollar", true, word("çöktü"), urgent);
        CaseView file = town.receive("Yol çöktü.", "yol-cukur");
        town.look();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.ROUTED);
        assertThat(town.file(file.id()).priority()).isEqualTo(Priority.URGENT);
        assertThat(routed(file.id()).getFirst().actorKind()).isEqualTo(Actor.Kind.RULE);
        assertThat(routed(file.id()).getFirst().actorRef()).isEqualTo("Çöken yollar");
        Application application = applications.ofCase(file.id()).getFirst();
        assertThat(application.ending()).isEqualTo(Ending.ACTED);
        assertThat(application.held()).containsExactly(new Held(Held.Sort.WORDS, "çöktü"));
    }

    @Test
    void a_rule_that_proposes_changes_nothing_and_is_followed_with_one_press() throws Exception {
        long rule = town.live("Heyelan", false, word("heyelan"), TO_FEN);
        CaseView file = town.receive("Heyelan oldu.", "yol-cukur");
        town.look();
        assertThat(town.file(file.id())).isEqualTo(file);
        Application open = applications.ofCase(file.id()).getFirst();
        assertThat(open.ending()).isNull();
        String page = town.open(ZEYNEP, "/basvurular/" + file.number()).getContentAsString();
        assertThat(page).contains("Heyelan", "Sözcükler: “heyelan”", "Öneriyi uygula");
        var answer = town.send(
                ZEYNEP,
                "/koordinasyon/" + file.number() + "/kural",
                "version",
                String.valueOf(file.version()),
                "kural",
                String.valueOf(open.id()));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/basvurular/" + file.number());
        assertThat(routed(file.id()).getFirst().actorRef()).isEqualTo("zeynep");
        assertThat(ending(file)).isEqualTo(Ending.FOLLOWED);
        assertThat(counts.all().get(rule)).isEqualTo(new RuleCounts.Count(rule, 1, 0, 1, 0, 0));
        assertThat(town.open(RulesTown.MEHMET, "/basvurular/" + file.number()).getContentAsString())
                .contains("Heyelan", "önerdi, uyuldu");
    }

    @Test
    void a_proposal_that_was_overtaken_is_not_carried_out() throws Exception {
        town.live("Obruk", false, word("obruk"), TO_FEN);
        CaseView file = town.receive("Obruk var.", "yol-cukur");
        town.look();
        long open = applications.ofCase(file.id()).getFirst().id();
        assertThat(route.classifyAndRoute(
                        seen(file), "yol-cukur", Optional.empty(), new Route(List.of("zabita"), ""), ZEYNEPS))
                .isEqualTo(DONE);
        assertThat(ending(file)).isEqualTo(Ending.NOT_FOLLOWED);
        town.send(
                ZEYNEP,
                "/koordinasyon/" + file.number() + "/kural",
                "version",
                String.valueOf(file.version()),
                "kural",
                String.valueOf(open));
        assertThat(routed(file.id())).hasSize(1);
    }

    @Test
    void a_rule_without_the_subject_that_it_needs_only_proposes_and_says_so() {
        town.live("Yarık", true, word("yarık"), TO_FEN);
        CaseView file = town.receive("Yolda yarık var.", null);
        town.look();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(applications.ofCase(file.id()).getFirst().trouble()).isEqualTo("rules.trouble.noSubject");
        Decision withSubject = new Decision(List.of("fen-isleri"), null, null, null, "yol-cukur", false, false);
        town.live("Çatlak", true, word("çatlak"), withSubject);
        CaseView cracked = town.receive("Yolda çatlak var.", null);
        town.look();
        assertThat(town.file(cracked.id()).subject()).isEqualTo("yol-cukur");
        assertThat(town.file(cracked.id()).status()).isEqualTo(Status.ROUTED);
    }

    @Test
    void what_is_to_be_looked_at_by_hand_is_shown_to_no_later_rule() {
        town.live(
                "Önce insan",
                true,
                word("intihar"),
                new Decision(List.of(), null, null, Priority.URGENT, null, true, false));
        town.live("Herkese", true, word("intihar"), TO_FEN);
        CaseView file = town.receive("İntihar edeceğim.", "yol-cukur");
        town.look();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(town.file(file.id()).priority()).isEqualTo(Priority.URGENT);
        assertThat(applications.ofCase(file.id()))
                .singleElement()
                .extracting(Application::name)
                .isEqualTo("Önce insan");
    }

    @Test
    void a_rule_transfers_what_is_another_authoritys() {
        Decision elsewhere = new Decision(
                List.of(),
                "Elektrik dağıtım şirketi",
                "Arızanızı 186 numaralı hatta bildirin.",
                null,
                null,
                false,
                false);
        town.live("Elektrik arızası", true, word("trafo"), elsewhere);
        CaseView file = town.receive("Trafo patladı.", null);
        town.look();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.TRANSFERRED_OUT);
        assertThat(town.file(file.id()).outcomeAuthority()).isEqualTo("Elektrik dağıtım şirketi");
    }

    @Test
    void after_a_classification_by_hand_the_rule_fills_in_the_form_of_routing() throws Exception {
        town.live(
                "Kaldırımlar zabıtaya",
                false,
                subject("yol-kaldirim"),
                new Decision(List.of("zabita"), null, null, null, null, false, false));
        CaseView file = town.receive("Dükkân kaldırımı kapattı.", null);
        town.look();
        assertThat(applications.ofCase(file.id())).isEmpty();
        assertThat(classify.classify(seen(file), "yol-kaldirim", Optional.of(Kind.COMPLAINT), ZEYNEPS))
                .isEqualTo(DONE);
        assertThat(ending(file)).isNull();
        String form =
                town.open(ZEYNEP, "/koordinasyon/" + file.number() + "/sevk").getContentAsString();
        assertThat(form).contains("Kural: Kaldırımlar zabıtaya").containsPattern("value=\"zabita\"[^>]*selected");
    }

    @Test
    void who_is_quicker_than_the_rule_wins() {
        town.live("Asfalt", true, word("asfalt"), TO_FEN);
        CaseView file = town.receive("Asfalt kalkmış.", "yol-cukur");
        assertThat(route.classifyAndRoute(
                        seen(file), "yol-cukur", Optional.empty(), new Route(List.of("zabita"), ""), ZEYNEPS))
                .isEqualTo(DONE);
        town.look();
        assertThat(routed(file.id())).hasSize(1);
        assertThat(applications.ofCase(file.id())).isEmpty();
    }

    @Test
    void what_a_directorate_gives_back_counts_against_the_rule_which_does_not_propose_it_there_again() {
        long rule = town.live("Ağaçlar", true, word("çınar"), TO_FEN);
        CaseView file = town.receive("Çınar devrildi.", "yol-cukur");
        town.look();
        town.giveBack(file.id(), "fen-isleri", "Ağaç bizim işimiz değil.");
        Application given = applications.ofCase(file.id()).getFirst();
        assertThat(given.givenBackBy()).isEqualTo("fen-isleri");
        assertThat(given.reason()).isEqualTo("Ağaç bizim işimiz değil.");
        assertThat(counts.all().get(rule)).isEqualTo(new RuleCounts.Count(rule, 1, 1, 0, 0, 1));
        assertThat(proposals.of(town.file(file.id()), "yol-cukur")).isEmpty();
    }

    @Test
    void a_version_goes_live_only_after_a_dry_run_of_exactly_it_at_exactly_its_place() {
        long first = town.draft("Birinci", false, word("birinci"), TO_FEN);
        long second = town.draft("İkinci", false, word("ikinci"), TO_FEN);
        assertThat(key(publish.makeLive(second, 1, "deniz"))).isEqualTo("rules.live.noDryRun");
        dryRun.run(second, 7, "deniz");
        dryRun.run(first, 7, "deniz");
        assertThat(publish.makeLive(first, 1, "deniz")).isEmpty();
        assertThat(key(publish.makeLive(second, 1, "deniz"))).isEqualTo("rules.live.dryRunOld");
        dryRun.run(second, 7, "deniz");
        assertThat(publish.makeLive(second, 1, "deniz")).isEmpty();
        Rules rules = context.getBean(Rules.class);
        var text = new WriteRule.Text("İkinci", false, "", new Definition(word("üçüncü"), TO_FEN));
        assertThat(context.getBean(WriteRule.class).change(second, 1, text, "deniz"))
                .isEqualTo(new WriteRule.Written.Done(second));
        assertThat(rules.live().rules()).extracting(Rule::version).containsExactly(1, 1);
        assertThat(key(publish.makeLive(second, 2, "deniz"))).isEqualTo("rules.live.noDryRun");
        assertThat(key(publish.makeLive(second, 1, "deniz"))).isEqualTo("rules.overtaken");
        dryRun.run(second, 7, "deniz");
        assertThat(publish.makeLive(second, 2, "deniz")).isEmpty();
        assertThat(rules.live().rules()).extracting(Rule::version).containsExactly(1, 2);
        assertThat(key(context.getBean(MoveRule.class).move(second, true, "deniz")))
                .isEqualTo("rules.move.bothLive");
    }

    @Test
    void a_dry_run_finds_what_the_live_rules_do() {
        List<CaseView> before = cases("kuru");
        long tried = town.draft("Kuru koşu", false, subject("yol-cukur"), TO_FEN);
        DryRuns.Found found =
                runs.byId(tried, dryRun.run(tried, 7, "deniz")).orElseThrow().found();
        assertThat(publish.makeLive(tried, 1, "deniz")).isEmpty();
        List<CaseView> after = cases("yaş");
        long matched = after.stream()
                .filter(f -> applications.ofCase(f.id()).stream().anyMatch(a -> a.ruleId() == tried))
                .count();
        assertThat(before).hasSameSizeAs(after);
        DryRuns.Found again =
                runs.byId(tried, dryRun.run(tried, 7, "deniz")).orElseThrow().found();
        assertThat(again.matched() - found.matched()).isEqualTo((int) matched).isEqualTo(4);
        assertThat(again.seen() - found.seen()).isEqualTo(after.size());
        assertThat(again.same() - found.same()).isEqualTo(1);
        assertThat(again.different() - found.different()).isEqualTo(1);
        assertThat(again.fresh() - found.fresh()).isEqualTo(2);
        assertThat(again.lines())
                .extracting(DryRuns.Line::number)
                .contains(after.get(1).number());
    }

    /** One routed as the rule would, one otherwise, one left, one that is classified later, and one of something else. */
    private List<CaseView> cases(String word) {
        List<CaseView> files = new ArrayList<>();
        for (String subject : java.util.Arrays.asList("yol-cukur", "yol-cukur", "yol-cukur", null, "yol-kaldirim")) {
            files.add(town.receive(word + " bir söz", subject));
        }
        town.look();
        assertThat(route.classifyAndRoute(
                        seen(files.get(0)),
                        "yol-cukur",
                        Optional.empty(),
                        new Route(List.of("fen-isleri"), ""),
                        ZEYNEPS))
                .isEqualTo(DONE);
        assertThat(route.classifyAndRoute(
                        seen(files.get(1)), "yol-cukur", Optional.empty(), new Route(List.of("zabita"), ""), ZEYNEPS))
                .isEqualTo(DONE);
        assertThat(classify.classify(seen(files.get(3)), "yol-cukur", Optional.of(Kind.COMPLAINT), ZEYNEPS))
                .isEqualTo(DONE);
        return files;
    }

    @Test
    void several_nodes_look_at_a_case_once() throws Exception {
        town.live("Sel", true, word("sel"), TO_FEN);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(town.receive("Sel bastı " + i, "yol-cukur").id());
        }
        int nodes = 6;
        CyclicBarrier together = new CyclicBarrier(nodes);
        List<Future<List<LookAtCases.Look>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < nodes; i++) {
                all.add(threads.submit(() -> {
                    together.await();
                    List<LookAtCases.Look> looks = new ArrayList<>();
                    do {
                        looks.add(look.next());
                    } while (looks.getLast() != LookAtCases.Look.NOTHING);
                    return looks;
                }));
            }
        }
        List<LookAtCases.Look> looks = new ArrayList<>();
        for (var node : all) {
            looks.addAll(node.get());
        }
        assertThat(looks).doesNotContain(LookAtCases.Look.AGAIN);
        assertThat(looks.stream().filter(l -> l == LookAtCases.Look.DONE)).hasSize(40);
        for (long id : ids) {
            assertThat(routed(id)).hasSize(1);
            assertThat(applications.ofCase(id)).hasSize(1);
        }
    }

    @Test
    void a_look_that_failed_is_made_again_later() {
        town.live("Sis", true, word("sis"), TO_FEN);
        CaseView file = town.receive("Sis çöktü.", "yol-cukur");
        jdbc.sql("alter table rules.application add constraint broken check (case_id <> " + file.id() + ")")
                .update();
        assertThat(look.next()).isEqualTo(LookAtCases.Look.AGAIN);
        assertThat(town.file(file.id())).isEqualTo(file);
        assertThat(look.next()).isEqualTo(LookAtCases.Look.NOTHING);
        jdbc.sql("alter table rules.application drop constraint broken").update();
        jdbc.sql("update rules.reception set next_at = :past where case_id = :case")
                .param("past", tr.bel.acikkapi.shared.SqlTime.of(clock.instant().minus(Duration.ofSeconds(1))))
                .param("case", file.id())
                .update();
        town.look();
        assertThat(ending(file)).isEqualTo(Ending.ACTED);
    }

    private @Nullable Ending ending(CaseView file) {
        return applications.ofCase(file.id()).getFirst().ending();
    }

    private List<History.Entry> routed(long id) {
        return history.of(id).stream()
                .filter(e -> e.event().equals("cases.CaseRouted"))
                .toList();
    }

    private static @Nullable String key(Optional<Refusal> refusal) {
        return refusal.map(Refusal::key).orElse(null);
    }
}
