package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.channel.web.Citizen.Photo;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.moderation.BlockSomebody;
import tr.bel.acikkapi.moderation.QuickDoor;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** What happens at the web door to a machine, to a browser that fills in too much, and to somebody who is blocked; without a script. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class AbuseByWebTest {

    private static final String WORDS = "Sokağımızdaki lamba üç gündür yanmıyor, akşam göz gözü görmüyor.";
    private static final List<String> NUMBERS =
            List.of("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Admission admission;

    @Autowired
    private Vault vault;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Citizen citizen;

    @BeforeEach
    void nobody_has_sent_anything_from_here() {
        jdbc.sql("delete from web.act").update();
        citizen = new Citizen(port);
    }

    @Test
    void a_field_that_nobody_sees_is_out_of_sight_out_of_the_way_of_the_keyboard_and_unheard() {
        Answer matter = citizen.open("/basvuru/ne-oldu?konu=");
        Element trap = matter.page().select("input[name=baslik2]").get(0);
        assertThat(trap.attr("tabindex")).isEqualTo("-1");
        assertThat(trap.attr("autocomplete")).isEqualTo("off");
        Element around = trap.parents().get(0);
        assertThat(around.attr("aria-hidden")).isEqualTo("true");
        assertThat(around.hasClass("visually-hidden")).isTrue();
    }

    @Test
    void an_ordinary_citizen_is_asked_nothing_however_fast_they_are() {
        Answer review = review("", WORDS);
        assertThat(review.page().select("input[name=cevap]")).isEmpty();
        assertThat(citizen.submit(review, "/basvuru/ozet").location()).contains("/basvuru/tamam/");
    }

    @Test
    void who_fills_the_hidden_field_is_asked_and_a_right_answer_sends() {
        Answer review = review("x", WORDS);
        Element question = review.page().select("input[name=cevap]").get(0);
        assertThat(review.page().select("label[for=" + question.id() + "]").text())
                .contains("kaç eder?");
        Answer silent = citizen.submit(review, "/basvuru/ozet");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Soruyu yanıtlayıp", WORDS);
        Answer wrong = citizen.submit(silent, "/basvuru/ozet", "cevap", "99");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).as("nothing is lost").contains("Yanıt doğru değildi", WORDS);
        Answer done = citizen.submit(wrong, "/basvuru/ozet", "cevap", answer(wrong));
        assertThat(done.location()).contains("/basvuru/tamam/");
    }

    @Test
    void a_wrong_answer_brings_another_question_until_there_were_too_many_tries() {
        Answer review = review("x", WORDS);
        Answer now = review;
        for (int tries = 0; tries < 10; tries++) {
            now = citizen.submit(now, "/basvuru/ozet", "cevap", "99");
            assertThat(now.status()).isEqualTo(422);
        }
        Answer tooOften = citizen.submit(now, "/basvuru/ozet", "cevap", answer(now));
        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.text()).contains("Yazdıklarınız duruyor", WORDS);
    }

    @Test
    void the_question_is_asked_in_english_too() {
        citizen.open("/?lang=en");
        Answer review = review("x", WORDS);
        assertThat(review.text()).contains("What is");
    }

    @Test
    void a_stamp_of_ours_tells_the_time_and_a_forged_one_nothing() {
        PageStamp then = new PageStamp(vault, Clock.fixed(clock.instant().minusSeconds(90), ZoneOffset.UTC));
        PageStamp now = new PageStamp(vault, Clock.fixed(clock.instant(), ZoneOffset.UTC));
        assertThat(now.age(then.now())).get().matches(age -> age.compareTo(Duration.ofSeconds(89)) > 0);
        assertThat(now.age(then.now().replaceFirst("^.", "9"))).isEmpty();
        assertThat(now.age("")).isEmpty();
    }

    @Test
    void the_same_text_from_the_same_address_slows_down_after_ten_and_other_words_go_on() {
        String same = "Parkımıza otopark yapılmasını istemiyoruz, ağaçlar kesilmesin.";
        for (int i = 0; i < 10; i++) {
            citizen = new Citizen(port);
            assertThat(citizen.submit(review("", same + " " + i), "/basvuru/ozet")
                            .location())
                    .as("number " + i)
                    .contains("/basvuru/tamam/");
        }
        citizen = new Citizen(port);
        Answer held = citizen.submit(review("", same), "/basvuru/ozet");
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.text()).contains("Bu metin bu internet bağlantısından", same);
        citizen = new Citizen(port);
        assertThat(citizen.submit(review("", "Benim derdim başka: " + WORDS), "/basvuru/ozet")
                        .location())
                .contains("/basvuru/tamam/");
    }

    @Test
    void of_forty_at_the_same_moment_no_more_than_ten_get_through_with_one_text() throws Exception {
        MatterForm matter = new MatterForm("", "Parkımıza otopark yapılmasını istemiyoruz, lütfen.");
        DraftContent told = DraftContent.EMPTY.with(matter);
        List<Callable<OptionalLong>> all = Collections.nCopies(40, () -> admission.claimSame(told, "192.0.2.7"));
        long through = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<OptionalLong> each : many.invokeAll(all)) {
                through += each.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(through).isEqualTo(10);
        assertThat(admission.claimSame(told, "192.0.2.8")).as("another address").isPresent();
    }

    @Test
    void somebody_who_is_blocked_is_told_until_when_and_sends_the_same_words_as_a_petition() throws IOException {
        BlockSomebody.withPhone(beans, "0532 777 01 01", QuickDoor.WEB);
        Answer review = namedReview("0532 777 01 01", "");
        Answer blocked = citizen.submit(review, "/basvuru/ozet");
        assertThat(blocked.status()).isEqualTo(403);
        assertThat(blocked.text())
                .contains("geçici olarak kapalı", "3071", "4982", "112", "itiraz")
                .doesNotContain("kötüye kullandı.");
        assertThat(citizen.open("/basvuru/ozet").text()).as("nothing is lost").contains(WORDS);
        Answer vague = citizen.submit(blocked, "/basvuru/dilekce", "adres", "ev");
        assertThat(vague.status()).isEqualTo(422);
        Answer petition = citizen.submitAndFollow(vague, "/basvuru/dilekce", "adres", "Çınar Sokak 5, Çınarova");
        assertThat(petition.text()).contains("dilekçe olarak gönderilecek", "Çınar Sokak 5");
        Answer done = citizen.submit(petition, "/basvuru/ozet");
        assertThat(done.location()).contains("/basvuru/tamam/");
        assertThat(jdbc.sql("select c.law from cases.case_file c join citizen.applicant a on a.id = c.applicant_id"
                                + " where a.postal_address = 'Çınar Sokak 5, Çınarova'")
                        .query(String.class)
                        .single())
                .isEqualTo("PETITION");
    }

    @Test
    void a_request_for_information_of_somebody_blocked_goes_through() throws IOException {
        BlockSomebody.withPhone(beans, "0532 777 02 02", QuickDoor.WEB);
        Answer review = namedReview("0532 777 02 02", "kurum-bilgi-edinme");
        assertThat(citizen.submit(review, "/basvuru/ozet").location()).contains("/basvuru/tamam/");
    }

    @Test
    void what_was_written_without_a_line_by_somebody_blocked_stays_on_the_telephone() {
        BlockSomebody.withPhone(beans, "0532 777 03 03", QuickDoor.WEB);
        Answer told = citizen.post(
                "/cevrimdisi",
                List.of(
                        new String[] {"key", "6f1c1f7e-3f0e-4a44-9d57-0d2f6f1f0a11"},
                        new String[] {"text", WORDS},
                        new String[] {"name", "Gülşen Öztürk"},
                        new String[] {"phone", "0532 777 03 03"},
                        new String[] {"_csrf", token()}));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("dilekçe olarak gönderebilir");
    }

    private String token() {
        return citizen.open("/cevrimdisi")
                .page()
                .select("input[name=_csrf]")
                .get(0)
                .attr("value");
    }

    /** Without a name, through all pages; {@code trap} is what the hidden field holds. */
    private Answer review(String trap, String words) {
        Answer matter = citizen.open("/basvuru/ne-oldu?konu=");
        Answer place = citizen.submitAndFollow(matter, "/basvuru/ne-oldu", "text", words, "baslik2", trap);
        Answer photos = citizen.submitAndFollow(place, "/basvuru/yer");
        Answer person = citizen.follow(citizen.upload(photos, "/basvuru/fotograf", List.<Photo>of(), "devam", "true"));
        return citizen.follow(citizen.post(
                "/basvuru/kim", Citizen.fields(person.page().select("form.or").get(0))));
    }

    private Answer namedReview(String phone, String subject) throws IOException {
        Answer person = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu=" + subject), WORDS);
        Answer reply = citizen.submitAndFollow(person, "/basvuru/kim", "name", "Gülşen Öztürk");
        return citizen.submitAndFollow(reply, "/basvuru/haber", "medium", "CALL", "phone", phone);
    }

    /** As a person would: reads the words and reckons. */
    private static String answer(Answer page) {
        String[] words =
                TurkishText.lower(page.page().select("label[for=cevap]").text()).split(" ", -1);
        int a = NUMBERS.indexOf(words[0]);
        int b = NUMBERS.indexOf(words[2]);
        return String.valueOf(words[1].equals("eksi") ? a - b : a + b);
    }
}
