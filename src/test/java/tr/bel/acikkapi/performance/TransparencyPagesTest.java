package tr.bel.acikkapi.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The public page and its files, over tallies that are written down as they would have been counted. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class TransparencyPagesTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ZoneId zone;

    private WrittenTallies tallies;
    private Instant asOf;
    private YearMonth month;

    @BeforeEach
    void nothingIsCountedYet() {
        tallies = new WrittenTallies(jdbc);
        asOf = clock.instant();
        month = YearMonth.from(asOf.atZone(zone));
    }

    @Test
    void before_the_first_counting_the_page_says_so_and_how_will_be_counted() throws Exception {
        assertThat(page("/seffaflik").select("main .notice").text()).contains("Henüz sayılmış bir rakam yok");
        assertThat(page("/seffaflik").select("#yontem ~ ul li")).hasSizeGreaterThan(8);
        assertThat(open("/seffaflik/aylar.csv").getStatus()).isEqualTo(404);
    }

    @Test
    void a_town_in_which_nothing_came_is_told_so() throws Exception {
        publish();
        assertThat(page("/seffaflik").select("main .notice").text()).contains("Bu dönemde sayılacak başvuru olmadı");
    }

    @Test
    void everybody_may_keep_the_page_for_a_few_minutes() throws Exception {
        publish();
        MockHttpServletResponse answer = open("/seffaflik");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(answer.getHeaders("Vary")).contains("Cookie");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void every_chart_has_its_table_and_every_table_its_file_with_the_same_numbers() throws Exception {
        tally(month, By.TOWN, "", 30, 20);
        subjects(month, 12, 7, 18, 13);
        publish();
        Document page = page("/seffaflik");
        assertThat(page.select("section[aria-labelledby=konular] tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("18 13 %72");
        assertThat(page.select(".chart [role=img]")).hasSameSizeAs(page.select("table"));
        String[] lines = open("/seffaflik/konular.csv").getContentAsString().split("\r\n", -1);
        assertThat(lines[0]).isEqualTo("\uFEFFAd;Gelen başvuru;48 saatte yanıtlanan;Oran");
        assertThat(lines[1]).endsWith(";18;13;72");
        assertThat(lines[2]).endsWith(";12;7;58");
    }

    @Test
    void one_month_can_be_chosen_and_what_cannot_is_all_of_them() throws Exception {
        tally(month, By.TOWN, "", 30, 20);
        subjects(month, 12, 7, 18, 13);
        tally(month.minusMonths(1), By.TOWN, "", 10, 5);
        subjects(month.minusMonths(1), 5, 5, 5, 0);
        publish();
        Document chosen = page("/seffaflik?ay=" + month.minusMonths(1));
        assertThat(chosen.select(".three-figures dd").eachText()).containsExactly("10", "5", "%50");
        assertThat(chosen.select("select option[selected]").val())
                .isEqualTo(month.minusMonths(1).toString());
        assertThat(open("/seffaflik/konular.csv?ay=" + month).getHeader("Content-Disposition"))
                .contains("konular-" + month + ".csv");
        for (String other : List.of("2001-01", "dün", "'")) {
            assertThat(page("/seffaflik?ay=" + other)
                            .select(".three-figures dd")
                            .eachText())
                    .containsExactly("40", "25", "%62");
        }
    }

    @Test
    void too_few_are_kindly_not_shown() throws Exception {
        tally(month, By.TOWN, "", 9, 9);
        subjects(month, 4, 4, 5, 5);
        publish();
        Document page = page("/seffaflik");
        assertThat(page.select("section[aria-labelledby=konular] .notice").text())
                .contains("beşten az olanları, kimse tanınmasın diye göstermiyoruz");
        assertThat(page.select(".three-figures dd").eachText()).containsExactly("9", "9", "%100");
    }

    @Test
    void the_footer_and_the_start_page_lead_there() throws Exception {
        assertThat(page("/").select("main a[href=/seffaflik], footer a[href=/seffaflik]"))
                .hasSize(2);
    }

    private void subjects(YearMonth in, long one, long oneKept, long other, long otherKept) {
        List<String> codes = house.getBean(Subjects.class).active().stream()
                .map(s -> s.groupCode())
                .distinct()
                .limit(2)
                .toList();
        tally(in, By.SUBJECT, first(codes.get(0)), one, oneKept);
        tally(in, By.SUBJECT, first(codes.get(1)), other, otherKept);
        tally(
                in,
                By.NEIGHBOURHOOD,
                house.getBean(Neighbourhoods.class).active().getFirst().code(),
                one + other,
                oneKept + otherKept);
        tally(in, By.DOOR, "web", one + other, oneKept + otherKept);
    }

    /** A subject of this group. */
    private String first(String group) {
        return house.getBean(Subjects.class).active().stream()
                .filter(s -> s.groupCode().equals(group))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void tally(YearMonth in, By by, String code, long counted, long kept) {
        tallies.write(in, by, code, counted, kept);
    }

    private void publish() {
        tallies.publish(asOf);
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = open(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
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
