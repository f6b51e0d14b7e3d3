package tr.bel.acikkapi.open311.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.open311.exchange.PartnerSubject.Choice;

/** Every shape in which other towns answer, in words of our own; and what they really answered, where the machine has it. */
class PartnerShapesTest {

    private static final Path REAL = Path.of("/work/shared/data/open311/fixtures");

    private final ReadPartner read = new ReadPartner(ZoneId.of("Europe/Istanbul"));

    @Test
    void a_list_in_xml_has_empty_elements_and_blanks_after_an_address() {
        List<PartnerRequest> all = read.requests(own("requests-list.xml"));
        assertThat(all).extracting(PartnerRequest::id).containsExactly("101", "102");
        PartnerRequest first = all.getFirst();
        assertThat(first.closed()).isFalse();
        assertThat(first.requestedAt()).isEqualTo(Instant.parse("2026-04-19T14:37:38Z"));
        assertThat(first.updatedAt()).isNull();
        assertThat(first.latitude()).isEqualTo(43.691104288);
        assertThat(first.longitude()).isEqualTo(-79.272306875);
        assertThat(first.mediaUrl()).isEqualTo(URI.create("http://town.example/media/1.jpg"));
        assertThat(all.get(1).closed()).isTrue();
    }

    @Test
    void a_list_in_json_has_numbers_as_texts_and_texts_as_numbers_and_fields_that_nobody_asked_for() {
        PartnerRequest only = read.requests(own("requests-list.json")).getFirst();
        assertThat(only.id()).isEqualTo("103");
        assertThat(only.latitude()).isEqualTo(41.858724777757864);
        assertThat(only.statusNotes()).isNull();
        assertThat(only.attributes()).isEqualTo(Map.of("WHEREIST", "TRAFFIC"));
    }

    @Test
    void nothing_a_receipt_and_a_token_are_lists_of_requests_too() {
        assertThat(read.requests(own("requests-none.xml"))).isEmpty();
        assertThat(read.requests("[]")).isEmpty();
        assertThat(read.requests(own("receipt.xml")).getFirst().notice()).isEqualTo("We come soon");
        assertThat(read.requests(own("receipt-token.xml")).getFirst().token()).isEqualTo("5f3c");
        assertThat(read.requests(own("token.xml")).getFirst())
                .extracting(PartnerRequest::id, PartnerRequest::token)
                .containsExactly("638", "12345");
    }

    @Test
    void updates_are_read_in_both_formats_with_other_words_for_closed_and_dates_without_a_zone() {
        List<PartnerUpdate> xml = read.updates(own("updates.xml"));
        assertThat(xml).as("one that says of no request is passed over").hasSize(1);
        assertThat(xml.getFirst())
                .isEqualTo(new PartnerUpdate(
                        "7", "101", true, Instant.parse("2026-09-01T14:35:00Z"), "Dolduruldu & kapatıldı", null));
        PartnerUpdate json = read.updates(own("updates.json")).getFirst();
        assertThat(json.id()).isEqualTo("9");
        assertThat(json.updatedAt()).isEqualTo(Instant.parse("2026-09-01T14:35:00Z"));
        assertThat(json.mediaUrl()).hasHost("town.example");
    }

