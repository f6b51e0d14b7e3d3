package tr.bel.acikkapi.coordination.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Deniz draws an area, writes a rule for it, tries it and makes it live; Zeynep does with one key what it proposes. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class RuleJourney {

    private static final String PASSWORD = "kapı açık olsun 2026";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CreateAccount accounts;

    @Test
    void a_rule_is_drawn_tried_made_live_and_followed_with_one_key() {
        RulesTown town = new RulesTown(context);
        account("deniz", "Deniz Aksoy", Role.ADMINISTRATOR);
        account("zeynep", "Zeynep Kaya", Role.COORDINATOR);
        CaseView earlier = town.receive("Gece boyu gürültü var.", "yol-cukur", middle());
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = signedIn(person, "deniz");
            look(page, "/yonetim/kurallar");
            write(page);
            tryAndPublish(page, earlier);
        }
        CaseView file = town.receive("Atölyeden gürültü geliyor.", "yol-cukur", middle());
        town.receive("Uzakta gürültü var.", "yol-cukur", new GeoPoint(38.80, 30.00));
        town.look();
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = signedIn(person, "zeynep");
            look(page, "/koordinasyon?secili=" + file.number());
            assertThat(page.locator(".pane")).containsText("Bölge: Sanayi; Sözcükler: “gürültü”");
            look(page, "/koordinasyon/" + file.number() + "/sevk");
            page.navigate(at("/koordinasyon?secili=" + file.number()));
            page.keyboard().press("u");
            assertThat(page.locator(".flash")).containsText("kuralın önerisi uygulandı");
            Assertions.assertEquals(Status.ROUTED, town.file(file.id()).status());
            look(page, "/basvurular/" + file.number());
            assertThat(page.locator("main")).containsText("önerdi, uyuldu");
        }
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = signedIn(person, "zeynep");
            look(page, "/yonetim/kurallar");
            page.locator("table a").first().click();
            look(page);
        }
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = signedIn(person, "deniz");
            page.navigate(at("/yonetim/kurallar/yeni"));
            lookAtAllOfTheForm(page);
        }
        town.retireAll();
    }

    /** Of the invented town, where the map begins. */
    private GeoPoint middle() {
        return new GeoPoint(38.9450, 30.2150);
    }

    private void write(Page page) {
        page.locator("header a.btn-door").click();
        page.locator("input[name=name]").fill("Sanayi gürültüsü");
        page.locator("textarea[name=words]").fill("gürültü");
        page.locator("summary", new Page.LocatorOptions().setHasText("Bölge")).click();
        page.locator("input[name=zoneName]").fill("Sanayi");
        Locator map = page.locator("[data-area]");
        map.scrollIntoViewIfNeeded();
        page.locator("[data-area-centre]:enabled").waitFor();
        for (double[] corner : new double[][] {{.2, .1}, {.9, .1}, {.9, .9}, {.2, .9}}) {
            var box = map.boundingBox();
            map.click(new Locator.ClickOptions().setPosition(box.width * corner[0], box.height * corner[1]));
        }
        Assertions.assertTrue(page.locator("textarea[name=zone]").inputValue().startsWith("{\"type\":\"Polygon\""));
        page.locator("select[name=directorate]").selectOption("zabita");
        lookAtAllOfTheForm(page);
        page.locator("form.act button.btn-door").click();
        assertThat(page.locator("h1")).hasText("Sanayi gürültüsü");
        look(page);
    }

    private void tryAndPublish(Page page, CaseView earlier) {
        page.locator("button[name=gun][value='7']").click();
        assertThat(page.locator("main")).containsText(earlier.number());
        look(page);
        page.locator("main form button.btn-door").click();
        assertThat(page.locator("main header")).containsText("Yayında");
        look(page);
        page.locator("a[href$='/duzenle']").click();
        look(page);
    }

    private void lookAtAllOfTheForm(Page page) {
        page.locator("main summary").evaluateAll("all => all.forEach(one => { one.parentElement.open = true; })");
        look(page);
    }

    private void account(String username, String name, Role role) {
        accounts.create(new NewAccount(username, name, null, Set.of(role), null, PASSWORD, false));
    }

    private Page signedIn(BrowserContext person, String username) {
        Page page = person.newPage();
        page.navigate(at("/giris"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*(?<!/giris)$"));
        return page;
    }

    private void look(Page page, String path) {
        page.navigate(at(path));
        look(page);
    }

    private void look(Page page) {
        String path = page.url().replaceFirst("https?://[^/]+", "");
        int width = page.viewportSize().width;
        Assertions.assertTrue(
                (int) page.evaluate("document.documentElement.scrollWidth") <= width, path + " sticks out sideways");
        Browser.screenshot(page, "rules" + path.replaceAll("[^\\w-]+", "-"));
        Browser.axe(page);
        Browser.inTheDark(page, true);
        Browser.axeColours(page);
        Browser.inTheDark(page, false);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
