package tr.bel.acikkapi.coordination.later;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Applications;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.Sight;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Zeynep sends a case to the wrong directorate, and takes it back with one key before anybody has seen it. */
@AcikKapiTest
@TestPropertySource(properties = "acikkapi.undo.after=10m")
@DirtiesContext // a second application beside the shared one takes as many connections
@SuppressWarnings("NullAway.Init")
class UndoJourney {

    private static final String PASSWORD = "kapı açık olsun 2026";

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    Contacts contacts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseFiles files;

    @Autowired
    CreateAccount accounts;

    @Autowired
    Clock clock;

    @Test
    void what_was_routed_by_mistake_is_taken_back_with_one_key() {
        accounts.create(new NewAccount("zeynep", "Zeynep Kaya", null, Set.of(Role.COORDINATOR), null, PASSWORD, false));
        Applications applications = new Applications(intake, contacts, transaction, clock);
        String first = applications.receive("Sokak lambası yanmıyor.").number();
        String second = applications.receive("Yolda çukur var.").number();
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = signedIn(person);
            page.navigate(at("/koordinasyon?gorunum=tasnif&secili=" + first));
            page.keyboard().press("s");
            assertThat(page.locator("dialog[open] form.act")).isVisible();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("[data-flash]")).containsText(first + " sevk edildi.");
            assertThat(page.locator("[data-offer-left]")).hasText(Pattern.compile("\\d{3}"));
            assertThat(page.locator(".list")).not().containsText(first);
            assertThat(page.locator(".pane")).hasAttribute("data-case", second);
            Browser.screenshot(page, "undo-offered");
            Browser.axe(page);
            page.waitForLoadState();
            page.keyboard().press("z");
            assertThat(page.locator("[data-flash]")).containsText(first + ": işlem geri alındı.");
            assertThat(page.locator(".pane")).hasAttribute("data-case", first);
            assertThat(page.locator(".list")).containsText(first);
            Browser.screenshot(page, "undo-taken-back");
        }
        Assertions.assertEquals(
                Status.RECEIVED,
                files.byNumber(first, new Sight.All()).map(CaseView::status).orElseThrow());
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

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
