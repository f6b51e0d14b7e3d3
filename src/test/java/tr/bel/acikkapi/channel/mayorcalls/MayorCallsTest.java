package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.channel.mayorcalls.Office.Answer;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.contact.PhaseRow;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.ConnectedExchange;

/** The forms and pages of the mayor's calls, as people use them. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class MayorCallsTest {

    private static final String HERE = "/baskan-aramalari";
    private static final String HOLE = "Fırının önünde derin bir çukur var.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Promises promises;

    @Autowired
    private HeldOfMayorCalls held;

    @Autowired
    private TransactionTemplate transaction;

    private Office office;

    @BeforeEach
    void theOfficeIsThere() {
        office = new Office(context);
        jdbc.sql("delete from mayorcalls.taken").update();
    }

    @Test
    void a_session_is_opened_filled_made_ready_and_only_then_seen_by_the_mayor() throws Exception {
        office.ended(office.caller("Gülşen Öztürk"), "gulbahce", "yol-cukur", HOLE, 2);
        Answer wrong = office.send(
                Office.OYA, HERE, "title", "Gülbahçe’de sonuçlananlar", "day", "2001-01-01", "planned", "x");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("Gülbahçe’de sonuçlananlar", "Bugünden başlayarak", "Günün bölümünü seçin");
        Answer opened = office.send(
                Office.OYA,
                HERE,
                "title",
                "Gülbahçe’de sonuçlananlar",
                "day",
                office.today().toString(),
                "part",
                "NOON",
                "planned",
                "5");
        String session = opened.leadsTo();
        assertThat(office.open(Office.TAHSIN, session).status()).isEqualTo(404);
        assertThat(office.open(Office.TAHSIN, HERE).page()).doesNotContain("Gülbahçe’de");

        move(Office.OYA, session, "READY");
        assertThat(office.open(Office.OYA, session).page()).contains("Hazırlanıyor");
        String days = office.today().minusDays(9).toString();
        office.send(
                Office.OYA,
                session + "/kural",
                "kural",
                "NEIGHBOURHOOD",
                "kisi",
                "5",
                "mahalle",
                "gulbahce",
                "ilk",
                days,
                "son",
                office.today().toString());
        assertThat(office.open(Office.OYA, session).page()).contains("Gülşen Öztürk", "sonuçlandı");
        move(Office.OYA, session, "READY");
        assertThat(office.open(Office.TAHSIN, session).page())
                .contains("Gülşen Öztürk", "Oturumu başlat")
                .doesNotContain("Yeniden hazırlığa al", "listeden çıkar");
        assertThat(office.open(Office.TAHSIN, HERE).page()).contains("Gülbahçe’de sonuçlananlar");
    }

    @Test
    void the_mayor_calls_and_changes_no_list_and_others_do_not_get_in() throws Exception {
        long session = office.underWay("Kapı", office.caller("Kapıdaki Kişi"));
        long listing = office.list(session).getFirst().id();
        String here = HERE + "/" + session;
        for (String address : List.of(HERE + "/yeni", HERE + "/aranmayacaklar")) {
            assertThat(office.open(Office.TAHSIN, address).status()).as(address).isIn(403, 404);
        }
        for (String address : List.of(
                HERE,
                here + "/kural",
                here + "/kisi",
                here + "/kisi/" + listing + "/cikar",
                here + "/kisi/" + listing + "/sira")) {
            assertThat(office.send(
                                    Office.TAHSIN,
                                    address,
                                    "neden",
                                    "Bir neden.",
                                    "yon",
                                    "UP",
                                    "kural",
                                    "LOT",
                                    "kisi",
                                    "1")
                            .status())
                    .as(address)
                    .isIn(403, 404);
        }
        for (StaffMember other : List.of(Office.ZEYNEP, Office.MEHMET, Office.SELIN)) {
            assertThat(office.open(other, here).status()).as(other.username()).isIn(403, 404);
            assertThat(office.send(other, here + "/kisi/" + listing + "/arama").status())
                    .as(other.username())
                    .isIn(403, 404);
        }
        assertThat(office.open(Office.ZEYNEP, HERE + "/sozler").status()).isEqualTo(200);
        assertThat(office.open(Office.TAHSIN, "/ara?q=çukur").page()).doesNotContain("/basvurular/2");
        assertThat(office.list(session)).hasSize(1);
    }

    @Test
    void the_brief_tells_what_is_owed_masks_the_telephone_and_hides_what_is_hidden() throws Exception {
        long applicant = office.person("Emine Gür", "0532 600 11 22", Medium.CALL);
        office.ended(applicant, "gol", "yol-cukur", "Köprünün başındaki çukur kapatılsın.", 20);
        office.received(
                applicant,
                "gol",
                "su-kesinti",
                Kind.COMPLAINT,
                "Su üç gündür akmıyor.",
                office.now().minus(Duration.ofDays(5)));
        office.received(applicant, "gol", "yol-cukur", Kind.COMPLAINT, "Komşum kaçak kat çıkıyor.", office.now(), true);
        office.received(applicant, "gol", "yol-cukur", Kind.TIP_OFF, "İhbarımdır, gizli kalsın.", office.now());
        long session = office.session("Not", 1);
        context.getBean(MakeList.class).waiting(session, 50, "oya");
        Listing listed = office.list(session).stream()
                .filter(l -> "Emine Gür".equals(l.name()))
                .findFirst()
                .orElseThrow();
        String page = office.open(Office.OYA, HERE + "/" + session + "/kisi/" + listed.id())
                .page();
        assertThat(page)
                .contains(
                        "Emine Gür",
                        "Köprünün başındaki",
                        "Su üç gündür",
                        "süresi geçti",
                        "Özür dileyin",
                        "0532 *** ** 22")
                .contains("Burada gösterilmeyen 1 başvurusu var")
                .doesNotContain("kaçak kat", "İhbarımdır", "600 11", "+90532");
    }

    @Test
    void a_promise_becomes_one_case_of_high_priority_and_is_kept_only_once_the_citizen_was_told() throws Exception {
        long applicant = office.caller("Satı Yıldız");
        long session = office.underWay("Söz", applicant);
        String call = ring(Office.TAHSIN, session, 0);
        String page = office.open(Office.TAHSIN, call).page();
        assertThat(Jsoup.parse(page).select("a[href^=tel:+90532]")).hasSize(1);
        assertThat(jdbc.sql("select count(*) from citizen.revelation where applicant_id = :id and staff_username ="
                                + " 'tahsin' and reason = 'Başkan araması: Söz'")
                        .param("id", applicant)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        String day = office.today().plusDays(2).toString();
        Answer short422 =
                office.send(Office.TAHSIN, call + "/soz", "version", "0", "words", "kısa", "notes", "Notum dursun.");
        assertThat(short422.status()).isEqualTo(422);
        assertThat(short422.page()).contains("Notum dursun.", "Sözü 10 ile");
        assertThat(office.send(
                                Office.TAHSIN,
                                call + "/soz",
                                "version",
                                "0",
                                "words",
                                "Okul yoluna tuz dökülecek.",
                                "subject",
                                "yol-kar",
                                "promisedFor",
                                day,
                                "notes",
                                "Notum dursun.")
                        .leadsTo())
                .startsWith(call);
        assertThat(office.open(Office.TAHSIN, call).page()).contains("Okul yoluna tuz dökülecek.", "Notum dursun.");

        String[] end = {
            "version",
            "0",
            "outcome",
            "REACHED",
            "notes",
            "Yol buz tutmuş.",
            "mood",
            "PLEASED",
            "said",
            "Allah razı olsun."
        };
        Answer unasked = office.send(Office.TAHSIN, call + "/sonuc", end);
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.page()).contains("Başka bir arzunuz var mı?", "Allah razı olsun.");
        assertThat(office.send(Office.TAHSIN, call + "/sonuc", with(end, "asked", "true"))
                        .status())
                .isEqualTo(303);
        assertThat(office.send(Office.TAHSIN, call + "/sonuc", with(end, "asked", "true"))
                        .leadsTo())
                .as("pressed twice")
                .endsWith(HERE + "/" + session);

        List<PromiseRow> given = promises.ofSession(session);
        assertThat(given).hasSize(1);
        PromiseRow promise = given.getFirst();
        assertThat(promise.state()).isEqualTo(PromiseState.NEAR);
        CaseView file = files.byNumber(promise.number(), Office.OYA.sight()).orElseThrow();
        assertThat(file.priority()).isEqualTo(Priority.HIGH);
        assertThat(file.door()).isEqualTo("mayorcalls");
        assertThat(file.applicantId()).isEqualTo(applicant);
        assertThat(file.subject()).isEqualTo("yol-kar");
        assertThat(file.text()).contains("Belediye Başkanımız", "Okul yoluna tuz dökülecek.");
        assertThat(context.getBean(History.class).of(file.id()).stream().map(History.Entry::event))
                .contains("cases.CaseReceived", "cases.CasePrioritised", "mayorcalls.PromiseGiven");
        assertThat(contacts.phases(file.contactId()).stream().map(PhaseRow::phase))
                .containsExactly(
                        Phase.STARTED, Phase.ANSWERED, Phase.MATTER_RECORDED, Phase.ASKED_ANYTHING_ELSE, Phase.ENDED);
        assertThat(office.open(Office.ZEYNEP, "/basvurular/" + file.number()).page())
                .contains("Başkanın sözü", "Günü yaklaştı");
        assertThat(office.open(Office.ZEYNEP, "/koordinasyon?gorunum=tasnif").page())
                .contains(file.number());

        office.change(file.id(), c -> c.classify("yol-kar", Kind.REQUEST, null, Actor.staff("zeynep"), office.now()));
        office.change(
                file.id(),
                c -> c.resolve(
                        new Outcome(Outcome.Code.DONE, "Okul yolu bu sabah tuzlandı.", null, null),
                        Actor.staff("zeynep"),
                        office.now()));
        assertThat(promises.ofSession(session).getFirst().state()).isEqualTo(PromiseState.NEAR);
        assertThat(promises.ofSession(session).getFirst().doneNotTold()).isTrue();
        office.change(file.id(), c -> c.answer(Actor.system("feedback"), office.now()));
        assertThat(promises.ofSession(session).getFirst().state()).isEqualTo(PromiseState.KEPT);
        assertThat(office.open(Office.TAHSIN, HERE + "/sozler").page())
                .contains("Tutuldu", file.number())
                .doesNotContain("href=\"/basvurular/" + file.number());
        String report = office.open(Office.OYA, HERE + "/" + session + "/rapor").page();
        assertThat(report).contains("Tutuldu", "Allah razı olsun.", "Yol buz tutmuş.", "memnun: 1");
        assertThat(office.open(Office.OYA, HERE + "/" + session + "/rapor/baski")
                        .page())
                .contains("Tutuldu", "Allah razı olsun.");
        office.change(file.id(), c -> c.reopen("Yine buz tutmuş.", Actor.APPLICANT, office.now()));
        assertThat(promises.ofSession(session).getFirst().state()).as("derived").isEqualTo(PromiseState.NEAR);
    }

    @Test
    void two_who_write_the_same_call_lose_nothing() throws Exception {
        long session = office.underWay("İki kalem", office.caller("Döndü Alkan"));
        String call = ring(Office.TAHSIN, session, 0);
        office.send(Office.TAHSIN, call + "/taslak", "version", "0", "notes", "Başkanın notu.");
        Answer reading = office.open(Office.OYA, call);
        assertThat(reading.page()).contains("tahsin", "Ben yazacağım").doesNotContain("tel:");
        assertThat(ring(Office.OYA, session, 0)).as("the same call").isEqualTo(call);

        office.send(Office.OYA, call + "/devral");
        Answer taken = office.open(Office.OYA, call);
        assertThat(taken.page()).contains("Başkanın notu.");
        assertThat(Jsoup.parse(taken.page()).select("input[name=version]").attr("value"))
                .isEqualTo("1");
        assertThat(office.send(Office.TAHSIN, call + "/taslak", "version", "0", "notes", "Hâlâ yazıyorum.")
                        .page())
                .contains("devraldı");
        assertThat(office.send(Office.OYA, call + "/taslak", "version", "1", "notes", "Başkanın notu. Oya ekledi.")
                        .page())
                .doesNotContain("devraldı");
        Answer late = office.send(
                Office.TAHSIN,
                call + "/sonuc",
                "version",
                "0",
                "outcome",
                "REACHED",
                "asked",
                "true",
                "notes",
                "Hâlâ yazıyorum.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page()).contains("devraldı", "Hâlâ yazıyorum.");
        office.send(Office.TAHSIN, call + "/devral", "notes", "Hâlâ yazıyorum.");
        assertThat(office.open(Office.TAHSIN, call).page()).contains("Başkanın notu. Oya ekledi.", "Hâlâ yazıyorum.");
        assertThat(office.send(Office.OYA, call + "/sonuc", "version", "1", "outcome", "BUSY")
                        .status())
                .isEqualTo(409);
        assertThat(office.send(Office.TAHSIN, call + "/sonuc", "version", "2", "outcome", "BUSY")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoever_was_not_reached_is_tried_again_after_the_others() throws Exception {
        long session = office.underWay("Sıra", office.caller("Birinci Kişi"), office.caller("İkinci Kişi"));
        office.rang(session, 0, CallOutcome.NO_ANSWER);
        assertThat(office.open(Office.TAHSIN, HERE + "/" + session).page()).contains("Sıradakini ara: İkinci Kişi");
        office.rang(session, 1, CallOutcome.ANOTHER_TIME);
        assertThat(jdbc.sql("select part from feedback.call_wish where applicant_id = :id")
                        .param("id", office.list(session).get(1).applicantId())
                        .query(String.class)
                        .single())
                .isEqualTo("EVENING");
        assertThat(office.open(Office.TAHSIN, HERE + "/" + session).page()).contains("Sıradakini ara: Birinci Kişi");
        office.rang(session, 0, CallOutcome.REACHED);
        office.rang(session, 1, CallOutcome.WRONG_NUMBER);
        assertThat(office.open(Office.TAHSIN, HERE + "/" + session).page()).doesNotContain("Sıradakini ara");
        move(Office.TAHSIN, HERE + "/" + session, "ENDED");
        var report = context.getBean(WriteReport.class)
                .of(context.getBean(Sessions.class).find(session).orElseThrow(), Office.OYA);
        assertThat(List.of(report.rang(), report.reached(), report.notReached(), report.notRung(), report.doNotCall()))
                .containsExactly(2L, 1L, 1L, 0L, 0L);
    }

    @Test
    void a_promise_to_nobody_and_one_that_is_typed_and_not_added_are_asked_about() throws Exception {
        long session = office.underWay("Yarım", office.caller("Yarım Kalan"));
        String call = ring(Office.OYA, session, 0);
        Answer typed = office.send(
                Office.OYA,
                call + "/sonuc",
                "version",
                "0",
                "outcome",
                "REACHED",
                "asked",
                "true",
                "words",
                "Yol yapılacak, söz.");
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.page()).contains("Yazdığınız söz eklenmedi", "Yol yapılacak, söz.");
        String day = office.today().plusDays(9).toString();
        office.send(Office.OYA, call + "/soz", "version", "0", "words", "Yol yapılacak, söz.", "promisedFor", day);
        Answer nobody = office.send(Office.OYA, call + "/sonuc", "version", "0", "outcome", "NO_ANSWER");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page()).contains("Söz verildiyse kişiye ulaşılmıştır");
        assertThat(office.send(Office.OYA, HERE + "/" + session + "/durum", "durum", "ENDED")
                        .status())
                .isEqualTo(422);
        assertThat(office.open(Office.OYA, HERE + "/" + session).page()).contains("Sürüyor");
        long promise = jdbc.sql("select max(id) from mayorcalls.promise")
                .query(Long.class)
                .single();
        office.send(Office.OYA, call + "/soz/" + promise + "/sil", "version", "0");
        assertThat(office.send(Office.OYA, call + "/sonuc", "version", "0", "outcome", "NO_ANSWER")
                        .status())
                .isEqualTo(303);
        assertThat(promises.ofSession(session)).isEmpty();
    }

    @Test
    void a_promise_that_comes_after_the_end_is_none_and_its_words_stand_on_the_page() throws Exception {
        long session = office.underWay("Geç kalan", office.caller("Geç Kalan"));
        String call = ring(Office.OYA, session, 0);
        String day = office.today().plusDays(9).toString();
        Answer late = office.whileEnding(session, () -> promised(call, "Park yenilenecek, söz.", day));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page()).contains("Park yenilenecek, söz.", "söz eklenmedi");
        assertThat(jdbc.sql("select count(*) from mayorcalls.promise where words like 'Park yenilenecek%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Answer promised(String call, String words, String day) throws Exception {
        return office.send(Office.OYA, call + "/soz", "version", "0", "words", words, "promisedFor", day);
    }

    @Test
    void a_session_ends_only_when_it_was_said_who_is_left_and_the_wish_for_another_time_is_seen() throws Exception {
        long session = office.underWay("Kalanlar", office.caller("Ulaşılan Kişi"), office.caller("Akşamcı Kişi"));
        office.rang(session, 0, CallOutcome.DO_NOT_CALL);
        office.rang(session, 1, CallOutcome.ANOTHER_TIME);
        String here = HERE + "/" + session;
        assertThat(office.open(Office.OYA, here).page()).contains("aranmak istediği zaman: akşam");
        Answer asked = office.send(Office.OYA, here + "/durum", "durum", "ENDED");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(Jsoup.parse(asked.page()).select("[data-error-summary]").text())
                .contains("1 kişi var: Akşamcı Kişi.")
                .doesNotContain("Ulaşılan Kişi");
        office.send(Office.OYA, here + "/durum", "durum", "ENDED", "eminim", "true");
        String report = office.open(Office.OYA, here + "/rapor").page();
        assertThat(report).contains("aranmak istediği zaman: akşam");
        assertThat(Jsoup.parse(report)
                        .select("dt:contains(Ulaşılan) + dd")
                        .eachText()
                        .getFirst())
                .isEqualTo("1");
        assertThat(office.open(Office.OYA, here).page()).contains("ulaşılan 1");
    }

    @Test
    void what_is_wrong_with_an_occasion_or_a_rule_is_told_at_its_field() throws Exception {
        String here = HERE + "/" + office.session("Yanlışlar", 3);
        Answer occasion =
                office.send(Office.OYA, here + "/kisi", "vesile", "CONDOLENCE", "ad", "7", "sozler", "Yası var");
        assertThat(occasion.status()).isEqualTo(422);
        var page = Jsoup.parse(occasion.page());
        assertThat(page.select("#ad, #telefon").eachAttr("aria-invalid")).containsExactly("true", "true");
        assertThat(page.select("#sozler").text()).isEqualTo("Yası var");
        Answer rule = office.send(Office.OYA, here + "/kural", "kural", "NEIGHBOURHOOD", "kisi", "4", "mahalle", "");
        assertThat(rule.status()).isEqualTo(422);
        assertThat(Jsoup.parse(rule.page()).select("#mahalle").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void what_is_held_of_somebody_is_shown_and_erased_and_the_wish_not_to_be_called_stays() throws Exception {
        long applicant = office.caller("Zühtü Kırk");
        long session = office.session("Silinen", 1);
        context.getBean(TakePerson.class)
                .take(session, Proposal.on(Proposal.Occasion.CONDOLENCE, applicant, "Zühtü babasını kaybetti."), "oya");
        context.getBean(Sessions.class).move(session, SessionState.READY, "oya");
        context.getBean(Sessions.class).move(session, SessionState.UNDER_WAY, "oya");
        String call = ring(Office.OYA, session, 0);
        String day = office.today().plusDays(9).toString();
        office.send(
                Office.OYA, call + "/soz", "version", "0", "words", "Zühtü için yol yapılacak.", "promisedFor", day);
        office.send(
                Office.OYA,
                call + "/sonuc",
                "version",
                "0",
                "outcome",
                "DO_NOT_CALL",
                "notes",
                "Zühtü üzgün.",
                "said",
                "Zühtü teşekkür eder.");
        TreeSet<Long> mine = new TreeSet<>(List.of(applicant));
        assertThat(held.of(mine).toString())
                .contains("babasını kaybetti", "yol yapılacak", "Zühtü üzgün", "teşekkür eder", "DO_NOT_CALL");
        int emptied = Objects.requireNonNull(transaction.execute(_ -> held.erase(mine)));
        assertThat(emptied).isEqualTo(3);
        for (String table : List.of("session", "draw", "listing", "taken", "call", "promise", "do_not_call")) {
            assertThat(jdbc.sql("select count(*) from mayorcalls." + table + " x where x::text like '%Zühtü%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(held.of(mine).toString()).contains("doNotCall");
        assertThat(office.open(Office.OYA, HERE + "/" + session + "/rapor").page())
                .contains("(silindi)");
    }

    @Test
    void a_wish_not_to_be_called_is_lifted_with_a_reason_that_stays_in_sight() throws Exception {
        long session = office.underWay("Aranmasın", office.caller("Vazgeçen Kişi"));
        office.rang(session, 0, CallOutcome.DO_NOT_CALL);
        long wish = jdbc.sql("select id from mayorcalls.do_not_call where applicant_id = :id")
                .param("id", office.list(session).getFirst().applicantId())
                .query(Long.class)
                .single();
        String lift = HERE + "/aranmayacaklar/" + wish + "/kaldir";
        for (String none : List.of("", "  ", ".....", "evet")) {
            Answer wrong = office.send(Office.OYA, lift, "neden", none);
            assertThat(wrong.status()).as(none).isEqualTo(422);
            assertThat(Jsoup.parse(wrong.page()).select("#neden-" + wish).attr("aria-invalid"))
                    .isEqualTo("true");
        }
        assertThat(office.open(Office.OYA, HERE + "/aranmayacaklar").page()).contains("Aranabilir yap");
        String why = "Kapıda söyledi: Başkan’ın aramasını istiyor.";
        assertThat(office.send(Office.OYA, lift, "neden", why).status()).isEqualTo(303);
        String page = office.open(Office.OYA, HERE + "/aranmayacaklar").page();
        assertThat(Jsoup.parse(page).select("details.box").text())
                .contains("Yeniden aranabilir olanlar", "Vazgeçen Kişi", why, "oya");
        office.send(Office.OYA, lift, "neden", "Bir başka neden yazılıyor.");
        assertThat(office.open(Office.OYA, HERE + "/aranmayacaklar").page())
                .as("lifted once")
                .doesNotContain("Bir başka neden");
        TreeSet<Long> mine =
                new TreeSet<>(List.of(office.list(session).getFirst().applicantId()));
        assertThat(held.of(mine).toString()).contains(why, "liftedAt");
        transaction.executeWithoutResult(
                _ -> assertThat(held.erase(mine)).as("listing, call, reason").isEqualTo(3));
        assertThat(held.of(mine).toString()).contains("liftedAt").doesNotContain(why);
    }

    @Test
    void what_somebody_wished_and_what_was_noted_of_them_is_in_their_data() throws Exception {
        long session = office.underWay("Veriler", office.caller("Akşamı İsteyen"), office.caller("Çıkarılan Kişi"));
        long evening = office.list(session).get(0).applicantId();
        long removed = office.list(session).get(1).applicantId();
        office.send(
                Office.OYA,
                HERE + "/" + session + "/kisi/" + office.list(session).get(1).id() + "/cikar",
                "neden",
                "Yakını aradı, rahatsız olduğunu söyledi.");
        office.rang(session, 0, CallOutcome.ANOTHER_TIME);
        assertThat(held.of(new TreeSet<>(List.of(evening))).toString())
                .contains("mayorcalls.held.wished", "mayorcalls.part.EVENING");
        assertThat(held.of(new TreeSet<>(List.of(removed))).toString()).contains("Yakını aradı");
    }

    @Test
    void somebody_moves_up_and_down_and_stays_within_the_list() throws Exception {
        long session = office.session("Yer", 2);
        for (String name : List.of("Alfa Kişi", "Beta Kişi")) {
            context.getBean(TakePerson.class)
                    .take(session, Proposal.on(Proposal.Occasion.CONGRATULATION, office.caller(name), null), "oya");
        }
        String second =
                HERE + "/" + session + "/kisi/" + office.list(session).get(1).id() + "/sira";
        office.send(Office.OYA, second, "yon", "UP");
        office.send(Office.OYA, second, "yon", "UP");
        assertThat(office.names(session)).containsExactly("Beta Kişi", "Alfa Kişi");
        office.send(Office.OYA, second, "yon", "DOWN");
        assertThat(office.names(session)).containsExactly("Alfa Kişi", "Beta Kişi");
    }

    @Test
    void the_number_is_rung_by_a_key_where_an_exchange_is_connected_and_is_the_call_of_the_session() throws Exception {
        long session = office.underWay("Tuşla", office.caller("Satı Yıldız"));
        String call = ring(Office.TAHSIN, session, 0);
        assertThat(office.open(Office.TAHSIN, call).page()).doesNotContain("/cevir");
        Connections connections = context.getBean(Connections.class);
        ConnectedExchange.on(connections, jdbc, context.getBean(Clock.class));
        assertThat(office.open(Office.TAHSIN, call).page()).contains("/cevir", "Önce çalacak dahili");
        String key = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            assertThat(office.send(Office.TAHSIN, call + "/cevir", "anahtar", key, "dahili", "299")
                            .leadsTo())
                    .isEqualTo(call);
        }
        assertThat(office.open(Office.TAHSIN, call).page()).contains("Telefonunuz çalıyor", "value=\"299\"");
        assertThat(jdbc.sql("""
            select count(*) from telephony.dialling d join telephony.call c on c.id = d.call_id
                join mayorcalls.call k on k.contact_id = c.contact_id
            where d.username = 'tahsin' and c.door is null and k.ended_at is null
            """).query(Long.class).single()).isEqualTo(1);
        ConnectedExchange.off(connections);
    }

    private String ring(StaffMember who, long session, int place) throws Exception {
        return office.send(
                        who,
                        HERE + "/" + session + "/kisi/"
                                + office.list(session).get(place).id() + "/arama",
                        "neden",
                        Office.ASKED_FOR)
                .leadsTo();
    }

    private void move(StaffMember who, String session, String to) throws Exception {
        assertThat(office.send(who, session + "/durum", "durum", to).status()).isEqualTo(303);
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
