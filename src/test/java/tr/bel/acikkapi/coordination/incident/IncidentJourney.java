package tr.bel.acikkapi.coordination.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.RunningJar;
import tr.bel.acikkapi.testing.Window;

/**
 * The water of Cumhuriyet Mahallesi is cut off. Seven people have applied within two hours; Zeynep makes one incident of it and tells
 * them all, Ayşe attaches the eighth at the desk, and one outcome answers every one of them. No hand for the mouse.
 */
class IncidentJourney {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RunningJar house;

    @BeforeAll
    static void openTheHouse() throws Exception {
        house = RunningJar.start(temp.resolve("data"), "--spring.profiles.active=demo");
    }

    @AfterAll
    static void closeTheHouse() throws Exception {
        assertThat(house.stop()).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
    }

    @Test
    void one_incident_of_seven_cases_is_announced_joined_by_an_eighth_and_resolved() {
        try (BrowserContext coordination = Browser.person(Window.DESK);
                BrowserContext desk = Browser.person(Window.DESK)) {
            Page zeynep = signIn(coordination, "zeynep");
            String incident = openAndAnnounce(zeynep);
            attachAtTheDesk(signIn(desk, "ayse"));
            resolve(zeynep, incident);
        }
    }

    private static String openAndAnnounce(Page page) {
        Keyboard keys = page.keyboard();
        page.navigate(at("/olaylar"));
        Locator proposal = page.locator("section.box:has-text('Su kesintisi, Cumhuriyet Mah.')");
        proposal.waitFor(new Locator.WaitForOptions().setTimeout(60_000)); // the board renews itself
        look(page, "incident-proposed");
        keys.press("o");
        page.waitForURL(url -> url.matches(".*/olaylar/\\d+"));
        assertThat(page.locator("tbody tr")).hasCount(5);
        String incident = page.url();
        look(page, "incident-opened");
        for (String words : new String[] {"tıs geliyor", "fışkırıyor"}) {
            page.locator("label.tick:has-text('" + words + "') input").focus();
            keys.press("Space");
        }
        page.locator("h1").click();
        keys.press("b");
        assertThat(page.locator("tbody tr")).hasCount(7);
        keys.press("d");
        page.waitForURL("**/duyuru");
        page.locator("#words").focus();
        keys.type("Çeşme Sokak'taki ana boru patladı. Ekibimiz yerinde; su bu gece verilecek.");
        look(page, "incident-announcement");
        List<Route> line = new ArrayList<>();
        page.route("**/canli*", line::add);
        keys.press("Control+Enter");
        page.waitForURL(incident);
        toldBeforeTheLineIsThere(page, incident);
        line.forEach(Route::resume);
        assertThat(page.locator("main")).containsText("7 yola çıktı");
        page.unroute("**/canli*");
        look(page, "incident-announced");
        return incident;
    }

    /** A page is shown, and all its news is told before its line is open. */
    private static void toldBeforeTheLineIsThere(Page page, String incident) {
        while (!page.request().get(incident).text().contains("7 yola çıktı")) {
            page.waitForTimeout(200);
        }
    }

    private static void attachAtTheDesk(Page page) {
        Keyboard keys = page.keyboard();
        page.navigate(at("/masa"));
        keys.press("Enter");
        assertThat(page.locator("#q")).isFocused();
        keys.type("kezban");
        page.locator("[data-desk-person]").first().waitFor();
        keys.press("1");
        assertThat(page.locator("#text")).isFocused();
        keys.type("Su hâlâ yok, ne zaman gelecek?");
        keys.press("F4");
        keys.type("cumhur");
        page.locator("#neighbourhood-list [role=option]").first().waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        Locator known = page.locator("#bilinenler input[type=radio]").first();
        known.waitFor();
        assertThat(page.locator("#bilinenler")).containsText("Aynı kişi aynı konuda");
        keys.press("F6");
        assertThat(known).isChecked();
        look(page, "incident-desk");
        keys.press("Control+Enter");
        assertThat(page.locator(".flash")).containsText("seçtiğiniz olaya bağlandı");
    }

    private static void resolve(Page page, String incident) {
        Keyboard keys = page.keyboard();
        page.navigate(incident);
        assertThat(page.locator("tbody tr")).hasCount(8);
        page.locator("tbody th a").first().click();
        assertThat(page.locator("#olay")).containsText("Su kesintisi, Cumhuriyet Mah.");
        look(page, "incident-case");
        page.navigate(incident);
        keys.press("y");
        page.waitForURL("**/sonuc");
        page.locator("input[name=code][value=DONE]").focus();
        keys.press("Space");
        page.locator("#explanation").focus();
        keys.type("Patlayan boru değiştirildi, suyunuz 21.40'ta verildi.");
        look(page, "incident-resolution");
        keys.press("Control+Enter");
        page.waitForURL(incident);
        assertThat(page.locator("main")).containsText("Sonuçlandı");
        assertThat(page.locator("main")).containsText("8 yola çıktı");
        look(page, "incident-resolved");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.axe(page);
        int wide = page.viewportSize().width;
        page.setViewportSize(390, 900);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(390);
        page.setViewportSize(wide, 900);
    }

    private static Page signIn(BrowserContext person, String persona) {
        Page page = person.newPage();
        page.navigate(at("/giris"));
        page.locator("button[name=username][value=" + persona + "]").click();
        page.waitForURL(url -> !url.contains("/giris"));
        return page;
    }

    private static String at(String path) {
        return "http://localhost:" + house.port() + path;
    }
}
