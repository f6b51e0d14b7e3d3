package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The monthly tables. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class OpenDataTest {

    private static final String PAVEMENT = "yol-kaldirim";

    @Autowired
    private ApplicationContext beans;

    @LocalServerPort
    private int port;

    private Machine machine;
    private Town town;

    @BeforeEach
    void somebody_reads() {
        machine = new Machine(port);
        town = new Town(beans);
    }

    @AfterEach
    void and_goes() {
        machine.close();
    }

    @Test
    void a_month_has_the_contracts_header_no_personal_data_and_no_group_below_five() throws IOException {
        YearMonth month = YearMonth.of(2026, 3);
        for (int i = 0; i < 6; i++) {
            receive(PAVEMENT, 0, month, 2 + i);
        }
        for (int i = 0; i < 3; i++) {
            receive(PAVEMENT, 1, month, 10 + i);
            receive(PAVEMENT, 2, month, 10 + i);
        }
        for (int i = 0; i < 4; i++) {
            receive("yol-rampa", 0, month, 20 + i);
            receive("sosyal-gida", 0, month, 20 + i);
        }
        receive(PAVEMENT, 0, month.plusMonths(1), 1);

        Machine.Answer answer = machine.get("/acik-veri/2026-03.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.body())
                .startsWith("service_request_id,requested_datetime,updated_datetime,closed_date,status_description,"
                        + "status_notes,source,service_name,service_subtype,description,agency_responsible,address,"
                        + "lat,long\r\n")
                .doesNotContain("Gülşen", "Öztürk", "532", "10000000146", "Çınar Sokak", "Kapımın");
        List<CSVRecord> rows = CSVParser.parse(
                        answer.body(),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(rows)
                .as("six with a place, twice three without, four too few")
                .hasSize(12);
        assertThat(rows).extracting(r -> r.get("service_name")).containsOnly("Bozuk kaldırım ve parke taşı");
        assertThat(rows.stream().filter(r -> !r.get("address").isEmpty()))
                .hasSize(6)
                .allMatch(r -> r.get("address").startsWith(town.neighbourhood(0).name()))
                .allMatch(r -> Math.abs(Double.parseDouble(r.get("lat"))
                                - town.neighbourhood(0)
                                        .centrePoint()
                                        .orElseThrow()
                                        .latitude())
                        < 1e-5);
        assertThat(rows.stream().filter(r -> r.get("address").isEmpty()))
                .hasSize(6)
                .allMatch(r -> r.get("lat").isEmpty() && r.get("long").isEmpty());
        assertThat(rows.getFirst().get("requested_datetime")).isEqualTo("2026-03-02T12:00:00+03:00");
        assertThat(rows.getFirst().get("status_description")).isEqualTo("open");
    }

    @Test
    void a_file_is_kept_by_whoever_has_it_until_it_changes() {
        receive(PAVEMENT, 0, YearMonth.of(2026, 5), 1);
        Machine.Answer first = machine.get("/acik-veri/2026-05.csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=3600");
        assertThat(again(tag)).isEqualTo(304);
        receive(PAVEMENT, 0, YearMonth.of(2026, 5), 2);
        assertThat(again(tag)).isEqualTo(200);
    }

    private int again(String tag) {
        return machine.send(
                        "GET",
                        "/acik-veri/2026-05.csv",
                        HttpRequest.newBuilder().GET().header("If-None-Match", tag))
                .status();
    }

    @Test
    void a_month_of_which_there_is_nothing_is_no_file_and_the_page_names_the_others() {
        receive(PAVEMENT, 0, YearMonth.of(2026, 2), 1);
        assertThat(machine.get("/acik-veri/1999-01.csv").status()).isEqualTo(404);
        assertThat(machine.get("/acik-veri/2026-13.csv").status()).isEqualTo(404);
        assertThat(machine.get("/acik-veri/2099-01.csv").status()).isEqualTo(404);
        Machine.Answer page = machine.get("/acik-veri");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/acik-veri/2026-02.csv", "Şubat 2026", "/acik-veri/2026-04.csv");
    }

    private void receive(String subject, int neighbourhood, YearMonth month, int day) {
        Instant at = month.atDay(day)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Istanbul"))
                .toInstant();
        town.receive(subject, neighbourhood, Kind.COMPLAINT, false, at);
    }
}
