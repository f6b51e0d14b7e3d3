package tr.bel.acikkapi.coordination.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Zeynep marks cases with one key while new ones come in, and treats them together without a mouse. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BulkJourney {

    private static final String PASSWORD = "kapı açık olsun 2026";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CreateAccount accounts;

    @Test
    void cases_are_marked_looked_at_and_treated_together_without_a_mouse() {
        Marked desk = new Marked(context);
        accounts.create(new NewAccount("zeynep", "Zeynep Kaya", null, Set.of(Role.COORDINATOR), null, PASSWORD, false));
        List<CaseView> first = desk.receive(3);
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = signedIn(person);
            page.navigate(at("/koordinasyon"));
            assertThat(page.locator("form.marked")).isHidden();
            page.keyboard().press("m");
            page.keyboard().press("m");
            assertThat(page.locator("[data-marks-count]")).hasText("2 başvuru işaretli");
            CaseView late = desk.receive("Yeni gelen başvuru.");
            assertThat(page.locator(".list")).containsText(late.number());
            assertThat(page.locator("[data-marks-count]")).hasText("2 başvuru işaretli");
            assertThat(page.locator(".marker input:checked")).hasCount(2);
            look(page, "marks");
            page.keyboard().press("Shift+M");
            assertThat(page.locator("[data-marks-count]")).hasText("4 başvuru işaretli");
            page.keyboard().press("Shift+M");
            assertThat(page.locator("form.marked")).isHidden();
            page.locator(".marker input[value='" + first.get(0).number() + "']").check();
            page.locator(".marker input[value='" + first.get(1).number() + "']").check();
            page.keyboard().press("i");
            assertThat(page.locator("h1")).hasText("Toplu işlem: 2 başvuru");
            look(page, "order");
            page.keyboard().press("p");
            page.waitForURL("**/islem?islem=oncelik");
            page.locator("input[name=priority][value=URGENT]").check();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("main")).containsText("2 başvuruda yapılacak, 0 başvuruda yapılmayacak.");
            look(page, "preview");
            Assertions.assertEquals(Priority.NORMAL, desk.now(first.getFirst()).priority());
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("main")).containsText("2 başvuruda yapıldı");
            look(page, "result");
            page.reload();
            assertThat(page.locator("main")).containsText("2 başvuruda yapıldı");
        }
        Assertions.assertEquals(
                List.of(Priority.URGENT, Priority.URGENT, Priority.NORMAL),
                first.stream().map(f -> desk.now(f).priority()).toList());
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = signedIn(person);
            page.navigate(at("/koordinasyon"));
            page.locator(".marker input").first().check();
            look(page, "phone-marks");
            page.locator("form.marked .btn-door").click();
            page.waitForURL("**/islem");
            look(page, "phone-order");
            page.navigate(page.url() + "?islem=oncelik");
            page.locator("input[name=priority][value=LOW]").check();
            page.locator("form.act .btn-door").click();
            assertThat(page.locator("main")).containsText("1 başvuruda yapılacak");
            look(page, "phone-preview");
        }
    }

    private Page signedIn(BrowserContext person) {
        Page page = person.newPage();
        page.navigate(at("/giris"));
        page.locator("input[name=username]").fill("zeynep");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*(?<!/giris)$"));
        return page;
    }

    private static void look(Page page, String name) {
        int width = page.viewportSize().width;
        Browser.screenshot(page, "bulk-" + name);
        Assertions.assertTrue(
                (int) page.evaluate("document.documentElement.scrollWidth") <= width, name + " sticks out sideways");
        Browser.axe(page);
        Browser.inTheDark(page, true);
        Browser.axeColours(page);
        Browser.inTheDark(page, false);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
