package tr.bel.acikkapi.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The figure on the page is the one that follows from the histories of the cases, and from nothing else. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class FeedbackTruthTest {

    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", TURKISH);
    private static final int HISTORIES = 500;

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JudgeCases judge;

    @Autowired
    private OneNode node;

    @Autowired
    private Tallies tallies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ZoneId zone;

    @Test
    void the_figure_on_the_page_is_the_one_that_five_hundred_histories_give() throws Exception {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Lives lives = new Lives(house, transaction, 20_261_126, now);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            ids.add(lives.live());
        }
        renew(now);
        pageTellsTheTruth(now);

        // More happens, and time goes by: what is renewed is what would be counted from nothing.
        for (long id : ids.subList(0, 60)) {
            lives.goOn(id, now.minus(Duration.ofDays(3)), 4);
        }
        Instant later = now.plus(Duration.ofDays(3));
        renew(later);
        pageTellsTheTruth(later);
        List<Tallies.Tally> renewed = all();
        jdbc.sql("truncate performance.first_promise, performance.tally, performance.publication,"
                        + " performance.stale_month")
                .update();
        jdbc.sql("insert into performance.changed_case (case_id) select id from cases.case_file")
                .update();
        renew(later);
        assertThat(all()).isEqualTo(renewed);
    }

    private List<Tallies.Tally> all() {
        return tallies.between(YearMonth.of(2000, 1), YearMonth.of(2100, 1)).stream()
                .filter(t -> t.counted() + t.takenOver() + t.ended() > 0)
                .toList();
    }

    private void renew(Instant now) {
        assertThat(judge.all(() -> true)).isTrue();
        new CountCases(
                        node,
                        tallies,
                        new CountAnswers(jdbc, zone),
                        new PerformanceSettings(false, Duration.ofMinutes(5), true),
                        jdbc,
                        transactions,
                        Clock.fixed(now, zone),
                        zone)
                .now();
    }

    /** Each month as it is read on the page, and the sum, against the simple man with the stop watch. */
    private void pageTellsTheTruth(Instant now) throws Exception {
        Map<YearMonth, Cell> truth = new Oracle(jdbc).months(now);
        Document page = Jsoup.parse(open("/seffaflik").getContentAsString());
        Map<String, List<String>> rows = rows(page, "aylar");
        YearMonth last = YearMonth.from(now.atZone(zone));
        Cell sum = Cell.NONE;
        int exact = 0;
        for (YearMonth month : MakeFigures.monthsTo(last)) {
            Cell cell = truth.getOrDefault(month, Cell.NONE);
            List<String> row = rows.getOrDefault(MONTH.format(month), List.of());
            if (cell.isSmall()) {
                assertThat(row).as("%s: %s", month, cell).containsExactly("beşten az");
                continue;
            }
            sum = sum.plus(cell);
            assertThat(row.getFirst()).as("%s: %s", month, cell).isEqualTo("" + cell.counted());
            boolean shown = !row.get(1).equals("–");
            exact += shown ? 1 : 0;
            assertThat(row.get(1)).as("%s: %s", month, cell).isIn("–", "" + cell.kept());
            assertThat(shown && cell.hasSmallPart()).isFalse();
        }
        assertThat(exact).as("months whose figure is shown").isGreaterThan(7);
        assertThat(page.select(".three-figures dd").eachText())
                .containsExactly("" + sum.counted(), "" + sum.kept(), "%" + sum.kept() * 100 / sum.counted());
        assertThat(sum.counted()).isGreaterThan(HISTORIES / 2);
        tablesTellTheTruth(page);
    }

    /** By neighbourhood, counted again from the judged cases. */
    private void tablesTellTheTruth(Document page) {
        Map<String, Long> truth = new HashMap<>();
        LocalDate first =
                YearMonth.from(clock.instant().atZone(zone)).minusMonths(13).atDay(1);
        jdbc.sql("""
            select n.name || ' Mahallesi' as name, count(*) as many from cases.case_file c
            join municipality.neighbourhood n on n.code = c.neighbourhood
            where not c.identity_hidden and c.door <> 'bulk' and c.received_at > :first group by n.name
            """).param("first", first).query(rs -> {
            truth.put(rs.getString(1), rs.getLong(2));
        });
        Map<String, List<String>> rows = rows(page, "mahalleler");
        assertThat(rows).isNotEmpty();
        rows.forEach((name, numbers) -> {
            if (truth.containsKey(name)) {
                assertThat(Long.parseLong(numbers.getFirst())).isBetween(Cell.FEWEST, truth.get(name));
            }
        });
    }

    private static Map<String, List<String>> rows(Document page, String section) {
        Map<String, List<String>> rows = new HashMap<>();
        for (Element row : page.select("section[aria-labelledby=" + section + "] tbody tr")) {
            rows.put(row.select("th").text(), row.select("td").eachText());
        }
        return rows;
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build()
                .perform(get(address))
                .andReturn()
                .getResponse();
    }
}
