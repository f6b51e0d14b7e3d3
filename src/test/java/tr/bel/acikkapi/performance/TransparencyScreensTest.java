package tr.bel.acikkapi.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** The public figures of a busy year in a real browser: wide and narrow, light and dark, with and without scripts. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class TransparencyScreensTest {

    private static final String HOME = "/seffaflik";
    /** What a first visit may cost on the wire, in bytes. */
    private static final long FIRST_VISIT = 100_000;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Neighbourhoods neighbourhoods;

    @Autowired
    private Clock clock;

    @Autowired
    private ZoneId zone;

    private YearMonth last;

    @BeforeEach
    void aBusyYear() {
        Random random = new Random(20_261_126);
        Instant asOf = clock.instant();
        last = YearMonth.from(asOf.atZone(zone));
        WrittenTallies tallies = new WrittenTallies(jdbc);
        List<String> codes = subjects.active().stream().map(Subject::code).toList();
        List<String> places =
                neighbourhoods.active().stream().map(Neighbourhood::code).toList();
        for (YearMonth month : MakeFigures.monthsTo(last)) {
            int many = 600 + random.nextInt(700);
            int[][] subject = new int[codes.size()][2];
            int[][] place = new int[places.size()][2];
            int[][] door = new int[2][2];
            int keptInAll = 0;
            for (int i = 0; i < many; i++) {
                int kept = random.nextInt(100) < 78 ? 1 : 0;
                keptInAll += kept;
                one(subject, random, kept);
                one(place, random, kept);
                one(door, random, kept);
            }
            tallies.write(month, By.TOWN, "", many, keptInAll);
            write(tallies, month, By.SUBJECT, codes, subject);
            write(tallies, month, By.NEIGHBOURHOOD, places, place);
            write(tallies, month, By.DOOR, List.of("web", "desk"), door);
        }
        tallies.publish(asOf);
    }

    private static void one(int[][] counts, Random random, int kept) {
        int row = (int) (random.nextDouble() * random.nextDouble() * counts.length);
        counts[row][0]++;
        counts[row][1] += kept;
    }

    private static void write(WrittenTallies tallies, YearMonth month, By by, List<String> codes, int[][] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i][0] > 0) {
                tallies.write(month, by, codes.get(i), counts[i][0], counts[i][1]);
            }
        }
    }

    @Test
    void charts_and_tables_read_well_everywhere() {
        for (Window window : List.of(Window.PHONE, Window.DESK, Window.PHONE.inTheDark(), Window.DESK.inTheDark())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                page.navigate(address(HOME));
                look(page, "seffaflik", window);
                page.selectOption("#ay", last.minusMonths(3).toString());
                page.click("form.period button");
                page.waitForURL("**?ay=" + last.minusMonths(3));
                look(page, "seffaflik-ay", window);
                page.navigate(address(HOME + "?lang=en"));
                look(page, "seffaflik-en", window);
            }
        }
    }

    @Test
    void a_first_visit_is_small_also_without_scripts() {
        for (Window window : List.of(Window.PHONE, Window.PHONE.withoutScripts())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                List<Request> fetched = new ArrayList<>();
                page.onRequestFinished(fetched::add);
                page.navigate(address(HOME));
                assertThat(page.locator("table").count()).isEqualTo(4);
                long bytes = fetched.stream()
                        .map(Request::sizes)
                        .mapToLong(s -> s.responseBodySize + s.responseHeadersSize)
                        .sum();
                assertThat(bytes).as("bytes of %s", window).isBetween(10_000L, FIRST_VISIT);
            }
        }
    }

    private static void look(Page page, String name, Window window) {
        Browser.screenshot(page, name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling of %s at %d", name, window.width())
                .isLessThanOrEqualTo(window.width());
        Browser.axe(page);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
