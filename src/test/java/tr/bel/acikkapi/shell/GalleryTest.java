package tr.bel.acikkapi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Every component and every layout in a real browser under the real Content-Security-Policy. */
@SpringBootTest(
        classes = ShellHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.thymeleaf.cache=true", "spring.web.resources.chain.cache=true"})
@ActiveProfiles("dev")
class GalleryTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "gallery, /gelistirici/bilesenler",
        "gallery-citizen, /gelistirici/bilesenler?duzen=vatandas",
        "work, /gelistirici/bilesenler/calisma",
        "desk, /gelistirici/bilesenler/masa",
        "citizen, /gelistirici/bilesenler/vatandas",
        "receipt, /gelistirici/bilesenler/fis",
        "not-found, /yok",
        "not-found-citizen, /yok?anonim",
        "fault, /gelistirici/bilesenler/ariza/500",
    })
    void every_screen_is_accessible_and_fits_light_and_dark_wide_and_narrow(String name, String path) {
        for (Window window : List.of(Window.DESK, Window.PHONE, Window.DESK.inTheDark(), Window.PHONE.inTheDark())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(m -> {
                    if (m.type().equals("error") && !m.text().contains("status of")) {
                        complaints.add(m.text());
                    }
                });
                page.onPageError(complaints::add);
                page.navigate("http://localhost:" + port + path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                Browser.screenshot(page, name);
                assertThat(complaints).as("console of %s", path).isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("no sideways scrolling of %s at %d", path, window.width())
                        .isLessThanOrEqualTo(window.width());
                Browser.axe(page);
            }
        }
    }
}
