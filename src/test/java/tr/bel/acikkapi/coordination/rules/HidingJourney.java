package tr.bel.acikkapi.coordination.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Deniz writes a rule that hides whose case it is; Zeynep does it herself with one key and a reason; Mehmet reads no name. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class HidingJourney {

    private static final String PASSWORD = "kapı açık olsun 2026";
    private static final String NAME = "Sevim Kırlangıç";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CreateAccount accounts;

    @Test
    void a_name_is_hidden_by_a_rule_and_by_hand_and_the_directorate_reads_neither() {
        RulesTown town = new RulesTown(context);
        account("deniz", "Deniz Aksoy", Role.ADMINISTRATOR, null);
        account("zeynep", "Zeynep Kaya", Role.COORDINATOR, null);
        account("mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri");
        CaseView earlier = town.receiveFrom(NAME, "Ekip bahşiş istedi.", "yol-cukur");
        town.look();
        try (BrowserContext person = Browser.person(Window.DESK)) {
            write(signedIn(person, "deniz"), earlier);
        }
        CaseView ruled = town.receiveFrom(NAME, "Yine bahşiş istediler.", "yol-cukur");
        town.look();
        try (BrowserContext person = Browser.person(Window.DESK)) {
            hideByHand(signedIn(person, "zeynep"), earlier);
        }
        town.route(earlier.id());
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = signedIn(person, "mehmet");
            for (CaseView file : new CaseView[] {earlier, ruled}) {
                look(page, "/basvurular/" + file.number());
                assertThat(page.locator("main")).containsText("Kimliği gizli tutuluyor");
                Assertions.assertFalse(page.content().contains(NAME));
                assertThat(page.locator("form[action$='/kimlik']")).hasCount(0);
            }
        }
        CaseView third = town.receiveFrom(NAME, "Memur kaba davrandı.", "yol-cukur");
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            look(signedIn(person, "zeynep"), "/koordinasyon/" + third.number() + "/gizle");
        }
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            look(signedIn(person, "deniz"), "/yonetim/kurallar/yeni");
        }
        town.retireAll();
    }

    private void write(Page page, CaseView earlier) {
        page.navigate(at("/yonetim/kurallar/yeni"));
        page.locator("input[name=name]").fill("Personel şikâyeti");
        page.locator("textarea[name=words]").fill("bahşiş");
        page.locator("input[name=acts]").check();
        page.locator("select[name=directorate]").selectOption("fen-isleri");
        page.locator("input[name=hides]").check();
        look(page);
        page.locator("form.act button.btn-door").click();
        assertThat(page.locator("main")).containsText("kimlik müdürlüklerden gizlenir");
        page.locator("button[name=gun][value='7']").click();
        assertThat(page.locator("main")).containsText(earlier.number());
        assertThat(page.locator("main")).containsText("adı bilinen");
        look(page);
        page.locator("main form button.btn-door").click();
        assertThat(page.locator("main header")).containsText("Yayında");
    }

    private void hideByHand(Page page, CaseView file) {
        look(page, "/koordinasyon?secili=" + file.number());
        page.keyboard().press("q");
        page.locator("textarea[name=words]").waitFor();
        picture(page, "hiding-dialog");
        page.locator("textarea[name=words]").fill("Şikâyet ekibin kendisi hakkında.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".flash")).containsText("artık müdürlüklere gösterilmiyor");
        look(page, "/koordinasyon?secili=" + file.number());
        assertThat(page.locator(".pane")).containsText("Kimliği gizli tutuluyor");
    }

    private void account(String username, String name, Role role, @Nullable String directorate) {
        accounts.create(new NewAccount(username, name, null, Set.of(role), directorate, PASSWORD, false));
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
        picture(page, "hiding" + path.replaceAll("[^\\w-]+", "-"));
    }

    /** In light and dark, with the checks of both. */
    private static void picture(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.axe(page);
        Browser.inTheDark(page, true);
        Browser.screenshot(page, name);
        Browser.axeColours(page);
        Browser.inTheDark(page, false);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
