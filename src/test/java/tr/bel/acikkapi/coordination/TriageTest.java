package tr.bel.acikkapi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.coordination.RouteCase.Route;
import tr.bel.acikkapi.coordination.TriageQueue.Listing;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The triage desk's lists and the acts of coordination, without the forms. */
@AcikKapiTest
class TriageTest {

    private static final Actor ZEYNEP = Actor.staff("zeynep");
    private static final Actor BURAK = Actor.staff("burak");
    private static final Attempt DONE = new Attempt.Done();
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Intake intake;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contacts contacts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CaseFiles files;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TriageQueue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ChangeCase change;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ClassifyCase classify;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RouteCase route;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AskApplicant ask;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MendCase mend;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EndCase end;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SuggestSubjects suggest;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PromiseChips chips;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @Test
    void pages_of_a_list_follow_each_other_without_a_gap_or_a_repetition() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(receive("Sokak lambası yanmıyor.", Duration.ofDays(30).minusMinutes(i / 2))
                    .id());
        }
        List<Long> read = new ArrayList<>();
        Optional<Long> after = Optional.empty();
        do {
            TriageQueue.Page page = queue.page(Listing.whole(QueueView.TO_CLASSIFY), after, 3);
            page.rows().stream().map(CaseRow::id).filter(made::contains).forEach(read::add);
            after = page.next();
        } while (after.isPresent());
        assertThat(read).containsExactlyElementsOf(made);
    }

    @Test
    void a_page_behind_a_case_that_has_left_the_list_begins_anew_and_is_not_empty() {
        CaseView told = receive("Bir", Duration.ofDays(200));
        CaseView waits = receive("İki", Duration.ofDays(199));
        Listing overdue = Listing.whole(QueueView.OVERDUE);
        assertThat(rows(overdue, told)).contains(waits.id());
        assertThat(change.change(
                        new Seen(told.id(), told.version()),
                        file -> file.classify("yol-cukur", Kind.REQUEST, null, ZEYNEP, clock.instant())
                                .or(() -> file.inform(ZEYNEP, clock.instant()))))
                .isEqualTo(DONE);
        assertThat(rows(overdue, told)).contains(waits.id());
        assertThat(rows(Listing.whole(QueueView.GIVEN_BACK), told)).isEmpty();
    }

    private List<Long> rows(Listing listing, CaseView after) {
        return queue.page(listing, Optional.of(after.id()), 10).rows().stream()
                .map(CaseRow::id)
                .toList();
    }

    @Test
    void the_watch_tells_overdue_from_due_in_two_eight_and_twenty_four_hours() {
        var before = queue.watch();
        receive("Bir", Duration.ofHours(49));
        receive("İki", Duration.ofHours(47));
        receive("Üç", Duration.ofHours(41));
        receive("Dört", Duration.ofHours(25));
        receive("Beş", Duration.ofHours(1));
        var now = queue.watch();
        assertThat(grown(before, now, QueueView.OVERDUE)).isEqualTo(1);
        assertThat(grown(before, now, QueueView.WITHIN_2_HOURS)).isEqualTo(1);
        assertThat(grown(before, now, QueueView.WITHIN_8_HOURS)).isEqualTo(2);
        assertThat(grown(before, now, QueueView.WITHIN_24_HOURS)).isEqualTo(3);
    }

    @Test
    void only_those_who_coordinate_are_shown_the_watch() {
        var clerk = UsernamePasswordAuthenticationToken.authenticated(
                "ayse", null, List.of(new SimpleGrantedAuthority(Permission.TAKE_APPLICATIONS.name())));
        var coordinator = UsernamePasswordAuthenticationToken.authenticated(
                "zeynep", null, List.of(new SimpleGrantedAuthority(Permission.COORDINATE.name())));
        assertThat(chips.chips(clerk)).isEmpty();
        assertThat(chips.chips(coordinator)).hasSizeBetween(3, 4);
    }

    @Test
    void a_suggestion_names_the_words_that_spoke_for_it() {
        CaseView file = receive("Sokağımızdaki çukur büyüdü, araba çukura düştü.", Duration.ZERO);
        var first = suggest.of(file).getFirst();
        assertThat(first.code()).isEqualTo("yol-cukur");
        assertThat(first.because()).contains("çukur");
        assertThat(first.directorate()).isEqualTo("fen-isleri");
    }

    @Test
    void the_second_of_two_coordinators_changes_nothing() {
        CaseView seen = receive("Çöp alınmadı.", Duration.ZERO);
        assertThat(mend.prioritise(of(seen), Optional.of(Priority.HIGH), ZEYNEP))
                .isEqualTo(DONE);
        assertThat(classify.classify(of(seen), "yol-cukur", Optional.of(Kind.COMPLAINT), BURAK))
                .isEqualTo(new Attempt.Overtaken());
        assertThat(now(seen).status()).isEqualTo(Status.RECEIVED);
        assertThat(classify.classify(of(now(seen)), "yol-cukur", Optional.of(Kind.COMPLAINT), BURAK))
                .isEqualTo(DONE);
    }

    @Test
    void of_two_coordinators_in_the_same_moment_exactly_one_succeeds() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseView seen = receive("Park karanlık.", Duration.ZERO);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Attempt>> both = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Actor who : List.of(ZEYNEP, BURAK)) {
                    both.add(threads.submit(() -> {
                        together.await();
                        return mend.prioritise(of(seen), Optional.of(Priority.URGENT), who);
                    }));
                }
            }
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder(DONE, new Attempt.Overtaken());
        }
    }

    @Test
    void a_question_makes_the_case_wait_and_the_reply_lets_it_go_on_where_it_was() {
        CaseView file = receive("Su akmıyor.", Duration.ZERO);
        assertThat(ask.ask(of(file), "Hangi sokaktasınız?", ZEYNEP)).isEqualTo(DONE);
        assertThat(now(file).status()).isEqualTo(Status.WAITING_FOR_APPLICANT);
        assertThat(ask.hear(of(now(file)), "Çınar Sokak 4 numara.", ZEYNEP)).isEqualTo(DONE);
        assertThat(now(file).status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void what_coordination_ends_is_ended_with_its_reason() {
        CaseView elsewhere = receive("Trafo patladı, elektrik yok.", Duration.ZERO);
        assertThat(end.transferOut(
                        of(elsewhere), "Elektrik dağıtım şirketi", "Arızanız şirkete iletildi: 186.", ZEYNEP))
                .isEqualTo(DONE);
        assertThat(now(elsewhere).outcomeAuthority()).isEqualTo("Elektrik dağıtım şirketi");
        CaseView court = receive("Komşumla davalıyım.", Duration.ZERO);
        assertThat(end.doNotExamine(
                        of(court),
                        Optional.of(NotExaminedReason.MATTER_FOR_COURTS),
                        "Konu mahkemenin görevine giriyor.",
                        ZEYNEP))
                .isEqualTo(DONE);
        assertThat(now(court).status()).isEqualTo(Status.NOT_EXAMINED);
        assertThat(end.reopen(of(now(court)), "Yanlış okunmuş, davası yok.", ZEYNEP))
                .isEqualTo(DONE);
        assertThat(now(court).status()).isEqualTo(Status.CLASSIFIED);
    }

    @Test
    void what_is_not_honest_or_not_known_is_refused_and_changes_nothing() {
        CaseView file = receive("Kaldırım bozuk.", Duration.ZERO);
        List<Attempt> attempts = List.of(
                classify.classify(of(file), "yok-boyle-konu", Optional.of(Kind.REQUEST), ZEYNEP),
                classify.classify(of(file), "yol-kaldirim", Optional.empty(), ZEYNEP),
                route.route(of(file), new Route(List.of("fen-isleri"), ""), ZEYNEP),
                route.classifyAndRoute(of(file), "yol-kaldirim", Optional.empty(), new Route(List.of(), ""), ZEYNEP),
                route.classifyAndRoute(
                        of(file), "yol-kaldirim", Optional.empty(), new Route(List.of("yok"), ""), ZEYNEP),
                ask.ask(of(file), " ", ZEYNEP),
                mend.prioritise(of(file), Optional.empty(), ZEYNEP),
                mend.place(of(file), new Place("yok-mahalle", null, null, null), ZEYNEP),
                end.answer(of(file), new Outcome(Outcome.Code.DONE, "tamam", null, null), ZEYNEP),
                end.transferOut(of(file), "", "Bu iş bizim görevimiz değil.", ZEYNEP),
                end.doNotExamine(of(file), Optional.empty(), "Belli bir konusu yok.", ZEYNEP),
                end.reopen(of(file), "yeniden açılsın lütfen", ZEYNEP));
        assertThat(attempts).allSatisfy(a -> assertThat(a).isInstanceOf(Attempt.Refused.class));
        assertThat(now(file)).isEqualTo(file);
    }

    private static long grown(Map<QueueView, Long> before, Map<QueueView, Long> now, QueueView view) {
        return now.getOrDefault(view, 0L) - before.getOrDefault(view, 0L);
    }

    private static Seen of(CaseView file) {
        return new Seen(file.id(), file.version());
    }

    private CaseView now(CaseView file) {
        return files.byId(file.id()).orElseThrow();
    }

    private CaseView receive(String text, Duration ago) {
        Instant at = clock.instant().minus(ago);
        var receipt = intake.receive(
                "triage:" + KEYS.incrementAndGet(),
                () -> Submission.through(
                                "desk",
                                contacts.open(ContactStart.in("desk", null, "ayse", at)),
                                Kind.COMPLAINT,
                                text,
                                Actor.staff("ayse"),
                                at)
                        .build());
        return files.byId(receipt.caseId()).orElseThrow();
    }
}
