package tr.bel.acikkapi.coordination.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** What is done at the triage desk can be taken back for a while, and nothing has left the house until then. */
@AcikKapiTest
@TestPropertySource(properties = "acikkapi.undo.after=10m")
@DirtiesContext // a second application beside the shared one takes as many connections
@SuppressWarnings("NullAway.Init")
class UndoTest {

    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final String DESK = "/koordinasyon";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    Contacts contacts;

    @Autowired
    CaseFiles files;

    @Autowired
    Cases cases;

    @Autowired
    ClassifyCase classify;

    @Autowired
    RouteCase routing;

    @Autowired
    CarryOutLater carryOut;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private MockMvcTester pages;

    @BeforeEach
    void sit_down_at_the_desk() {
        pages = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        jdbc.sql("delete from coordination.later_act").update();
    }

    @Test
    void a_routed_case_leaves_the_lists_at_once_and_the_house_ten_seconds_later() throws Exception {
        CaseView file = receive();
        assertThat(send(Persona.ZEYNEP, file, "sevk", route(file))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(now(file)).isEqualTo(file);
        assertThat(happened(file, "CaseRouted")).isZero();
        assertThat(list()).doesNotContain(file.number());
        assertThat(carryOut.next()).isFalse();
        timeGoesBy();
        assertThat(carryOut.next()).isTrue();
        assertThat(now(file).status()).isEqualTo(Status.ROUTED);
        assertThat(happened(file, "CaseRouted")).isOne();
        assertThat(kept(file)).isZero();
    }

    @Test
    void what_is_taken_back_never_happened_and_stands_in_the_form_again() throws Exception {
        CaseView file = classified();
        send(Persona.ZEYNEP, file, "yanit", answer(file, "Parkımız her gün 08.00 ile 22.00 arasında açıktır."));
        Document pane = page(Persona.ZEYNEP, "/basvurular/" + file.number());
        String undo = pane.select("form.offer").attr("action");
        assertThat(undo).startsWith(DESK + "/" + file.number() + "/geri-al/");
        MvcTestResult back = pages.post()
                .uri(undo)
                .with(Persona.ZEYNEP.signedIn())
                .with(csrf())
                .header("Referer", "http://localhost/koordinasyon?gorunum=acik")
                .exchange();
        assertThat(back).hasRedirectedUrl("/koordinasyon?gorunum=acik&secili=" + file.number());
        timeGoesBy();
        assertThat(carryOut.next()).isFalse();
        assertThat(now(file)).isEqualTo(file);
        assertThat(list()).contains(file.number());
        assertThat(page(Persona.ZEYNEP, DESK + "/" + file.number() + "/yanit")
                        .select("textarea")
                        .text())
                .isEqualTo("Parkımız her gün 08.00 ile 22.00 arasında açıktır.");
        assertThat(page(Persona.BURAK, DESK + "/" + file.number() + "/yanit")
                        .select("textarea")
                        .text())
                .as("others' drafts are theirs")
                .isEmpty();
    }

    @Test
    void nobody_takes_back_what_somebody_else_wanted_or_what_was_carried_out() {
        CaseView file = receive();
        send(Persona.ZEYNEP, file, "sevk", route(file));
        String undo = DESK + "/" + file.number() + "/geri-al/" + waiting(file);
        post(Persona.BURAK, undo);
        assertThat(kept(file)).isOne();
        timeGoesBy();
        post(Persona.ZEYNEP, undo);
        assertThat(carryOut.next()).as("its time was over").isTrue();
        post(Persona.ZEYNEP, undo);
        assertThat(now(file).status()).isEqualTo(Status.ROUTED);
    }

    @Test
    void a_form_that_is_sent_twice_waits_once() {
        CaseView file = receive();
        for (int i = 0; i < 2; i++) {
            assertThat(send(Persona.ZEYNEP, file, "sevk", route(file))).hasStatus(HttpStatus.SEE_OTHER);
        }
        timeGoesBy();
        assertThat(carryOut.next()).isTrue();
        assertThat(carryOut.next()).isFalse();
        assertThat(happened(file, "CaseRouted")).isOne();
    }

    @Test
    void a_refusal_comes_at_once_and_nothing_waits() {
        CaseView file = receive();
        assertThat(send(Persona.ZEYNEP, file, "yanit", answer(file, "kısa")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(kept(file)).isZero();
    }

    @Test
    void a_colleague_who_goes_on_with_the_case_finds_it_done_and_is_told_what_changed() throws Exception {
        CaseView file = receive();
        send(Persona.ZEYNEP, file, "sevk", route(file));
        MvcTestResult late =
                send(Persona.BURAK, file, "yanit", answer(file, "Bu konuda bir çalışmamız yoktur, bilginize sunarız."));
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(late.getResponse().getContentAsString())
                .contains("Bu konuda bir çalışmamız yoktur, bilginize sunarız.", "Fen İşleri", "zeynep");
        assertThat(now(file).status()).isEqualTo(Status.ROUTED);
    }

    @Test
    void a_colleague_who_decided_by_another_way_is_not_overruled() throws Exception {
        CaseView file = receive();
        send(Persona.ZEYNEP, file, "sevk", route(file));
        assertThat(routing.route(
                        new Seen(file.id(), classifiedByBurak(file).version()),
                        new RouteCase.Route(List.of("temizlik-isleri"), ""),
                        Actor.staff("burak")))
                .isEqualTo(new Attempt.Done());
        timeGoesBy();
        assertThat(carryOut.next()).isTrue();
        assertThat(happened(file, "CaseRouted")).isOne();
        assertThat(page(Persona.ZEYNEP, "/basvurular/" + file.number()).text()).contains("sizden önce karar verdi");
    }

    @Test
    void who_only_opens_a_form_takes_nobodys_time_to_take_back_away() throws Exception {
        CaseView file = receive();
        send(Persona.ZEYNEP, file, "sevk", route(file));
        page(Persona.BURAK, DESK + "/" + file.number() + "/oncelik");
        assertThat(now(file)).isEqualTo(file);
        String other = receive().number();
        post(Persona.ZEYNEP, DESK + "/" + other + "/geri-al/" + waiting(file));
        assertThat(kept(file)).as("another case's address takes nothing back").isOne();
        page(Persona.ZEYNEP, DESK + "/" + file.number() + "/oncelik");
        assertThat(now(file).status()).as("she goes on with it herself").isEqualTo(Status.ROUTED);
    }

    @Test
    void what_the_applicant_did_meanwhile_counts_as_having_come_after() {
        CaseView file = receive();
        send(Persona.ZEYNEP, file, "sevk", route(file));
        comment(file);
        timeGoesBy();
        assertThat(carryOut.next()).isTrue();
        assertThat(now(file).status()).isEqualTo(Status.ROUTED);
    }

    @Test
    void what_became_impossible_is_told_to_whoever_wanted_it_with_their_words() throws Exception {
        CaseView file = classified();
        String words = "Bu başvuru için çalışmamız sürmektedir, bilginize sunarız.";
        send(Persona.ZEYNEP, file, "yanit", answer(file, words));
        withdraw(file);
        timeGoesBy();
        assertThat(carryOut.next()).isTrue();
        assertThat(now(file).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(page(Persona.ZEYNEP, "/yapilacaklar").text()).contains(file.number(), "Yapılamayan işlem");
        Document pane = page(Persona.ZEYNEP, "/basvurular/" + file.number());
        assertThat(pane.text()).contains("Yapılamadı: Yanıtla", words);
        assertThat(page(Persona.BURAK, "/basvurular/" + file.number()).text()).doesNotContain(words);
        post(Persona.ZEYNEP, pane.select("form[action$=okundu]").attr("action"));
        assertThat(page(Persona.ZEYNEP, "/basvurular/" + file.number()).text()).doesNotContain(words);
    }

    @Test
    void two_nodes_carry_out_each_act_once() throws Exception {
        List<CaseView> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CaseView file = receive();
            all.add(file);
            send(Persona.ZEYNEP, file, "sevk", route(file));
        }
        timeGoesBy();
        Callable<Integer> node = () -> {
            int done = 0;
            while (carryOut.next()) {
                done++;
            }
            return done;
        };
        assertThat(together(node, node).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(20);
        assertThat(all)
                .allSatisfy(file -> assertThat(happened(file, "CaseRouted")).isOne());
    }

    @Test
    void taking_back_and_carrying_out_at_once_ends_in_one_of_the_two() throws Exception {
        for (int i = 0; i < 15; i++) {
            CaseView file = receive();
            send(Persona.ZEYNEP, file, "sevk", route(file));
            String undo = DESK + "/" + file.number() + "/geri-al/" + waiting(file);
            together(() -> carryOut.now(file.id()), () -> post(Persona.ZEYNEP, undo));
            boolean routed = now(file).status() == Status.ROUTED;
            assertThat(happened(file, "CaseRouted")).isEqualTo(routed ? 1 : 0);
            assertThat(kept(file)).as("a draft where it was taken back").isEqualTo(routed ? 0 : 1);
        }
    }

    private static <T> List<T> together(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = new ArrayList<>();
            for (Callable<? extends T> each : List.of(one, other)) {
                results.add(both.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }

    private CaseView receive() {
        Instant at = clock.instant();
        var receipt = intake.receive(
                "undo:" + KEYS.incrementAndGet(),
                () -> Submission.through(
                                "desk",
                                contacts.open(ContactStart.in("desk", null, "ayse", at)),
                                Kind.COMPLAINT,
                                "Sokak lambası yanmıyor.",
                                Actor.staff("ayse"),
                                at)
                        .build());
        return now(receipt.caseId());
    }

    private CaseView classifiedByBurak(CaseView file) {
        assertThat(classify.classify(
                        new Seen(file.id(), file.version()),
                        "aydinlatma-sokak",
                        Optional.of(Kind.COMPLAINT),
                        Actor.staff("burak")))
                .isEqualTo(new Attempt.Done());
        return now(file);
    }

    private CaseView classified() {
        CaseView file = receive();
        assertThat(classify.classify(
                        new Seen(file.id(), file.version()),
                        "aydinlatma-sokak",
                        Optional.of(Kind.COMPLAINT),
                        Actor.staff("zeynep")))
                .isEqualTo(new Attempt.Done());
        return now(file);
    }

    private CaseView now(CaseView file) {
        return now(file.id());
    }

    private CaseView now(long id) {
        return files.byId(id).orElseThrow();
    }

    private void withdraw(CaseView file) {
        transaction.executeWithoutResult(status -> {
            var own = cases.findById(file.id()).orElseThrow();
            assertThat(own.withdraw(null, Actor.APPLICANT, clock.instant())).isEmpty();
            cases.save(own);
        });
    }

    private void comment(CaseView file) {
        transaction.executeWithoutResult(status -> {
            var own = cases.findById(file.id()).orElseThrow();
            assertThat(own.hearApplicant("Lamba iki gündür yanmıyor.", Actor.APPLICANT, clock.instant()))
                    .isEmpty();
            cases.save(own);
        });
    }

    private static List<String> route(CaseView file) {
        return List.of(
                "version", String.valueOf(file.version()), "subject", "aydinlatma-sokak", "directorate", "fen-isleri");
    }

    private static List<String> answer(CaseView file, String words) {
        return List.of("version", String.valueOf(file.version()), "code", "INFORMATION_GIVEN", "explanation", words);
    }

    private MvcTestResult send(Persona who, CaseView file, String act, List<String> fields) {
        return post(who, DESK + "/" + file.number() + "/" + act, fields.toArray(String[]::new));
    }

    private MvcTestResult post(Persona who, String address, String... fields) {
        var request = pages.post().uri(address).with(who.signedIn()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(Persona who, String address) throws Exception {
        return Jsoup.parse(pages.get()
                .uri(address)
                .with(who.signedIn())
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private String list() throws Exception {
        return page(Persona.ZEYNEP, DESK + "?gorunum=acik").select(".list").text();
    }

    private long happened(CaseView file, String event) {
        return count("cases.history where event like '%' || :x and case_id = :id", file, event);
    }

    private long kept(CaseView file) {
        return count("coordination.later_act where :x = '' and case_id = :id", file, "");
    }

    private long count(String from, CaseView file, String x) {
        return jdbc.sql("select count(*) from " + from)
                .param("x", x)
                .param("id", file.id())
                .query(Long.class)
                .single();
    }

    private long waiting(CaseView file) {
        return jdbc.sql("select id from coordination.later_act where case_id = :id and state = 'WAITING'")
                .param("id", file.id())
                .query(Long.class)
                .single();
    }

    /** Whatever waits has waited long enough. */
    private void timeGoesBy() {
        jdbc.sql("update coordination.later_act set due_at = due_at - interval '1 hour'")
                .update();
    }
}
