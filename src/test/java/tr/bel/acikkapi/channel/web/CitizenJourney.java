package tr.bel.acikkapi.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Emine Hanım, seventy, on her telephone: a lamp in the park is out. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class CitizenJourney {

    @LocalServerPort
    private int port;

    private boolean scripts = true;

    @Test
    void emine_hanim_tells_of_the_lamp_and_follows_it() throws IOException {
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = person.newPage();
            page.navigate(at("/"));
            look(page, "web-start");
            page.getByRole(AriaRole.SEARCHBOX).pressSequentially("parkta lamba yanmıyor");
            assertThat(page.locator("#konular .choice").first()).containsText("ark");
            look(page, "web-search");
            page.locator("#konular .choice[href*=aydinlatma-park]").click();
            tell(page);
        }
    }

    @Test
    void she_does_the_same_where_no_script_runs() throws IOException {
        scripts = false;
        try (BrowserContext person = Browser.person(Window.PHONE.withoutScripts())) {
            Page page = person.newPage();
            page.navigate(at("/"));
            page.locator("input[name=sozler]").fill("parkta lamba yanmıyor");
            page.locator("form[role=search] button").click();
            page.locator("#konular .choice[href*=aydinlatma-park]").click();
            tell(page);
        }
    }

    @Test
    void a_mark_on_the_map_chooses_the_neighbourhood_and_the_first_visit_is_light() {
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = person.newPage();
            page.navigate(at("/"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int bytes = (int) page.evaluate(
                    "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)");
            Assertions.assertThat(bytes).as("bytes of the first visit").isBetween(20_000, 100_000);
            page.navigate(at("/basvuru/ne-oldu?konu="));
            page.locator("textarea[name=text]").fill("Kaldırım çökmüş, yürünmüyor.");
            next(page);
            page.locator("[data-map]").scrollIntoViewIfNeeded();
            page.locator("[data-map-centre]").click();
            assertThat(page.locator("select[name=neighbourhood]")).not().hasValue("");
            look(page, "web-map");
        }
    }

    @Test
    void the_pages_stand_on_a_desk_and_in_the_dark() {
        for (Window window : List.of(Window.DESK, Window.DESK.inTheDark(), Window.PHONE.inTheDark())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                for (String path : List.of("/", "/takip", "/kvkk", "/basvuru/ne-oldu?konu=yol-cukur")) {
                    page.navigate(at(path));
                    look(page, "web-page" + path.replaceAll("[^a-z]", "-"));
                }
            }
        }
    }

    private void tell(Page page) throws IOException {
        page.locator("textarea[name=text]").fill("kısa");
        next(page);
        assertThat(page.locator("[data-error-summary]")).isVisible();
        look(page, "web-matter-wrong");
        page.locator("textarea[name=text]").fill("Parkın girişindeki lamba üç gündür yanmıyor, torunumla geçemiyoruz.");
        look(page, "web-matter");
        next(page);
        page.locator("input[name='cevap.direk']").fill("P-17");
        look(page, "web-questions");
        next(page);
        page.locator("input[name=landmark]").fill("Oyun alanının yanı");
        look(page, "web-place");
        next(page);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("lamba.png", "image/png", ApplicationByWebTest.picture()));
        page.locator("form[enctype] button.btn-quiet").click();
        assertThat(page.locator(".taken img")).hasCount(1);
        look(page, "web-photos");
        next(page);
        page.locator("input[name=name]").fill("Emine Işık");
        look(page, "web-person");
        next(page);
        look(page, "web-reply");
        page.locator("input[value=CALL]").check();
        page.locator("input[name=phone]").fill("0532");
        next(page);
        assertThat(page.locator("#phone-error")).isVisible();
        look(page, "web-reply-wrong");
        page.locator("input[name=phone]").fill("0532 123 45 67");
        next(page);
        look(page, "web-review");
        next(page);
        String number = page.locator(".number").first().textContent();
        look(page, "web-done");
        page.locator("a[href*=makbuz]").click();
        assertThat(page.locator(".square")).isVisible();
        look(page, "web-receipt");
        page.goBack();
        page.locator("form[action='/takip'] button").click();
        assertThat(page.locator("h1")).containsText(number);
        look(page, "web-follow");
        page.locator("a[href$=geri-cek]").click();
        look(page, "web-withdrawal");
    }

    private static void next(Page page) {
        page.locator("main form button.btn-door.big").first().click();
    }

    /** Keeps a picture; with scripts, lets axe look too. */
    private void look(Page page, String name) {
        if (!scripts) {
            return;
        }
        Browser.screenshot(page, name);
        Browser.axe(page);
        Assertions.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling on %s", page.url())
                .isTrue();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
