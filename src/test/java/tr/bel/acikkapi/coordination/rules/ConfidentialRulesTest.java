package tr.bel.acikkapi.coordination.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.coordination.rules.RulesTown.DENIZ;
import static tr.bel.acikkapi.coordination.rules.RulesTown.MEHMET;
import static tr.bel.acikkapi.coordination.rules.RulesTown.TO_FEN;
import static tr.bel.acikkapi.coordination.rules.RulesTown.ZEYNEP;
import static tr.bel.acikkapi.coordination.rules.RulesTown.seen;
import static tr.bel.acikkapi.coordination.rules.RulesTown.word;

import java.util.List;
import java.util.Objects;
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
import tr.bel.acikkapi.coordination.HideIdentity;
import tr.bel.acikkapi.coordination.rules.Applications.Application;
import tr.bel.acikkapi.coordination.rules.Applications.Ending;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Rules that keep the applicant's name from the directorates. */
@AcikKapiTest
class ConfidentialRulesTest {

    private static final Actor ZEYNEPS = Actor.staff("zeynep");
    private static final Attempt DONE = new Attempt.Done();
    private static final String NAME = "Sevim Kırlangıç";
    private static final Decision HIDE = new Decision(List.of(), null, null, null, null, false, true);
    private static final Decision HIDE_AND_SEND =
            new Decision(List.of("fen-isleri"), null, null, Priority.HIGH, null, false, true);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Applications applications;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private History history;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DryRun dryRun;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DryRuns runs;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HideIdentity identity;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

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
    void a_rule_hides_before_it_sends_and_the_directorate_never_reads_the_name() throws Exception {
        town.live("Personel şikâyeti", true, word("rüşvet"), HIDE_AND_SEND);
        CaseView file = town.receiveFrom(NAME, "Asfalt ekibi rüşvet istedi.", "yol-cukur");
        town.look();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.ROUTED);
        assertThat(town.file(file.id()).identityHidden()).isTrue();
        assertThat(town.file(file.id()).priority()).isEqualTo(Priority.HIGH);
        assertThat(events(file))
                .containsSubsequence("cases.IdentityHidden", "cases.CaseRouted", "cases.CasePrioritised");
        assertThat(hiding(file).actorKind()).isEqualTo(Actor.Kind.RULE);
        assertThat(hiding(file).actorRef()).isEqualTo("Personel şikâyeti");
        assertThat(town.open(MEHMET, "/basvurular/" + file.number()).getContentAsString())
                .contains("Kimliği gizli tutuluyor", "kimlik müdürlüklerden gizlenir", "kendiliğinden uyguladı")
                .doesNotContain(NAME, "S****", "/basvurular/" + file.number() + "/kimlik");
        assertThat(town.open(MEHMET, "/ara?q=sevim kırlangıç").getContentAsString())
                .doesNotContain(file.number());
    }

    @Test
    void hiding_alone_is_something_and_without_a_name_there_is_nothing_to_hide() {
        town.live("Yalnız gizle", true, word("zorba"), HIDE);
        CaseView named = town.receiveFrom(NAME, "Zorba bir memur var.", null);
        CaseView nameless = town.receive("Zorba bir memur var.", null);
        town.look();
        assertThat(town.file(named.id()).identityHidden()).isTrue();
        assertThat(town.file(named.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(town.file(nameless.id())).isEqualTo(nameless);
        assertThat(ending(named)).isEqualTo(Ending.ACTED);
        assertThat(ending(nameless)).isEqualTo(Ending.ACTED);
    }

    @Test
    void what_cannot_be_sent_is_not_hidden_either_but_proposed() {
        town.live("Konusuz", true, word("tehdit"), HIDE_AND_SEND);
        CaseView file = town.receiveFrom(NAME, "Tehdit edildim.", null);
        town.look();
        assertThat(town.file(file.id())).isEqualTo(file);
        assertThat(applications.ofCase(file.id()).getFirst().trouble()).isEqualTo("rules.trouble.noSubject");
    }

    @Test
    void a_proposal_is_applied_with_one_press_and_the_form_of_routing_warns() throws Exception {
        town.live("Önerilen gizlilik", false, word("taciz"), HIDE_AND_SEND);
        CaseView file = town.receiveFrom(NAME, "Taciz edildim.", "yol-cukur");
        town.look();
        assertThat(town.open(ZEYNEP, "/basvurular/" + file.number()).getContentAsString())
                .contains("kimlik müdürlüklerden gizlenir", "Öneriyi uygula");
        assertThat(town.open(ZEYNEP, "/koordinasyon/" + file.number() + "/sevk").getContentAsString())
                .contains("sevk etmeden önce kimliği gizleyin");
        apply(file);
        assertThat(town.file(file.id()).identityHidden()).isTrue();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.ROUTED);
        assertThat(hiding(file).actorRef()).isEqualTo("zeynep");
        assertThat(ending(file)).isEqualTo(Ending.FOLLOWED);
    }

    @Test
    void who_sends_it_with_the_name_has_not_followed_the_rule() {
        town.live("Uyulmayan gizlilik", false, word("hakaret"), HIDE_AND_SEND);
        CaseView shown = town.receiveFrom(NAME, "Hakaret ettiler.", "yol-cukur");
        CaseView hidden = town.receiveFrom(NAME, "Yine hakaret ettiler.", "yol-cukur");
        town.look();
        town.route(shown.id());
        assertThat(identity.hide(seen(hidden), "Çalışanla ilgili şikâyet.", ZEYNEPS))
                .isEqualTo(DONE);
        assertThat(ending(hidden)).isNull();
        town.route(hidden.id());
        assertThat(ending(shown)).isEqualTo(Ending.NOT_FOLLOWED);
        assertThat(ending(hidden)).isEqualTo(Ending.FOLLOWED);
    }

    @Test
    void a_proposal_that_is_no_place_is_followed_as_soon_as_all_of_it_is_so() throws Exception {
        Decision soon = new Decision(List.of(), null, null, Priority.URGENT, null, false, true);
        town.live("Gizle ve öne al", false, word("ihbar"), soon);
        town.live("Gizle yeter", false, word("sızıntı"), HIDE);
        CaseView both = town.receiveFrom(NAME, "İhbar ediyorum.", "yol-cukur");
        CaseView one = town.receiveFrom(NAME, "Sızıntı var.", "yol-cukur");
        town.look();
        assertThat(identity.hide(seen(one), "Çalışanla ilgili şikâyet.", ZEYNEPS))
                .isEqualTo(DONE);
        assertThat(ending(one)).isEqualTo(Ending.FOLLOWED);
        assertThat(ending(both)).isNull();
        apply(both);
        assertThat(town.file(both.id()).priority()).isEqualTo(Priority.URGENT);
        assertThat(ending(both)).isEqualTo(Ending.FOLLOWED);
    }

    @Test
    void a_dry_run_counts_the_names_that_directorates_read_and_finds_what_it_hid_itself() throws Exception {
        Conditions named = new Conditions(
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new WantedWords(List.of("kayırma"), false),
                List.of(ApplicantType.NAMED),
                Times.ALWAYS);
        CaseView shown = town.receiveFrom(NAME, "Kayırma yapılıyor.", "yol-cukur");
        CaseView waiting = town.receiveFrom(NAME, "Kayırma var.", "yol-cukur");
        town.look();
        town.route(shown.id());
        long rule = town.draft("Kayırma", true, named, HIDE);
        DryRuns.Run run = runs.byId(rule, dryRun.run(rule, 7, "deniz")).orElseThrow();
        assertThat(counts(run)).containsExactly(2, 0, 1, 1);
        assertThat(run.found().lines()).extracting(DryRuns.Line::applicant).containsOnly(ApplicantType.NAMED);
        assertThat(town.open(ZEYNEP, "/yonetim/kurallar/" + rule + "/deneme/" + run.id())
                        .getContentAsString())
                .contains(shown.number(), waiting.number(), "<div>adı bilinen</div>");
        assertThat(context.getBean(PublishRule.class).makeLive(rule, 1, "deniz"))
                .isEmpty();
        CaseView later = town.receiveFrom(NAME, "Kayırma sürüyor.", "yol-cukur");
        town.look();
        assertThat(town.file(later.id()).identityHidden()).isTrue();
        DryRuns.Run again = runs.byId(rule, dryRun.run(rule, 7, "deniz")).orElseThrow();
        assertThat(counts(again)).containsExactly(3, 1, 1, 1);
    }

    @Test
    void what_was_written_before_rules_could_hide_is_still_read() throws Exception {
        long rule = town.live("Eski kural", true, word("eski"), TO_FEN);
        CaseView file = town.receive("Eski bir söz.", "yol-cukur");
        long run = dryRun.run(rule, 7, "deniz");
        jdbc.sql("update rules.version set definition = definition #- '{decision,hides}' where rule_id = :rule")
                .param("rule", rule)
                .update();
        jdbc.sql("update rules.dry_run set lines = lines #- '{0,applicant}' where id = :run")
                .param("run", run)
                .update();
        Decision read = context.getBean(Rules.class).latest(rule).definition().decision();
        assertThat(read).isEqualTo(TO_FEN);
        assertThat(read.hidesIdentity()).isFalse();
        assertThat(runs.byId(rule, run).orElseThrow().found().lines().getFirst().applicant())
                .isNull();
        for (String page : List.of("", "/duzenle", "/deneme/" + run)) {
            assertThat(town.open(DENIZ, "/yonetim/kurallar/" + rule + page).getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
        town.look();
        assertThat(town.file(file.id()).status()).isEqualTo(Status.ROUTED);
    }

    @Test
    void a_rule_that_hides_is_typed_shown_and_changed() throws Exception {
        String[] typed = {"name", "Gizli kalsın", "words", "gizli", "hides", "true"};
        String rule = Objects.requireNonNull(
                town.send(DENIZ, "/yonetim/kurallar/yeni", typed).getRedirectedUrl());
        assertThat(town.open(DENIZ, rule).getContentAsString()).contains("Gizlilik", "kimlik müdürlüklerden gizlenir");
        assertThat(town.open(DENIZ, rule + "/duzenle").getContentAsString())
                .containsPattern("name=\"hides\"[^>]*checked");
        String[] elsewhere = {
            "name",
            "Gizli başka",
            "words",
            "gizli",
            "hides",
            "true",
            "authority",
            "Karayolları",
            "explanation",
            "Bu yol Karayolları'nındır."
        };
        assertThat(town.send(DENIZ, "/yonetim/kurallar/yeni", elsewhere).getContentAsString())
                .contains("Başka kuruma giden başvuru için");
    }

    private void apply(CaseView file) throws Exception {
        town.send(
                ZEYNEP,
                "/koordinasyon/" + file.number() + "/kural",
                "version",
                String.valueOf(file.version()),
                "kural",
                String.valueOf(applications.ofCase(file.id()).getFirst().id()));
    }

    private static List<Integer> counts(DryRuns.Run run) {
        DryRuns.Found found = run.found();
        return List.of(found.matched(), found.same(), found.different(), found.fresh());
    }

    private @Nullable Ending ending(CaseView file) {
        Application first = applications.ofCase(file.id()).getFirst();
        return first.ending();
    }

    private List<String> events(CaseView file) {
        return history.of(file.id()).stream().map(History.Entry::event).toList();
    }

    private History.Entry hiding(CaseView file) {
        return history.of(file.id()).stream()
                .filter(e -> e.event().equals("cases.IdentityHidden"))
                .findFirst()
                .orElseThrow();
    }
}
