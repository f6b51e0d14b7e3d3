package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.citizen.JoinPersons;
import tr.bel.acikkapi.citizen.Judgement;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Who comes onto a list, and who never does. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class MakeListTest {

    private static final String HOLE = "Fırının önünde derin bir çukur var.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MakeList make;

    @Autowired
    private TakePerson take;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Listings listings;

    @Autowired
    private DoNotCall doNotCall;

    @Autowired
    private DrawLot lot;

    @Autowired
    private Candidates candidates;

    @Autowired
    private JdbcClient jdbc;

    private Office office;

    @BeforeEach
    void theOfficeIsThere() {
        office = new Office(context);
        // Whom another test's session still has on its list is free.
        jdbc.sql("delete from mayorcalls.taken").update();
    }

    @Test
    void closed_cases_of_a_neighbourhood_come_in_their_days_the_latest_first() {
        office.ended(office.caller("Ayla Er"), "gol", "yol-cukur", HOLE, 9);
        office.ended(office.caller("Berna Er"), "gol", "yol-cukur", HOLE, 3);
        office.ended(office.caller("Ceren Er"), "gol", "yol-cukur", HOLE, 40);
        office.ended(office.caller("Derya Er"), "sanayi", "yol-cukur", HOLE, 3);
        long session = office.session("Göl", 5);
        assertThat(make.ended(session, "gol", office.today().minusDays(30), office.today(), 5, "oya"))
                .isEqualTo(new MakeList.Made(2, Map.of()));
        assertThat(office.names(session)).containsExactly("Berna Er", "Ayla Er");
    }

    @Test
    void open_cases_past_their_time_come_the_longest_first_and_thanks_the_latest_first() {
        long late = office.caller("Elif Geç");
        long later = office.caller("Fikret Geç");
        office.received(
                late, "gol", "yol-cukur", Kind.COMPLAINT, HOLE, office.now().minus(Duration.ofDays(4)));
        office.received(
                later, "gol", "yol-cukur", Kind.COMPLAINT, HOLE, office.now().minus(Duration.ofDays(9)));
        office.received(office.caller("Yeni Gelen"), "gol", "yol-cukur", Kind.COMPLAINT, HOLE, office.now());
        office.received(
                office.caller("Gönül Sağ"),
                "gol",
                null,
                Kind.THANKS,
                "Elinize sağlık, park çok güzel oldu.",
                office.now());
        long session = office.session("Bekleyenler", 9);
        assertThat(make.waiting(session, 9, "oya").added()).isEqualTo(2);
        assertThat(make.thanks(session, 9, "oya").added()).isEqualTo(1);
        assertThat(office.names(session)).containsExactly("Fikret Geç", "Elif Geç", "Gönül Sağ");
        assertThat(office.list(session).stream().map(Listing::rule))
                .containsExactly(ListRule.WAITING, ListRule.WAITING, ListRule.THANKS);
    }

    @Test
    void nobody_without_a_telephone_nobody_who_wants_no_word_and_nobody_who_said_so() {
        String place = "camlik";
        office.ended(office.person("Telefonsuz Biri", null, Medium.LETTER), place, "yol-cukur", HOLE, 1);
        office.ended(office.person("Habersiz Biri", Office.phone(), Medium.NONE), place, "yol-cukur", HOLE, 1);
        long asked = office.caller("Aranmak İstemez");
        office.ended(asked, place, "yol-cukur", HOLE, 1);
        doNotCall.say(asked, null, "oya");
        office.ended(office.caller("Aranır Biri"), place, "yol-cukur", HOLE, 1);
        long session = office.session("Çamlık", 9);
        assertThat(make.ended(session, place, office.today().minusDays(9), office.today(), 9, "oya"))
                .isEqualTo(new MakeList.Made(
                        1, Map.of("mayorcalls.no.phone", 1, "mayorcalls.no.medium", 1, "mayorcalls.no.doNotCall", 1)));
        assertThat(office.names(session)).containsExactly("Aranır Biri");
    }

    @Test
    void a_hidden_identity_a_sensitive_subject_and_a_tip_off_lead_to_nobody() {
        String place = "pinarbasi";
        long hidden = office.caller("Gizli Kalsın");
        office.ended(hidden, place, "yol-cukur", HOLE, 1);
        jdbc.sql("update cases.case_file set identity_hidden = true where applicant_id = :hidden")
                .param("hidden", hidden)
                .update();
        String sensitive = jdbc.sql("select code from municipality.subject where sensitive order by code limit 1")
                .query(String.class)
                .single();
        office.ended(office.caller("Hassas Konu"), place, sensitive, "Yardım istiyorum, kimse bilmesin.", 1);
        office.received(
                office.caller("İhbar Eden"), place, "yol-cukur", Kind.TIP_OFF, "Kaçak yapı var burada.", office.now());
        long session = office.session("Pınarbaşı", 9);
        assertThat(make.ended(session, place, office.today().minusDays(9), office.today(), 9, "oya")
                        .added())
                .isZero();
        List<Long> urn = candidates.urn(candidates.urnSince());
        assertThat(urn).doesNotContain(hidden);
        assertThat(named(urn)).doesNotContain("Gizli Kalsın", "Hassas Konu", "İhbar Eden");
    }

    @Test
    void who_asked_to_be_forgotten_is_not_called() {
        long applicant = office.caller("Unutulsun İsteyen");
        long claim = office.received(
                applicant,
                "gol",
                "kurum-kisisel-veri",
                Kind.REQUEST,
                "Verilerimin silinmesini istiyorum.",
                office.now());
        jdbc.sql("insert into privacy.request (case_id, wish, asked_at) values (:case, 'ERASURE', now())")
                .param("case", claim)
                .update();
        jdbc.sql("insert into privacy.request_applicant (case_id, applicant_id) values (:case, :applicant)")
                .param("case", claim)
                .param("applicant", applicant)
                .update();
        assertThat(occasion(office.session("Silme", 1), applicant)).contains("mayorcalls.no.erasure");
    }

    @Test
    void whoever_was_reached_rests_and_so_do_their_other_records_and_whoever_has_their_telephone() {
        String number = Office.phone();
        long first = office.person("Hatice Uz", number, Medium.CALL);
        long other = office.caller("Hatice Uzun");
        long sameNumber = office.person("Hasan Uz", number, Medium.CALL);
        assertThat(context.getBean(JoinPersons.class)
                        .join(first, other, new Judgement("zeynep", "Aynı kişi, kendisi söyledi.", false)))
                .isEmpty();
        long session = office.underWay("İlk", first);
        office.rang(session, 0, CallOutcome.REACHED);
        assertThat(sessions.move(session, SessionState.ENDED, "oya")).isEmpty();

        long next = office.session("İkinci", 3);
        for (long each : List.of(first, other, sameNumber)) {
            assertThat(occasion(next, each)).contains("mayorcalls.no.rest");
        }
        jdbc.sql("update mayorcalls.call set ended_at = :long_ago")
                .param("long_ago", SqlTime.of(office.now().minus(Duration.ofDays(181))))
                .update();
        assertThat(occasion(next, first)).isEmpty();
        assertThat(occasion(next, other)).contains("mayorcalls.no.taken");
        assertThat(occasion(next, sameNumber)).contains("mayorcalls.no.taken");
    }

    @Test
    void whoever_was_not_reached_is_free_for_another_session_and_so_is_who_was_taken_off() {
        long busy = office.caller("Meşgul Çalan");
        long off = office.caller("Çıkarılan Kişi");
        long session = office.underWay("Meşgul", busy);
        office.rang(session, 0, CallOutcome.BUSY);
        long other = office.session("Başka", 2);
        assertThat(occasion(other, busy)).contains("mayorcalls.no.taken");
        assertThat(sessions.move(session, SessionState.ENDED, "oya")).isEmpty();
        assertThat(occasion(other, busy)).isEmpty();

        assertThat(occasion(other, off)).isEmpty();
        long listing = office.list(other).getLast().id();
        assertThat(listings.remove(other, listing, "yok", "oya"))
                .as("no reason")
                .isPresent();
        assertThat(listings.remove(other, listing, "Şehir dışındaymış.", "oya")).isEmpty();
        assertThat(office.names(other)).containsExactly("Meşgul Çalan");
        assertThat(occasion(office.session("Üçüncü", 1), off)).isEmpty();
    }

    @Test
    void a_session_that_is_given_up_holds_nobody() {
        long applicant = office.caller("Vazgeçilen Kişi");
        long session = office.session("Vazgeçilen", 1);
        assertThat(occasion(session, applicant)).isEmpty();
        assertThat(sessions.move(session, SessionState.ENDED, "oya")).isEmpty();
        assertThat(occasion(session, applicant)).as("it is over").contains("mayorcalls.session.listStands");
        assertThat(occasion(office.session("Sonraki", 1), applicant)).isEmpty();
    }

    @Test
    void who_may_not_be_called_any_more_is_not_the_next_and_is_not_rung() {
        long first = office.caller("Sonradan İstemeyen");
        long session = office.underWay("Sıradaki", first, office.caller("Öteki Kişi"));
        doNotCall.say(first, null, "oya");
        assertThat(listings.next(session).map(Listing::name)).contains("Öteki Kişi");
        assertThat(context.getBean(Calls.class)
                        .open(session, office.list(session).getFirst().id(), Office.ASKED_FOR, "oya")
                        .refusal())
                .isNotNull();
    }

    @Test
    void who_says_do_not_call_in_a_call_is_in_no_list_at_once() {
        long applicant = office.caller("Beni Aramayın");
        long session = office.underWay("Beni aramayın", applicant);
        office.rang(session, 0, CallOutcome.DO_NOT_CALL);
        assertThat(occasion(office.session("Sonra", 1), applicant)).contains("mayorcalls.no.taken");
        assertThat(sessions.move(session, SessionState.ENDED, "oya")).isEmpty();
        assertThat(occasion(office.session("Sonra", 1), applicant)).contains("mayorcalls.no.doNotCall");
        long wish = doNotCall.inForce(1).getFirst().id();
        assertThat(doNotCall.lift(wish, "Kendisi söyledi.", "oya")).isTrue();
        assertThat(doNotCall.lift(wish, "Kendisi söyledi.", "oya")).isFalse();
    }

    @Test
    void lots_are_drawn_from_persons_and_can_be_computed_again_from_the_record() {
        for (int i = 0; i < 12; i++) {
            long one = office.caller("Kura Kişisi " + (char) ('A' + i));
            for (int cases = 0; cases <= i % 3; cases++) {
                office.received(one, "yesilyurt", "yol-cukur", Kind.COMPLAINT, HOLE, office.now());
            }
        }
        long session = office.session("Kura", 4);
        assertThat(make.byLot(session, 4, "oya").added()).isEqualTo(4);
        DrawLot.Draw draw = lot.of(session).getFirst();
        List<Long> urn = List.of(jdbc.sql("select pool from mayorcalls.draw where id = :id")
                .param("id", draw.id())
                .query((rs, _) -> (Long[]) rs.getArray(1).getArray())
                .single());
        assertThat(urn).doesNotHaveDuplicates().hasSize(draw.size()).isSorted();
        List<Long> again = DrawLot.order(draw.seed(), urn);
        for (Listing drawn : office.list(session)) {
            assertThat(drawn.applicantId())
                    .isEqualTo(again.get(java.util.Objects.requireNonNull(drawn.placeInDraw()) - 1));
        }
        assertThat(office.list(session).stream().map(Listing::placeInDraw)).isSorted();
    }

    @Test
    void a_draw_that_nobody_liked_stays_in_the_record_and_cannot_be_changed() {
        long session = office.session("Yeniden", 1);
        office.received(office.caller("Tek Kişi"), "gol", "yol-cukur", Kind.COMPLAINT, HOLE, office.now());
        make.byLot(session, 1, "oya");
        listings.remove(session, office.list(session).getFirst().id(), "Beğenilmedi.", "oya");
        make.byLot(session, 1, "oya");
        assertThat(lot.of(session)).hasSize(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update mayorcalls.draw set seed = repeat('0', 32)")
                                .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_loss_is_entered_by_hand_and_finds_the_record_or_makes_it() {
        String number = Office.phone();
        long known = office.person("Şükran Çağlar", number, Medium.CALL);
        long session = office.session("Başsağlığı", 2);
        long before = people();
        assertThat(make.occasion(
                        session,
                        Proposal.Occasion.CONDOLENCE,
                        PersonName.parse("şükran çağlar").orElseThrow(),
                        Phone.parse(number).orElseThrow(),
                        "Annesi vefat etti.",
                        "oya"))
                .isEmpty();
        assertThat(office.list(session).getFirst().applicantId()).isEqualTo(known);
        assertThat(people()).isEqualTo(before);
        assertThat(make.occasion(
                        session,
                        Proposal.Occasion.CONGRATULATION,
                        PersonName.parse("Yeni Evli").orElseThrow(),
                        Phone.parse(Office.phone()).orElseThrow(),
                        "",
                        "oya"))
                .isEmpty();
        assertThat(people()).isEqualTo(before + 1);
        // Whoever has the telephone of somebody on the list is not called, and no record is made for it.
        assertThat(make.occasion(
                        session,
                        Proposal.Occasion.CONGRATULATION,
                        PersonName.parse("Başka Biri").orElseThrow(),
                        Phone.parse(number).orElseThrow(),
                        "",
                        "oya"))
                .isPresent();
        assertThat(people()).isEqualTo(before + 1);
    }

    @Test
    void two_lists_that_are_made_at_the_same_time_take_nobody_twice() throws Exception {
        for (int i = 0; i < 30; i++) {
            office.ended(office.caller("Ortak Kişi"), "hurriyet", "yol-cukur", HOLE, 2);
        }
        for (int round = 0; round < 4; round++) {
            jdbc.sql("delete from mayorcalls.taken").update();
            List<Long> both = List.of(office.session("Bir", 30), office.session("İki", 30));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<MakeList.Made>> making = new ArrayList<>();
            for (long session : both) {
                making.add(() -> {
                    together.await();
                    return make.ended(session, "hurriyet", office.today().minusDays(9), office.today(), 30, "oya");
                });
            }
            int added = 0;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var made : threads.invokeAll(making)) {
                    added += made.get().added();
                }
            }
            List<Long> listed = both.stream()
                    .flatMap(s -> office.list(s).stream())
                    .map(Listing::applicantId)
                    .toList();
            assertThat(added).isEqualTo(30);
            assertThat(listed).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_person_with_two_records_is_taken_once_by_two_lists_at_the_same_time() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = Office.phone();
            long one = office.person("Ortak Telefon", number, Medium.CALL);
            long two = office.person("Öteki Ad", number, Medium.CALL);
            List<Long> both = List.of(office.session("Bir", 1), office.session("İki", 1));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Boolean>> taking = List.of(
                    () -> {
                        together.await();
                        return occasion(both.get(0), one).isEmpty();
                    },
                    () -> {
                        together.await();
                        return occasion(both.get(1), two).isEmpty();
                    });
            Set<Boolean> results = new HashSet<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var taken : threads.invokeAll(taking)) {
                    results.add(taken.get());
                }
            }
            assertThat(results).containsExactlyInAnyOrder(true, false);
        }
    }

    private java.util.Optional<String> occasion(long session, long applicant) {
        return take.take(session, Proposal.on(Proposal.Occasion.CONGRATULATION, applicant, null), "oya")
                .map(r -> r.key());
    }

    private long people() {
        return jdbc.sql("select count(*) from citizen.applicant")
                .query(Long.class)
                .single();
    }

    private List<String> named(List<Long> applicants) {
        return jdbc.sql("select coalesce(name, '') from citizen.applicant where id in (:ids)")
                .param("ids", applicants)
                .query(String.class)
                .list();
    }
}