    @Test
    void services_definitions_and_discovery_are_read_with_and_without_an_element_around_their_lists() {
        List<PartnerSubject> xml = read.services(own("services.xml"));
        assertThat(xml).extracting(PartnerSubject::code).containsExactly("015", "016");
        assertThat(xml.get(1).keywords()).containsExactly("litter", "trash");
        assertThat(xml.get(1).hasQuestions()).isTrue();
        assertThat(read.services(own("services.json")))
                .extracting(PartnerSubject::code, PartnerSubject::hasQuestions)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("001", true),
                        org.assertj.core.groups.Tuple.tuple("2", true));
        assertThat(read.definition(own("definition-flat.xml"))
                        .questions()
                        .getFirst()
                        .choices())
                .containsExactly(new Choice("1", "One"), new Choice("2", "Two"));
        assertThat(read.definition(own("definition-listed.xml")).questions())
                .extracting(PartnerSubject.Question::asked)
                .containsExactly(false, true);
        assertThat(read.definition(own("definition.json"))
                        .questions()
                        .getFirst()
                        .choices())
                .containsExactly(new Choice("1", "One"));
        assertThat(read.discovery(own("discovery.json")).endpoints())
                .extracting(PartnerDiscovery.Endpoint::type)
                .containsExactly("production", "test");
        assertThat(read.discovery(own("discovery.xml")).endpoints().getFirst().formats())
                .containsExactly("text/xml");
    }

    @Test
    void errors_are_read_also_where_they_are_bare_words_behind_saved_head_lines() {
        assertThat(read.errors(own("errors.xml")))
                .containsExactly(new PartnerError("404", "Not found"), new PartnerError("400", "Bad"));
        assertThat(read.errors(own("errors.json"))).containsExactly(new PartnerError("404", "Not found"));
        assertThat(read.errors(own("error-bare.xml")))
                .containsExactly(new PartnerError(null, "Invalid api_key received."));
    }

    @Test
    void what_is_no_answer_is_said_to_be_none_and_nothing_foreign_is_loaded() {
        assertThatThrownBy(() -> read.requests("gone fishing")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read.requests("<service_requests><request>")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read.requests("[{")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read.requests("<?xml version='1.0'?>")).isInstanceOf(Unreadable.class);
        String entity = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<service_requests><request><description>&x;</description></request></service_requests>";
        assertThatThrownBy(() -> read.requests(entity)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read.requests("<a>".repeat(100) + "</a>".repeat(100)))
                .isInstanceOf(Unreadable.class);
    }

    /** Kept outside the repository for their licences. */
    @Test
    void what_other_towns_really_answered_is_read_whole() throws IOException {
        assumeThat(REAL).as("the real answers are not on this machine").isDirectory();
        assertThat(read.requests(real("chicago_requests_extensions_50.json")))
                .hasSize(50)
                .allMatch(r -> r.id() != null && r.requestedAt() != null && r.latitude() != null && r.closed() != null);
        assertThat(read.requests(real("bensheldon__service_requests.json"))).hasSize(2);
        for (String list : List.of(
                "bensheldon__requests_many.xml",
                "codeforamerica__service_requests.xml",
                "oiva__service-requests.xml")) {
            assertThat(read.requests(real(list)))
                    .as(list)
                    .hasSizeGreaterThan(1)
                    .allMatch(r -> r.id() != null && r.requestedAt() != null && r.longitude() != null);
        }
        for (String one : List.of(
                "bensheldon__requests_single.xml",
                "codeforamerica__get_service_request.xml",
                "codeforamerica__post_service_request.xml",
                "codeforamerica__request_id_from_token.xml",
                "oiva__service-request.xml",
                "oiva__token.xml",
                "oiva__boston-submitrequest-token.xml")) {
            assertThat(read.requests(real(one))).as(one).hasSize(1).allMatch(r -> r.id() != null || r.token() != null);
        }
        assertThat(read.requests(real("codeforamerica__service_requests_empty.xml")))
                .isEmpty();
        for (String services : List.of(
                "bensheldon__service_list.json",
                "bensheldon__services_giessen.xml",
                "codeforamerica__services.xml",
                "oiva__dc-services.xml")) {
            assertThat(read.services(real(services)))
                    .as(services)
                    .hasSizeGreaterThan(2)
                    .allMatch(s -> s.name() != null);
        }
        assertThat(read.services(real("oiva__dc-services.xml"))).hasSizeGreaterThan(60);
        assertThat(read.definition(real("codeforamerica__service_definition.xml"))
                        .questions())
                .hasSize(1);
        assertThat(read.definition(real("oiva__dc-services-S0301.xml")).questions())
                .hasSizeGreaterThan(3);
        assertThat(read.discovery(real("oiva__discovery-boston.json")).endpoints())
                .hasSize(2);
        assertThat(read.discovery(real("oiva__discovery-dc.xml")).endpoints()).hasSize(2);
        for (String error : List.of(
                "codeforamerica__403.xml",
                "codeforamerica__get_service_request_not_found.xml",
                "oiva__boston-err-submitrequest-base_is_duplicate.xml")) {
            assertThat(read.errors(real(error))).as(error).hasSize(1);
        }
    }

    /** A file that nobody named in the test above is a shape that nobody looked at. */
    @Test
    void no_real_answer_is_forgotten() throws IOException {
        assumeThat(REAL).as("the real answers are not on this machine").isDirectory();
        String test =
                Files.readString(Path.of("src/test/java/tr/bel/acikkapi/open311/exchange/PartnerShapesTest.java"));
        try (Stream<Path> files = Files.list(REAL)) {
            assertThat(files.map(f -> f.getFileName().toString())).isNotEmpty().allMatch(test::contains);
        }
    }

    private static String real(String name) throws IOException {
        return Files.readString(REAL.resolve(name));
    }

    private static String own(String name) {
        try (InputStream in = PartnerShapesTest.class.getResourceAsStream("/open311/fixtures/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
