package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tr.bel.acikkapi.open311.Machine.Answer;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** One test a clause of the contract of sending requests and updates. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class SendingTest {

    private static final String PAVEMENT = "yol-kaldirim";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Machine machine;
    private Town town;
    private String key = "";

    @BeforeEach
    void a_partner_has_a_key() {
        jdbc.sql("delete from open311.throttle").update();
        machine = new Machine(port);
        town = new Town(beans);
        key = keys.give("Mahallem Uygulaması", "destek@mahallem.example", 1_000, "deniz");
    }

    @AfterEach
    void it_goes() {
        machine.close();
    }

    @Test
    void without_a_key_or_with_a_wrong_or_withdrawn_one_sending_is_403() {
        String[] fields = {"service_code", PAVEMENT, "address_string", "Çınar Sokak 5"};
        assertThat(machine.post("/requests.json", fields).status()).isEqualTo(403);
        assertThat(machine.post("/requests.xml", with(fields, "api_key", "")).status())
                .isEqualTo(403);
        assertThat(machine.post("/requests.json", with(fields, "api_key", "acikkapi-demo"))
                        .status())
                .as("known in a demonstration alone")
                .isEqualTo(403);
        long id = jdbc.sql("select max(id) from open311.api_key")
                .query(Long.class)
                .single();
        assertThat(keys.withdraw(id, "deniz")).isTrue();
        assertThat(send(fields).status()).isEqualTo(403);
        assertThat(machine.post("/servicerequestupdates.json", fields).status()).isEqualTo(403);
    }

    @Test
    void a_request_is_a_case_like_any_other() {
        Answer sent = send(
                "service_code",
                PAVEMENT,
                "lat",
                "38.9450",
                "long",
                "30.2150",
                "first_name",
                "Işık",
                "last_name",
                "Şahin Doğan",
                "email",
                "isik@posta.example",
                "phone",
                "0532 123 45 67",
                "description",
                "Fırının önündeki kaldırım çöktü.",
                "account_id",
                "a-1",
                "device_id",
                "d-1",
                "media_url",
                "https://foto.example/1.jpg");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.first().get("account_id").asString()).isEqualTo("a-1");
        assertThat(sent.first().get("service_notice").asString()).contains("48 saat");
        String number = sent.first().get("service_request_id").asString();
        assertThat(row(number))
                .containsEntry("door", "open311")
                .containsEntry("subject", PAVEMENT)
                .containsEntry("kind", "COMPLAINT")
                .containsEntry("name", "Işık Şahin Doğan")
                .containsEntry("email", "isik@posta.example")
                .containsEntry("medium", "EMAIL")
                .containsEntry("text", "Fırının önündeki kaldırım çöktü.")
                .containsEntry("phases", "STARTED,MATTER_RECORDED,ENDED");
        JsonNode own =
                machine.get("/requests/" + number + ".json?api_key=" + key).first();
        assertThat(own.get("description").asString()).isEqualTo("Fırının önündeki kaldırım çöktü.");
        assertThat(own.get("media_url").asString()).isEqualTo("https://foto.example/1.jpg");
        assertThat(own.get("lat").asDouble()).isEqualTo(38.945);
        String others = machine.get("/requests/" + number + ".json").body();
        assertThat(others).doesNotContain("Fırının", "foto.example", "Işık");
    }

    @Test
    void names_in_two_parts_a_single_name_and_nobody_are_accepted() {
        assertThat(row(number(sentAbout("1", "first_name", "Işık", "last_name", "Şahin Doğan"))))
                .containsEntry("name", "Işık Şahin Doğan");
        assertThat(row(number(sentAbout("2", "first_name", "Şükran")))).containsEntry("name", "Şükran");
        assertThat(row(number(sentAbout("3", "last_name", "O'Hara-Çelik")))).containsEntry("name", "O'Hara-Çelik");
        assertThat(row(number(sentAbout("4")))).containsEntry("name", null);
        assertThat(row(number(sentAbout("5", "phone", "0532 123 45 67")))).containsEntry("medium", "CALL");
    }

    @Test
    void an_address_or_an_address_id_alone_is_a_place_and_a_point_outside_town_bars_nothing() {
        assertThat(row(number(send("service_code", PAVEMENT, "address_string", "Çınar Sokak 5"))))
                .containsEntry("address", "Çınar Sokak 5")
                .containsEntry("latitude", null);
        assertThat(row(number(send("service_code", PAVEMENT, "address_id", "13459430"))))
                .containsEntry("address", "Adres kodu 13459430");
        assertThat(row(number(send("service_code", PAVEMENT, "lat", "10", "long", "-20.5"))))
                .containsEntry("neighbourhood", null)
                .containsEntry("longitude", -20.5);
        var centre = town.neighbourhood(0).centrePoint().orElseThrow();
        assertThat(row(number(send(
                        "service_code", PAVEMENT, "lat", "" + centre.latitude(), "long", "" + centre.longitude()))))
                .containsEntry("neighbourhood", town.neighbourhood(0).code());
    }

    @Test
    void what_is_missing_or_wrong_is_400_and_all_of_it_is_told_at_once() {
        assertThat(send().problems()).hasSize(2);
        assertThat(send("service_code", PAVEMENT).status()).isEqualTo(400);
        assertThat(send("service_code", "yok", "address_string", "x").status()).isEqualTo(400);
        assertThat(send("service_code", "baska-polis", "address_string", "x").status())
                .isEqualTo(400);
        Answer all = send(
                "service_code",
                PAVEMENT,
                "lat",
                "91",
                "long",
                "30",
                "email",
                "posta",
                "phone",
                "12",
                "first_name",
                "R2D2",
                "media_url",
                "ftp://x",
                "description",
                "<b>koyu</b>");
        assertThat(all.status()).isEqualTo(400);
        assertThat(all.problems()).hasSize(6);
        assertThat(send("service_code", PAVEMENT, "lat", "38.9").status()).isEqualTo(400);
        assertThat(send("service_code", PAVEMENT, "lat", "NaN", "long", "1").status())
                .isEqualTo(400);
    }

    @Test
    void a_description_has_up_to_4000_characters_and_no_markup_and_may_be_absent() {
        assertThat(sentAbout("ç".repeat(4_000)).status()).isEqualTo(200);
        assertThat(sentAbout("ç".repeat(4_001)).status()).isEqualTo(400);
        assertThat(sentAbout("Bak <script>alert(1)</script>").status()).isEqualTo(400);
        assertThat(sentAbout("Yol 3 < 5 metre, <3 belediyem").status()).isEqualTo(200);
        assertThat(row(number(send("service_code", PAVEMENT, "address_string", "Açıklamasız Sokak"))))
                .containsEntry("text", "Bozuk kaldırım ve parke taşı");
    }

    @Test
    void required_attributes_are_asked_for_and_answers_are_kept_as_at_every_door() {
        String[] place = {"service_code", "yol-cukur", "address_string", "Çınar Sokak 5"};
        assertThat(send(place).problems()).singleElement().asString().contains("attribute[buyukluk]");
        assertThat(send(with(place, "attribute[buyukluk]", "dag")).status()).isEqualTo(400);
        Answer sent = send(with(
                place,
                "attribute[buyukluk]",
                "serit",
                "attribute[tehlike][]",
                "yaya",
                "attribute[tehlike][]",
                "arac",
                "attribute[easting]",
                "4711"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(jdbc.sql("select string_agg(a.value, ' ' order by a.value) from cases.answer a join"
                                + " cases.case_file c on c.id = a.case_id where c.number = :n")
                        .param("n", number(sent))
                        .query(String.class)
                        .single())
                .isEqualTo("serit yaya,arac");
        assertThat(jdbc.sql("select o.attributes from open311.origin o join cases.case_file c on c.id = o.case_id where"
                                + " c.number = :n")
                        .param("n", number(sent))
                        .query(String.class)
                        .single())
                .contains("easting", "4711");
        assertThat(send(
                                "service_code",
                                "cop-iri-esya",
                                "address_string",
                                "x",
                                "attribute[esya]",
                                "koltuk",
                                "attribute[adet]",
                                "2",
                                "attribute[gun]",
                                "2026-12-01T09:00:00+03:00")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_same_words_sent_twice_make_one_case_also_at_the_same_moment() throws Exception {
        String[] fields = {"service_code", PAVEMENT, "address_string", "Aynı Sokak 1", "description", "Aynı sözler"};
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Answer> sending = () -> send(fields);
            assertThat(threads.invokeAll(List.of(sending, sending, sending, sending)).stream()
                            .map(f -> number(f.resultNow()))
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(number(send(with(fields, "device_id", "other")))).isNotEqualTo(number(send(fields)));
        String own = number(keyed("k-1", fields));
        assertThat(number(keyed("k-1", with(fields, "description", "başka sözler"))))
                .isEqualTo(own);
        assertThat(number(keyed("k-2", fields))).isNotEqualTo(own);
    }

    private Answer keyed(String idempotency, String... fields) {
        return machine.send(
                "POST",
                "/requests.json",
                machine.form(with(fields, "api_key", key)).header("Idempotency-Key", idempotency));
    }

    @Test
    void a_token_is_given_where_it_is_preferred_and_leads_to_the_number() {
        Answer later = machine.send(
                "POST",
                "/requests.json",
                machine.form("api_key", key, "service_code", PAVEMENT, "address_string", "Belirteç Sokak")
                        .header("Prefer", "respond-async"));
        String token = later.first().get("token").asString();
        assertThat(later.first().has("service_request_id")).isFalse();
        Answer found = machine.get("/tokens/" + token + ".json");
        assertThat(row(found.first().get("service_request_id").asString())).containsEntry("address", "Belirteç Sokak");
        assertThat(machine.get("/tokens/" + token + ".xml")
                        .xml()
                        .select("service_requests > request > token")
                        .text())
                .isEqualTo(token);
        assertThat(machine.get("/tokens/yok.json").status()).isEqualTo(404);
    }

    @Test
    void a_photo_is_looked_at_as_at_every_door_and_one_that_is_none_is_400() throws IOException {
        Answer sent = machine.upload(
                "/requests.json", picture(), "api_key", key, "service_code", PAVEMENT, "address_string", "Foto Sokak");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(row(number(sent))).containsEntry("photos", 1L);
        Answer none = machine.upload(
                "/requests.json",
                new byte[] {77, 90, 1},
                "api_key",
                key,
                "service_code",
                PAVEMENT,
                "address_string",
                "x");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.problems().getFirst()).contains("foto.png");
        Answer huge = machine.upload("/requests.json", new byte[52 * 1024 * 1024], "api_key", key);
        assertThat(huge.status()).isEqualTo(400);
    }

    @Test
    void a_blackbox_takes_requests_and_shows_none_of_them_to_anybody() {
        Answer sent = send("service_code", "sosyal-gida", "address_string", "Gizli Sokak 1", "first_name", "Ayşe");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(row(number(sent))).containsEntry("hidden", true);
        assertThat(machine.get("/requests/" + number(sent) + ".json").status()).isEqualTo(404);
        assertThat(machine.get("/requests/" + number(sent) + ".json?api_key=" + key)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_test_endpoint_checks_everything_and_keeps_nothing() {
        long before = cases();
        Answer tried = machine.post(
                "/open311/test/v2/requests.json", "api_key", key, "service_code", PAVEMENT, "address_string", "x");
        assertThat(tried.status()).isEqualTo(200);
        assertThat(number(tried)).startsWith("TEST-");
        assertThat(machine.post("/open311/test/v2/requests.json", "api_key", key, "service_code", PAVEMENT)
                        .status())
                .isEqualTo(400);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void a_partners_update_is_a_note_in_the_file_kept_once_and_moves_nothing() {
        var made = town.receive(PAVEMENT, 0);
        String[] update = {
            "service_request_id",
            made.number(),
            "update_id",
            "u-7",
            "status",
            "closed",
            "updated_datetime",
            "2026-11-25T10:00:00Z",
            "description",
            "Bizim ekip baktı, kapanmış görünüyor.",
            "email",
            "x@y.example"
        };
        Answer first = report(update);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        String id = first.first().get("update_id").asString();
        assertThat(report(update).first().get("update_id").asString()).isEqualTo(id);
        assertThat(jdbc.sql("select count(*) from cases.history where case_id = :c and event ="
                                + " 'open311.PartnerReported'")
                        .param("c", made.caseId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(machine.get("/requests/" + made.number() + ".json")
                        .first()
                        .get("status")
                        .asString())
                .isEqualTo("open");
        assertThat(machine.get("/servicerequestupdates.json").body()).doesNotContain("Bizim ekip");
        assertThat(report("service_request_id", made.number()).status()).isEqualTo(400);
        assertThat(report("service_request_id", "2001-000001", "description", "x")
                        .status())
                .isEqualTo(404);
        assertThat(report(with(update, "status", "fixed")).status())
                .as("first counts")
                .isEqualTo(200);
        assertThat(report("service_request_id", made.number(), "description", "x", "status", "fixed")
                        .status())
                .isEqualTo(400);
        assertThat(report("service_request_id", made.number(), "description", "x", "updated_datetime", "2999-01-01")
                        .status())
                .isEqualTo(400);
        var hidden = town.receive("sosyal-gida", 0);
        assertThat(report("service_request_id", hidden.number(), "description", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_update_of_the_partners_own_request_is_the_applicants_answer() {
        String number = number(sentAbout("Kaldırım kırık, hangi kapı olduğunu sonra söylerim."));
        long id = jdbc.sql("select id from cases.case_file where number = :n")
                .param("n", number)
                .query(Long.class)
                .single();
        town.ask(id);
        assertThat(report("service_request_id", number, "description", "12 numaranın önü.")
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select status from cases.case_file where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("RECEIVED");
        town.conclude(id, PAVEMENT, "Kaldırım onarıldı, taşlar yenilendi.");
        assertThat(report("service_request_id", number, "description", "Teşekkürler.")
                        .status())
                .as("past listening it is a note")
                .isEqualTo(200);
        JsonNode last = machine
                .get("/servicerequestupdates.json?service_request_id=" + number + "&api_key=" + key)
                .json()
                .values()
                .stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last.get("description").asString()).contains("taşlar yenilendi");
    }

    private Answer send(String... fields) {
        return machine.post("/requests.json", with(fields, "api_key", key));
    }

    private Answer report(String... fields) {
        return machine.post("/servicerequestupdates.json", with(fields, "api_key", key));
    }

    private Answer sentAbout(String description, String... more) {
        return send(
                with(more, "service_code", PAVEMENT, "address_string", "Çınar Sokak 5", "description", description));
    }

    private static String number(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.first().get("service_request_id").asString();
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private long cases() {
        return jdbc.sql("select count(*) from cases.case_file")
                .query(Long.class)
                .single();
    }

    private Map<String, Object> row(String number) {
        return jdbc.sql("""
            select c.door, c.subject, c.kind, c.text, c.address, c.latitude, c.longitude, c.neighbourhood, c.identity_hidden as hidden,
                a.name, a.email, a.medium, (select count(*) from cases.attachment t where t.case_id = c.id) as photos,
                (select string_agg(p.phase, ',' order by p.id) from contact.phase p where p.contact_id = c.contact_id) as phases
            from cases.case_file c left join citizen.applicant a on a.id = c.applicant_id where c.number = :number
            """).param("number", number).query().singleRow();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
