package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** The rule of the law, beside the published table of 2024 to 2030. */
class PublicHolidaysTest {

    private static final Path OURS = Path.of("src/main/resources/municipality/turkiye/holidays.csv");
    private static final Path PUBLISHED = Path.of("../shared/data/tr/resmi_tatiller_2024_2030.csv");

    @Test
    void the_rule_gives_every_day_and_half_day_of_the_table() throws Exception {
        List<String> computed = IntStream.rangeClosed(2024, 2030)
                .mapToObj(PublicHolidays::of)
                .flatMap(List::stream)
                .map(h -> h.day() + " " + (h.startsAt() == null ? "" : h.startsAt()))
                .toList();
        assertThat(computed).containsExactlyInAnyOrderElementsOf(read(OURS, "day", "starts_at"));
    }

    @Test
    void our_table_is_the_published_one() throws Exception {
        assumeTrue(Files.exists(PUBLISHED), "the published table lies beside the repository, in ../shared/data/tr");
        assertThat(read(OURS, "day", "starts_at"))
                .containsExactlyElementsOf(read(PUBLISHED, "tarih", "baslangic_saati"));
    }

    @Test
    void feasts_are_proposals_and_fixed_days_are_not() {
        Stream<Holiday> feasts = PublicHolidays.of(2031).stream().filter(Holiday::proposed);
        assertThat(feasts).isNotEmpty().allMatch(h -> h.nameTr().matches("(Ramazan|Kurban) .*"));
    }

    private static List<String> read(Path file, String day, String startsAt) throws IOException {
        List<String> days = new ArrayList<>();
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            rows.forEach(row -> days.add(row.get(day) + " " + row.get(startsAt)));
        }
        return days;
    }
}
