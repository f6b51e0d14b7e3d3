package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.channel.web.Citizen.Photo;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** An application from the start page to the receipt, without a script. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class ApplicationByWebTest {

    private static final String WORDS = "Sokağımızdaki lamba üç gündür yanmıyor, akşam göz gözü görmüyor.";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafts drafts;

    @LocalServerPort
    private int port;

    private Citizen citizen;

    @BeforeEach
    void nobody_has_sent_anything_from_here() {
        jdbc.sql("delete from web.act").update();
        citizen = new Citizen(port);
    }

    @Test
    void a_matter_that_is_known_is_shown_before_sending_and_a_citizen_joins_it() throws IOException {
        long water = jdbc.sql("""
            insert into incident.incident (id, version, title, subject, neighbourhood, state, source, opened_by, opened_at)
            values (nextval('incident.incident_id_seq'), 0, 'Su kesintisi, Cumhuriyet Mah.', 'su-kesinti', 'cumhuriyet',
                'OPEN', 'HAND', 'zeynep', now()) returning id
            """).query(Long.class).single();
        Answer review = toReviewOfOutage("Sular kesik, musluktan su akmıyor");
        assertThat(review.text()).contains("Su kesintisi, Cumhuriyet Mah.", "Hayır, benimki başka");
        Answer done = citizen.follow(citizen.submit(review, "/basvuru/ozet", "bilinen", String.valueOf(water)));
        assertThat(attached(done)).contains(water);

        Answer own = toReviewOfOutage("Sular kesik, yine su yok");
        Answer apart = citizen.follow(citizen.submit(own, "/basvuru/ozet", "bilinen", ""));
        assertThat(attached(apart)).isEmpty();

        Answer bench = toReview(citizen, "Parktaki bank kırık");
        assertThat(bench.text()).doesNotContain("Su kesintisi, Cumhuriyet Mah.");
        Answer apartToo = citizen.follow(citizen.submit(bench, "/basvuru/ozet", "bilinen", String.valueOf(water)));
        assertThat(attached(apartToo))
                .as("what was not offered cannot be chosen")
                .isEmpty();

        Answer invented = toReviewOfOutage("Sular kesik, hala su yok");
        Answer taken = citizen.follow(citizen.submit(invented, "/basvuru/ozet", "bilinen", "999999"));
        assertThat(taken.page().select(".number")).isNotEmpty();
        assertThat(attached(taken)).isEmpty();
    }

    private Answer toReviewOfOutage(String words) throws IOException {
        Answer matter = citizen.open("/basvuru/ne-oldu?konu=su-kesinti");
        Answer place = citizen.submitAndFollow(matter, "/basvuru/ne-oldu", "text", words);
        Answer photos = citizen.submitAndFollow(place, "/basvuru/yer", "neighbourhood", "cumhuriyet");
        Answer person = citizen.follow(citizen.upload(photos, "/basvuru/fotograf", List.of(), "devam", "true"));
        return citizen.follow(citizen.post(
                "/basvuru/kim", Citizen.fields(person.page().select("form.or").get(0))));
    }

    private Optional<Long> attached(Answer done) {
        return jdbc.sql("select a.incident_id from incident.attachment a join cases.case_file c on c.id = a.case_id"
                        + " where c.number = :number and a.holds")
                .param("number", done.page().select(".number").get(0).text())
                .query(Long.class)
                .optional();
    }

    @Test
    void a_citizen_finds_the_subject_tells_all_and_gets_number_and_code() throws IOException {
        Answer found = citizen.open("/basvuru/konu?sozler=sokak+lambasi+yanmiyor");
        assertThat(found.text()).contains("genellikle");
        Answer matter = citizen.visit(
                found.page().select("a.choice[href^=/basvuru/ne-oldu]").get(0).attr("href"));
        assertThat(matter.page().select("textarea[name=text]").text()).isEqualTo("sokak lambasi yanmiyor");
        Answer place = citizen.submitAndFollow(matter, "/basvuru/ne-oldu", "text", WORDS);
        Answer photos = citizen.submitAndFollow(place, "/basvuru/yer", "address", "Çınar Sokak 12");
        Answer added =
                citizen.follow(citizen.upload(photos, "/basvuru/fotograf", List.of(new Photo("lamba.png", picture()))));
        assertThat(added.page().select(".taken img")).hasSize(1);
        Answer person = citizen.follow(citizen.upload(added, "/basvuru/fotograf", List.of(), "devam", "true"));
        Answer reply = citizen.submitAndFollow(
                person, "/basvuru/kim", "name", "Işık Şahin Doğan", "nationalId", "19090909018");
        assertThat(reply.page().select("select[name=language] option[selected]").val())
                .isEqualTo("TR");
        Answer review = citizen.submitAndFollow(
                reply, "/basvuru/haber", "medium", "CALL", "phone", "0532 123 45 67", "language", "AR");
        assertThat(review.text())
                .contains("Işık Şahin Doğan", "190*****018", "0532 123 45 67", "Çınar Sokak 12", WORDS);
        assertThat(review.text()).doesNotContain("19090909018");

        Answer sent = citizen.submit(review, "/basvuru/ozet");
        assertThat(sent.status()).isEqualTo(303);
        Answer done = citizen.follow(sent);
        String number = done.page().select(".number").get(0).text();
        String code = done.page().select(".number").get(1).text();
        assertThat(number).matches("2\\d{3}-\\d{6}");
        assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(citizen.open("/basvuru/makbuz/" + number).text()).contains(number, code);
        assertThat(citizen.open("/basvuru/makbuz/" + number + "/kare-kod.svg").status())
                .isEqualTo(200);

        assertThat(jdbc.sql("select c.door, c.law, a.name, c.language, (select count(*) from cases.attachment t where"
                                + " t.case_id = c.id) as photos, (select string_agg(p.phase, ',' order by p.id)"
                                + " from contact.phase p where p.contact_id = c.contact_id) as phases from"
                                + " cases.case_file c join citizen.applicant a on a.id = c.applicant_id where"
                                + " c.number = :number")
                        .param("number", number)
                        .query()
                        .singleRow())
                .containsEntry("door", "web")
                .containsEntry("law", "PETITION")
                .containsEntry("language", "AR")
                .containsEntry("name", "Işık Şahin Doğan")
                .containsEntry("photos", 1L)
                .containsEntry("phases", "STARTED,MATTER_RECORDED,ENDED");
        assertThat(jdbc.sql("select content is null and not exists (select 1 from web.draft_photo p where"
                                + " p.draft_id = draft.id) from web.draft where case_id is not null order by"
                                + " sent_at desc limit 1")
                        .query(Boolean.class)
                        .single())
                .as("what was typed is gone from the draft")
                .isTrue();
    }

    @Test
    void the_confirmation_opens_only_to_the_browser_that_sent_it() {
        Answer done = citizen.follow(citizen.submit(toReview(citizen, "anonim"), "/basvuru/ozet"));
        String path = "/basvuru/tamam/" + done.page().select(".number").get(0).text();
        assertThat(citizen.open(path).status()).isEqualTo(200);
        Answer stranger = new Citizen(port).open(path);
        assertThat(stranger.status()).isEqualTo(303);
        assertThat(stranger.location()).startsWith("/takip?numara=");
        assertThat(new Citizen(port)
                        .open(path.replace("tamam", "makbuz") + "/kare-kod.svg")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_mistake_keeps_everything_that_was_typed_even_after_coming_back() {
        Answer matter = citizen.open("/basvuru/ne-oldu?konu=su-ariza");
        Answer refused = citizen.submit(matter, "/basvuru/ne-oldu", "text", "kısa");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[data-error-summary] a[href=#text]")).isNotEmpty();
        assertThat(refused.page().select("textarea[name=text]").text()).isEqualTo("kısa");
        assertThat(refused.page().select("input[name=subject]").attr("value")).isEqualTo("su-ariza");
        assertThat(citizen.open("/basvuru/ne-oldu")
                        .page()
                        .select("textarea[name=text]")
                        .text())
                .isEqualTo("kısa");

        Answer person = citizen.visitAfter(refused, WORDS);
        Answer wrong = citizen.submit(person, "/basvuru/kim", "name", "Şükran", "nationalId", "12345678901");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=nationalId]").attr("value")).isEqualTo("12345678901");
        assertThat(wrong.page().select("input[name=name]").attr("value")).isEqualTo("Şükran");
        assertThat(citizen.open("/basvuru/kim")
                        .page()
                        .select("input[name=nationalId]")
                        .attr("value"))
                .isEqualTo("12345678901");
    }

    @Test
    void what_is_typed_lies_sealed_in_the_database() {
        Answer person = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu="), WORDS);
        citizen.submit(person, "/basvuru/kim", "name", "Gülşen Öztürk", "nationalId", "19090909018");
        List<byte[]> contents = jdbc.sql("select content from web.draft where content is not null")
                .query(byte[].class)
                .list();
        assertThat(contents).isNotEmpty();
        assertThat(contents)
                .noneMatch(c -> new String(c, StandardCharsets.UTF_8).contains("19090909018")
                        || new String(c, StandardCharsets.UTF_8).contains("Gülşen"));
    }

    @Test
    void sending_twice_at_the_same_time_makes_one_case_and_shows_the_same_number() throws Exception {
        Answer review = toReview(citizen, "cift");
        List<String[]> fields = Citizen.fields(
                review.page().select("form[action=/basvuru/ozet]").get(0));
        int before = cases();
        CyclicBarrier together = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Answer> send = () -> {
                together.await();
                return citizen.post("/basvuru/ozet", fields);
            };
            var locations = threads.invokeAll(List.of(send, send, send, send)).stream()
                    .map(f -> f.resultNow().location())
                    .collect(Collectors.toSet());
            assertThat(locations).hasSize(1);
            assertThat(locations.iterator().next()).startsWith("/basvuru/tamam/");
        }
        assertThat(cases() - before).isEqualTo(1);
        assertThat(citizen.post("/basvuru/ozet", fields).location()).startsWith("/basvuru/tamam/");
        assertThat(cases() - before).isEqualTo(1);
    }

    @Test
    void an_expired_draft_is_neither_shown_nor_kept() {
        Answer review = toReview(citizen, "eski");
        jdbc.sql("update web.draft set changed_at = changed_at - interval '8 days'")
                .update();
        assertThat(citizen.open("/basvuru/ozet").location()).isEqualTo("/");
        int before = cases();
        assertThat(citizen.submit(review, "/basvuru/ozet").location()).isEqualTo("/");
        assertThat(cases()).isEqualTo(before);
        drafts.sweep();
        assertThat(jdbc.sql("select count(*) from web.draft where sent_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_no_picture_is_refused_by_name_and_the_good_ones_stay_up_to_five() throws IOException {
        Answer photos = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu="), WORDS, "/basvuru/fotograf");
        Answer mixed = citizen.upload(
                photos,
                "/basvuru/fotograf",
                List.of(
                        new Photo("virus.jpg", "MZ not a picture".getBytes(StandardCharsets.UTF_8)),
                        new Photo("iyi.png", picture())),
                "devam",
                "true");
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.page().select("[data-error-summary]").text()).contains("virus.jpg");
        assertThat(mixed.page().select(".taken img")).hasSize(1);
        List<Photo> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(new Photo("foto" + i + ".png", picture()));
        }
        Answer many = citizen.upload(mixed, "/basvuru/fotograf", five);
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.page().select(".taken img")).hasSize(5);
        String first = many.page().select(".taken img").get(0).attr("src");
        assertThat(citizen.open(first).status()).isEqualTo(200);
        assertThat(new Citizen(port).open(first).status())
                .as("a stranger sees no photo")
                .isEqualTo(404);
        Answer fewer = citizen.submitAndFollow(many, first + "/sil");
        assertThat(fewer.page().select(".taken img")).hasSize(4);
    }

    @Test
    void a_file_larger_than_the_house_takes_leads_back_with_words_and_nothing_lost() {
        Answer photos = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu="), WORDS, "/basvuru/fotograf");
        Photo huge = new Photo("dev.jpg", new byte[51 * 1024 * 1024]);
        Answer back = citizen.follow(citizen.upload(photos, "/basvuru/fotograf", List.of(huge)));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("[data-error-summary]").text()).contains("çok büyük");
        assertThat(citizen.open("/basvuru/ne-oldu").text()).contains(WORDS);
    }

    @Test
    void a_point_in_no_polygon_is_accepted_and_one_in_a_neighbourhood_names_it() {
        Answer place = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu="), WORDS, "/basvuru/yer");
        Answer sea = citizen.submit(place, "/basvuru/yer", "latitude", "35.5", "longitude", "25.0");
        assertThat(sea.location()).isEqualTo("/basvuru/fotograf");
        citizen.submit(place, "/basvuru/yer", "latitude", "38.9450", "longitude", "30.2150");
        assertThat(citizen.open("/basvuru/yer")
                        .page()
                        .select("select[name=neighbourhood] option[selected]")
                        .attr("value"))
                .isNotEmpty();
        assertThat(citizen.open("/basvuru/mahalle?enlem=35.5&boylam=25").status())
                .isEqualTo(204);
        assertThat(citizen.open("/basvuru/mahalle?enlem=NaN&boylam=sacma").status())
                .isEqualTo(204);
    }

    @Test
    void a_sensitive_subject_suggests_to_stay_hidden_and_a_no_is_remembered() {
        Answer person = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu=kurum-personel"), WORDS);
        assertThat(person.page().select("input[name=identityHidden]").hasAttr("checked"))
                .isTrue();
        citizen.post(
                "/basvuru/kim",
                Citizen.fields(
                        person.page().select("form[action=/basvuru/kim]").get(0),
                        "name",
                        "Ali",
                        "identityHidden",
                        "false"));
        assertThat(citizen.open("/basvuru/kim")
                        .page()
                        .select("input[name=identityHidden]")
                        .hasAttr("checked"))
                .isFalse();
    }

    @Test
    void somebody_elses_matter_is_said_at_once_with_their_number_and_may_still_be_written() {
        Answer elsewhere = citizen.open("/basvuru/baska-kurum?konu=baska-dogalgaz");
        assertThat(elsewhere.page().select("a[href=tel:187]")).isNotEmpty();
        String write = elsewhere.page().select("a[href^=/basvuru/ne-oldu]").attr("href");
        assertThat(citizen.open(write).page().select("input[name=subject]").attr("value"))
                .isEqualTo("baska-dogalgaz");
    }

    @Test
    void a_page_left_open_does_not_send_a_later_draft() {
        Answer old = toReview(citizen, "birinci");
        citizen.submit(old, "/basvuru/ozet");
        toReview(citizen, "ikinci");
        int before = cases();
        assertThat(citizen.submit(old, "/basvuru/ozet").location()).isEqualTo("/basvuru/ozet");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void an_address_that_sends_without_end_is_asked_to_wait_and_loses_nothing() {
        Answer first = toReview(citizen, "bir");
        citizen.submit(first, "/basvuru/ozet");
        jdbc.sql("insert into web.act (act, who, at) select 'SENT', who, at from web.act, generate_series(1,"
                        + " 30) where act = 'SENT'")
                .update();
        Citizen neighbour = new Citizen(port);
        Answer refused = neighbour.submit(toReview(neighbour, "komsu"), "/basvuru/ozet");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("henüz gönderilmedi", "komsu");
    }

    @Test
    void an_application_given_up_leaves_nothing() {
        citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu="), "Bundan vazgeçtim, kimse okumasın.");
        Answer start = citizen.open("/");
        assertThat(start.text()).contains("Yarım kalmış");
        int before = drafts();
        assertThat(citizen.submitAndFollow(start, "/basvuru/vazgec").text()).contains("silindi");
        assertThat(drafts()).isEqualTo(before - 1);
    }

    @Test
    void every_page_stands_in_english_too() {
        citizen.open("/?lang=en");
        Answer review = toReview(citizen, "the lamp on our street");
        assertThat(review.text()).contains("Have a look before you send");
        Answer done = citizen.follow(citizen.submit(review, "/basvuru/ozet"));
        assertThat(done.text()).contains("We have your application");
        for (String path : List.of(
                "/",
                "/basvuru/konu?grup=yol",
                "/kvkk",
                "/erisilebilirlik",
                "/takip",
                "/basvuru/baska-kurum?konu=baska-dogalgaz")) {
            assertThat(citizen.open(path).status()).as(path).isEqualTo(200);
        }
    }

    /** Without a name, to the page before sending. */
    private static Answer toReview(Citizen citizen, String words) {
        Answer person = citizen.visitAfter(citizen.open("/basvuru/ne-oldu?konu="), words + ": " + WORDS);
        return citizen.follow(citizen.post(
                "/basvuru/kim", Citizen.fields(person.page().select("form.or").get(0))));
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.case_file")
                .query(Integer.class)
                .single();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from web.draft").query(Integer.class).single();
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
