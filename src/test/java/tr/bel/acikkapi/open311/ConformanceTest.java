package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tr.bel.acikkapi.open311.Machine.Answer;
import tr.bel.acikkapi.open311.exchange.ReadPartner;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** One test a clause of the contract of reading and of errors; sending is {@link SendingTest}. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class ConformanceTest {

    private static final String POTHOLE = "yol-cukur";
    private static final String PAVEMENT = "yol-kaldirim";
    private static final String CONFIDENTIAL = "sosyal-gida";

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

    @BeforeEach
    void a_program_calls() {
        jdbc.sql("delete from open311.throttle").update();
        machine = new Machine(port);
        town = new Town(beans);
    }

    @AfterEach
    void it_goes() {
        machine.close();
    }

    @Test
    void content_type_declaration_and_no_namespaces_by_extension_whatever_is_accepted() {
        HttpRequest.Builder wantsHtml = HttpRequest.newBuilder().GET().header("Accept", "text/html");
        Answer xml = machine.send("GET", "/services.xml", wantsHtml);
        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.xml().child(0).tagName()).isEqualTo("services");
        assertThat(machine.get("/services.json").status()).isEqualTo(200);
        assertThat(machine.get("/services.html").status()).isEqualTo(404);
        assertThat(machine.get("/services").status()).isEqualTo(404);
    }

    @Test
    void json_drops_the_root_a_list_is_an_array_and_missing_is_null() {
        town.receive(null, 0);
        var open = town.receive(PAVEMENT, 0);
        JsonNode found = machine.get("/requests.json?service_request_id=" + open.number())
                .json();
        assertThat(found.isArray()).isTrue();
        assertThat(found.get(0).get("zipcode").isNull()).isTrue();
        assertThat(machine.get("/discovery.json").json().isObject()).isTrue();
        Element same = machine.get("/requests.xml?service_request_id=" + open.number())
                .xml()
                .child(0);
        assertThat(same.tagName()).isEqualTo("service_requests");
        assertThat(same.select("request > zipcode").text()).isEmpty();
    }

    @Test
    void text_is_escaped_once() {
        Answer xml = machine.get("/requests/" + Machine.encoded("a<b&c") + ".xml");
        assertThat(xml.body()).contains("a&lt;b&amp;c").doesNotContain("&amp;amp;", "&amp;lt;");
        assertThat(xml.xml().select("description").text()).contains("a<b&c");
    }

    @Test
    void dates_are_iso_8601_with_a_zone() {
        var made = town.receive(PAVEMENT, 0);
        String at = machine.get("/requests/" + made.number() + ".json")
                .first()
                .get("requested_datetime")
                .asString();
        assertThat(OffsetDateTime.parse(at).toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(at).endsWith("+03:00");
    }

    @Test
    void an_empty_parameter_equals_an_absent_one() {
        town.receive(PAVEMENT, 0);
        Answer with = machine.get("/requests.json?status=&service_code=&start_date=&end_date=&bbox=&page=&api_key="
                + "&jurisdiction_id=&service_request_id=");
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.all("service_request_id"))
                .isEqualTo(machine.get("/requests.json").all("service_request_id"));
    }

    @Test
    void an_unknown_jurisdiction_is_404_and_the_known_one_is_optional() {
        assertThat(machine.get("/services.json?jurisdiction_id=baska.example").status())
                .isEqualTo(404);
        String known =
                machine.get("/services.json?jurisdiction_id=belediye.example").body();
        assertThat(known).isEqualTo(machine.get("/services.json").body());
    }

    @Test
    void errors_have_one_shape_in_both_formats_for_400_404_405_and_several_at_once() {
        assertThat(machine.get("/requests.json?status=fixed").problems()).hasSize(1);
        assertThat(machine.get("/requests.json?status=fixed").status()).isEqualTo(400);
        Answer missing = machine.get("/requests/2001-000001.xml");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.xml().select("errors > error > code").text()).isEqualTo("404");
        assertThat(missing.xml().select("errors > error > description").text()).isNotBlank();
        Answer method = machine.send(
                "DELETE", "/requests.json", HttpRequest.newBuilder().DELETE());
        assertThat(method.status()).isEqualTo(405);
        assertThat(machine.send("PUT", "/services.xml", machine.form().PUT(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
        assertThat(machine.get("/open311/v2/nothing.json").status()).isEqualTo(404);
        assertThat(machine.get("/open311/v1/requests.json").status()).isEqualTo(404);
        assertThat(machine.get("/open311/v2//requests.json").status()).isEqualTo(400);
        assertThat(machine.get("/requests/a%2Fb.json").problems()).hasSize(1);
        assertThat(machine.get("/requests/a%2Fb.xml").status()).isEqualTo(400);
        assertThat(machine.get("/requests.json?status=%00open").status()).isEqualTo(400);
    }

    @Test
    void too_many_calls_are_429_in_the_same_shape_and_say_when_to_come_back() {
        String key = keys.give("Acele A.Ş.", null, 2, "deniz");
        assertThat(machine.get("/services.json?api_key=" + key).status()).isEqualTo(200);
        assertThat(machine.get("/services.json?api_key=" + key).status()).isEqualTo(200);
        // The third may fall into the next minute.
        Answer third = machine.get("/services.json?api_key=" + key);
        Answer fourth = machine.get("/services.json?api_key=" + key);
        Answer fifth = machine.get("/services.xml?api_key=" + key);
        assertThat(List.of(third.status(), fourth.status(), fifth.status())).contains(429);
        Answer refused = fourth.status() == 429 ? fourth : fifth.status() == 429 ? fifth : third;
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(machine.get("/services.json").status())
                .as("others are not held up")
                .isEqualTo(200);
    }

    @Test
    void our_own_faults_are_500_in_the_same_shape_and_tell_a_reference_and_no_cause() {
        jdbc.sql("alter table open311.public_update rename to gone").update();
        try {
            Answer broken = machine.get("/servicerequestupdates.json");
            assertThat(broken.status()).isEqualTo(500);
            assertThat(broken.problems().getFirst()).matches(".*[0-9A-F]{8}.*").doesNotContain("SQL", "relation");
        } finally {
            jdbc.sql("alter table open311.gone rename to public_update").update();
        }
    }

    @Test
    void discovery_names_two_endpoints_each_whole() {
        JsonNode discovery = machine.get("/discovery.json").json();
        assertThat(discovery.get("endpoints").values())
                .extracting(e -> e.get("type").asString())
                .containsExactly("production", "test");
        assertThat(machine.get("/discovery.xml").xml().select("discovery > endpoints > endpoint > formats > format"))
                .hasSize(4);
        for (JsonNode endpoint : discovery.get("endpoints")) {
            String path = endpoint.get("url").asString().replaceFirst("https?://[^/]+", "");
            assertThat(machine.get(path + "/services.json").status()).isEqualTo(200);
        }
    }

    @Test
    void services_are_what_is_offered_and_ours_and_confidential_ones_are_blackboxes() {
        Answer services = machine.get("/services.json");
        assertThat(services.all("service_code"))
                .contains(POTHOLE, PAVEMENT, CONFIDENTIAL)
                .doesNotContain("baska-polis");
        for (JsonNode service : services.json()) {
            if (service.get("service_code").asString().equals(CONFIDENTIAL)) {
                assertThat(service.get("type").asString()).isEqualTo("blackbox");
            }
            if (service.get("service_code").asString().equals(POTHOLE)) {
                assertThat(service.get("type").asString()).isEqualTo("realtime");
                assertThat(service.get("metadata").asBoolean()).isTrue();
                assertThat(service.get("group").asString()).isEqualTo("Yol ve kaldırım");
                assertThat(service.get("keywords").asString()).contains("Pothole");
            }
        }
        assertThat(machine.get("/services.json?lang=en").all("service_name")).contains("Pothole or broken asphalt");
    }

    @Test
    void a_service_with_questions_has_a_definition_and_one_without_has_none() {
        JsonNode asked = machine.get("/services/" + POTHOLE + ".json").json();
        JsonNode size = asked.get("attributes").get(0);
        assertThat(size.get("code").asString()).isEqualTo("buyukluk");
        assertThat(size.get("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(size.get("required").asBoolean()).isTrue();
        assertThat(size.get("values").get(1).get("key").asString()).isEqualTo("tekerlek");
        assertThat(asked.get("attributes").values())
                .extracting(a -> a.get("variable").asBoolean())
                .containsExactly(true, true, false, false);
        assertThat(machine.get("/services/" + POTHOLE + ".xml")
                        .xml()
                        .select("service_definition > attributes > attribute > values > value > key"))
                .hasSize(6);
        assertThat(machine.get("/services/" + PAVEMENT + ".json").status()).isEqualTo(404);
        assertThat(machine.get("/services/boyle-bir-sey-yok.json").status()).isEqualTo(404);
        for (JsonNode service : machine.get("/services.json").json()) {
            int status = machine.get("/services/" + service.get("service_code").asString() + ".json")
                    .status();
            assertThat(status).isEqualTo(service.get("metadata").asBoolean() ? 200 : 404);
        }
    }

    @Test
    void a_list_of_numbers_overrides_everything_else() {
        var one = town.receive(PAVEMENT, 0);
        var two = town.receive(POTHOLE, 1);
        Answer both =
                machine.get("/requests.json?status=closed&service_code=x&start_date=2001-01-01&end_date=2001-01-02"
                        + "&service_request_id=" + one.number() + ",%20" + two.number() + ",2001-000009");
        assertThat(both.all("service_request_id")).containsExactlyInAnyOrder(one.number(), two.number());
    }

    @Test
    void requests_are_found_by_service_span_and_status() {
        var open = town.receive(PAVEMENT, 0);
        var closed = town.receive(POTHOLE, 0);
        town.conclude(closed.caseId(), POTHOLE, "Çukur bugün asfaltla kapatıldı, teşekkür ederiz.");
        assertThat(machine.get("/requests.json?status=closed").all("service_request_id"))
                .contains(closed.number())
                .doesNotContain(open.number());
        assertThat(machine.get("/requests.json?status=open").all("status"))
                .isNotEmpty()
                .containsOnly("open");
        assertThat(machine.get("/requests.json?service_code=" + POTHOLE + ",su-ariza")
                        .all("service_code"))
                .isNotEmpty()
                .containsOnly(POTHOLE);
        var old = town.receive(PAVEMENT, 0, Kind.COMPLAINT, false, Instant.now().minus(Duration.ofDays(100)));
        assertThat(machine.get("/requests.json").all("service_request_id"))
                .as("the last 90 days")
                .contains(open.number())
                .doesNotContain(old.number());
        Instant then = Instant.now().minus(Duration.ofDays(101)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(machine.get("/requests.json?start_date=" + then).all("service_request_id"))
                .contains(old.number());
        assertThat(machine.get("/requests.json?end_date=" + then.plus(Duration.ofDays(2)))
                        .all("service_request_id"))
                .containsExactly(old.number());
        assertThat(machine.get("/requests.json?start_date=" + then + "&end_date=" + Instant.now())
                        .status())
                .as("more than 90 days")
                .isEqualTo(400);
        assertThat(machine.get("/requests.json?start_date=yesterday").status()).isEqualTo(400);
        assertThat(machine.get("/requests.json?start_date=2026-11-02T00:00:00+03:00&end_date=2026-11-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void no_word_but_open_and_closed_leaks_whatever_happens() {
        var made = town.receive(PAVEMENT, 0);
        town.conclude(made.caseId(), PAVEMENT, "Kaldırım onarıldı, Gülşen Hanım bilgilendirildi.");
        JsonNode found = machine.get("/requests/" + made.number() + ".json").first();
        assertThat(found.get("status").asString()).isEqualTo("closed");
        assertThat(found.get("status_notes").asString()).isEqualTo("Sonuçlandı: Yapıldı");
        assertThat(found.get("agency_responsible").asString()).isEqualTo("Fen İşleri Müdürlüğü");
        assertThat(machine.get("/requests.json").all("status")).isSubsetOf("open", "closed");
    }

    @Test
    void paging_newest_first_and_at_most_a_thousand() {
        for (int i = 0; i < 5; i++) {
            town.receive(PAVEMENT, i);
        }
        List<String> all = machine.get("/requests.json").all("service_request_id");
        assertThat(machine.get("/requests.json?page_size=2").all("service_request_id"))
                .isEqualTo(all.subList(0, 2));
        assertThat(machine.get("/requests.json?page_size=2&page=2").all("service_request_id"))
                .isEqualTo(all.subList(2, 4));
        assertThat(machine.get("/requests.json?page_size=1001").status()).isEqualTo(400);
        assertThat(machine.get("/requests.json?page=0").status()).isEqualTo(400);
        assertThat(machine.get("/requests.json?page=90000&page_size=1000").status())
                .isEqualTo(400);
    }

    @Test
    void changes_are_found_by_their_time() {
        var made =
                town.receive(PAVEMENT, 0, Kind.COMPLAINT, false, Instant.now().minus(Duration.ofDays(200)));
        String before = Instant.now().minus(Duration.ofMinutes(5)).toString();
        assertThat(machine.get("/requests.json?updated_after=" + before).all("service_request_id"))
                .contains(made.number());
        assertThat(machine.get("/requests.json?updated_before=" + before).all("service_request_id"))
                .doesNotContain(made.number());
    }

    @Test
    void a_rectangle_is_looked_up_on_the_published_places() {
        var inside = town.receive(PAVEMENT, 0);
        JsonNode found = machine.get("/requests/" + inside.number() + ".json").first();
        double lat = found.get("lat").asDouble();
        double lon = found.get("long").asDouble();
        String box = (lon - 0.0001) + "," + (lat - 0.0001) + "," + (lon + 0.0001) + "," + (lat + 0.0001);
        assertThat(machine.get("/requests.json?bbox=" + box).all("service_request_id"))
                .contains(inside.number());
        assertThat(machine.get("/requests.json?bbox=1,1,2,2").all("service_request_id"))
                .isEmpty();
        assertThat(machine.get("/requests.json?bbox=1,1,2").status()).isEqualTo(400);
        assertThat(machine.get("/requests.json?bbox=1,1,2,200").status()).isEqualTo(400);
    }

    @Test
    void extensions_are_there_only_where_they_are_asked_for() {
        var made = town.receive(PAVEMENT, 0);
        String path = "/requests/" + made.number() + ".json";
        assertThat(machine.get(path).first().has("extended_attributes")).isFalse();
        JsonNode more = machine.get(path + "?extensions=true").first().get("extended_attributes");
        assertThat(more.get("neighbourhood_code").asString())
                .isEqualTo(town.neighbourhood(0).code());
    }

    @Test
    void confidential_cases_and_those_of_blackboxes_are_404_and_in_no_list() {
        var hidden = town.receive(PAVEMENT, 0, Kind.COMPLAINT, true, Instant.now());
        var blackbox = town.receive(CONFIDENTIAL, 0);
        var tipOff = town.receive(PAVEMENT, 0, Kind.TIP_OFF, false, Instant.now());
        var unclassified = town.receive(null, 0);
        var later = town.receive(PAVEMENT, 0);
        assertThat(machine.get("/requests/" + later.number() + ".json").status())
                .isEqualTo(200);
        town.hide(later.caseId());
        for (var each : List.of(hidden, blackbox, tipOff, unclassified, later)) {
            assertThat(machine.get("/requests/" + each.number() + ".json").status())
                    .isEqualTo(404);
            assertThat(machine.get("/requests.json?service_request_id=" + each.number())
                            .json())
                    .isEmpty();
            assertThat(machine.get("/requests.json").all("service_request_id")).doesNotContain(each.number());
            assertThat(machine.get("/servicerequestupdates.json").all("service_request_id"))
                    .doesNotContain(each.number());
        }
    }

    @Test
    void nobodys_words_name_telephone_or_exact_place_are_public() {
        var made = town.receive(PAVEMENT, 0);
        town.conclude(made.caseId(), PAVEMENT, "Gülşen Hanım arandı, kaldırım onarıldı.");
        String key = keys.give("Yabancı Uygulama", null, 100, "deniz");
        for (String path : List.of(
                "/requests/" + made.number() + ".json?extensions=true",
                "/requests/" + made.number() + ".xml?extensions=true",
                "/requests.json?extensions=true",
                "/requests.json?extensions=true&api_key=" + key,
                "/servicerequestupdates.xml",
                "/servicerequestupdates.json?api_key=" + key)) {
            assertThat(machine.get(path).body())
                    .contains(made.number())
                    .doesNotContain("Gülşen", "Öztürk", "532", "10000000146", "Çınar Sokak", "Kapımın", "fırını");
        }
        JsonNode found = machine.get("/requests/" + made.number() + ".json").first();
        assertThat(found.get("description").isNull()).isTrue();
        assertThat(found.get("address").asString())
                .startsWith(town.neighbourhood(0).name());
        for (String axis : List.of("lat", "long")) {
            double degree = found.get(axis).asDouble();
            assertThat(Math.abs(degree * 1_000 - Math.rint(degree * 1_000)))
                    .as("to 100 metres")
                    .isLessThan(1e-6);
        }
    }

    @Test
    void updates_are_told_oldest_first_with_both_words_and_by_span() {
        var made = town.receive(PAVEMENT, 0);
        town.conclude(made.caseId(), PAVEMENT, "Kaldırım onarıldı, teşekkür ederiz.");
        Answer updates = machine.get("/servicerequestupdates.json?service_request_id=" + made.number());
        assertThat(updates.all("status").getFirst()).isEqualTo("open");
        assertThat(updates.all("status").getLast()).isEqualTo("closed");
        assertThat(updates.all("update_id")).doesNotHaveDuplicates();
        assertThat(machine.get("/servicerequestupdates.xml").xml().child(0).tagName())
                .isEqualTo("service_request_updates");
        String later = Instant.now().plus(Duration.ofMinutes(5)).toString();
        assertThat(machine.get("/servicerequestupdates.json?start_date=" + later)
                        .json())
                .isEmpty();
        assertThat(machine.get("/servicerequestupdates.json?start_date=2020-01-01&end_date=2026-01-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void our_own_client_side_reads_what_our_own_server_says() {
        var made = town.receive(PAVEMENT, 0);
        var read = new ReadPartner(ZoneId.of("Europe/Istanbul"));
        for (String format : List.of("xml", "json")) {
            assertThat(read.requests(machine.get("/requests." + format).body()))
                    .anyMatch(r -> made.number().equals(r.id()));
            assertThat(read.updates(
                            machine.get("/servicerequestupdates." + format).body()))
                    .anyMatch(u -> u.requestId().equals(made.number()));
            assertThat(read.services(machine.get("/services." + format).body())).hasSizeGreaterThan(20);
            assertThat(read.definition(machine.get("/services/" + POTHOLE + "." + format)
                                    .body())
                            .questions())
                    .hasSize(4);
            assertThat(read.discovery(machine.get("/discovery." + format).body())
                            .endpoints())
                    .hasSize(2);
            assertThat(read.errors(machine.get("/requests/0." + format).body())).hasSize(1);
        }
    }

    @Test
    void json_types_are_decided_once() {
        var made = town.receive(PAVEMENT, 0);
        JsonNode found = machine.get("/requests/" + made.number() + ".json").first();
        assertThat(found.get("service_request_id").isString()).isTrue();
        assertThat(found.get("lat").isNumber()).isTrue();
        assertThat(StreamSupport.stream(machine.get("/services.json").json().spliterator(), false))
                .allMatch(s -> s.get("metadata").isBoolean());
    }
}
