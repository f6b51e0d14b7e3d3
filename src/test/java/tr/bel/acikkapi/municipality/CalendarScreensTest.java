package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** The working calendar in a real browser, as the administrator Deniz sees it. */
@AcikKapiTest
class CalendarScreensTest {

    private static final String PASSWORD = "uzun bir bahar günü";
    private static final String HOME = "/yonetim/takvim";

    @LocalServerPort
    int port;

    @Autowired
    ImportFiles importer;

    @Autowired
    Calendars calendars;

    @Autowired
    CreateAccount create;

    @Test
    void an_administrator_fills_a_year_confirms_a_feast_declares_leave_and_changes_the_hours() {
        importer.run(Cinarova.files(), Missing.KEEP, Actor.system("load-at-start"));
        assertThat(create.create(new NewAccount(
                        "deniz", "Deniz Aksoy", null, Set.of(Role.ADMINISTRATOR), null, PASSWORD, false)))
                .isEmpty();
        int year = 2035;
        for (Window window : List.of(Window.DESK, Window.PHONE, Window.DESK.inTheDark(), Window.PHONE.inTheDark())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                signIn(page);
                work(page, window, year++);
            }
        }
    }

    private void work(Page page, Window window, int year) {
        page.navigate(address(HOME + "?yil=" + year));
        look(page, "takvim-bos", window);
        page.click("main a[href*='/yasa']");
        look(page, "takvim-yasa", window);
        page.click("main form button");
        page.waitForURL("**?yil=" + year);
        assertThat(page.locator("[data-flash]").innerText()).contains("gün eklendi");

        int foreseen = page.locator("form[action$='/kesin']").count();
        page.locator("form[action$='/kesin'] button").first().click();
        page.waitForCondition(() -> page.locator("form[action$='/kesin']").count() == foreseen - 1);

        page.navigate(address(HOME + "/izin"));
        page.fill("input[name=day]", year + "-08-28");
        page.fill("input[name=until]", year + "-08-31");
        page.fill("input[name=hour]", "13.61");
        page.click("main form button");
        page.waitForSelector("main .summary");
        look(page, "takvim-izin-hata", window);
        page.fill("input[name=hour]", "13.00");
        page.fill("input[name=nameTr]", "Zafer Bayramı idari izni");
        page.fill("input[name=source]", "Cumhurbaşkanlığı genelgesi " + year + "/4");
        page.click("main form button");
        page.waitForURL("**?yil=" + year);
        look(page, "takvim", window);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(year, 8, 31))).isFalse();

        page.navigate(address(HOME + "/saatler"));
        page.fill("input[name=from6]", "9");
        page.click("main form button");
        page.waitForSelector("main .error");
        look(page, "takvim-saatler-hata", window);
        page.navigate(address(HOME + "?yil=" + year));
        page.locator("main a[href*='/takvim/tatil/']").first().click();
        look(page, "takvim-tatil", window);
    }

    private void signIn(Page page) {
        page.navigate(address("/giris"));
        page.fill("input[name=username]", "deniz");
        page.fill("input[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/giris"));
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
