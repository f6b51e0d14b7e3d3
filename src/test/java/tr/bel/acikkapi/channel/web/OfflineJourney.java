package tr.bel.acikkapi.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Hüseyin is in the fields above the town, where a telephone finds no line. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class OfflineJourney {

    /** The page looks for a line every ten seconds; in milliseconds, and no more than how long the test has patience. */
    private static final double LINE_IS_FOUND = 60_000;

    /** waitForFunction would need eval, which our pages do not allow. */
    private static final String KEPT_FOR_LATER = """
        async () => {
          const worker = navigator.serviceWorker;
          if (!worker.controller) await new Promise(done => worker.addEventListener('controllerchange', done, { once: true }));
        }
        """;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void what_is_written_without_a_line_sends_itself_when_the_line_is_back() throws IOException {
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = Browser.slowPage(person);
            page.navigate(at("/"));
            page.evaluate(KEPT_FOR_LATER);

            person.setOffline(true);
            page.navigate(at("/basvuru/konu"));
            assertThat(page.locator("h1")).hasText("Bağlantı yok, yine de yazın");
            look(page, "web-offline");
            page.locator("textarea[name=text]").fill("kısa");
            page.locator("input[name=name]").fill("Hüseyin Şahin");
            page.locator("input[name=phone]").fill("0532 765 43 21");
            page.locator("input[name=address]").fill("Yayla yolu, ikinci köprü");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("kopru.png", "image/png", ApplicationByWebTest.picture()));
            keep(page);
            Locator waiting = page.locator("[data-outbox-waiting] li");
            assertThat(waiting).containsText("Bağlantı gelince gönderilecek.");

            person.setOffline(false);
            Browser.slow(page);
            assertThat(waiting)
                    .containsText("en az 10", new LocatorAssertions.ContainsTextOptions().setTimeout(LINE_IS_FOUND));
            look(page, "web-offline-refused");
            waiting.locator("button").first().click();
            assertThat(page.locator("input[name=name]")).hasValue("Hüseyin Şahin");

            person.setOffline(true);
            page.locator("textarea[name=text]").fill("Köprünün korkuluğu kopmuş, çocuklar geçiyor.");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("kopru.png", "image/png", ApplicationByWebTest.picture()));
            keep(page);
            assertThat(waiting).hasCount(1);
            page.reload();
            assertThat(waiting).containsText("Köprünün korkuluğu");
            look(page, "web-offline-waiting");

            person.setOffline(false);
            Browser.slow(page);
            assertThat(page.locator(".flash"))
                    .containsText(
                            Pattern.compile("2\\d{3}-\\d{6}.*[A-Z2-9]{4}-[A-Z2-9]{4}"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(LINE_IS_FOUND));
            assertThat(waiting).hasCount(0);
            look(page, "web-offline-sent");
            page.reload();
            assertThat(page.locator("h1")).isVisible();
        }
        Assertions.assertThat(jdbc.sql("""
            select a.name, a.phone, c.address, (select count(*) from cases.attachment t where t.case_id = c.id) as photos
            from cases.case_file c join citizen.applicant a on a.id = c.applicant_id where c.text like 'Köprünün korkuluğu%'
            """).query().listOfRows())
                .singleElement()
                .satisfies(row -> Assertions.assertThat(row)
                        .containsEntry("name", "Hüseyin Şahin")
                        .containsEntry("phone", "+905327654321")
                        .containsEntry("address", "Yayla yolu, ikinci köprü")
                        .containsEntry("photos", 1L));
    }

    private static void keep(Page page) {
        page.locator("[data-offline-form] button.btn-door").click();
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.axe(page);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
