package tr.bel.acikkapi.channel.mayorcalls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Oya calls somebody late in the evening, since they asked for it; somebody who did not wish to be called changed their mind. */
@AcikKapiTest
@TestPropertySource(
        properties = {"acikkapi.feedback.pace.quiet-from=00:00", "acikkapi.feedback.pace.quiet-until=23:59:59.999999999"
        })
@SuppressWarnings("NullAway.Init")
class QuietHoursJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private WebApplicationContext context;

    @Test
    void the_house_asks_why_and_keeps_the_answers() {
        Office office = new Office(context);
        long session = office.underWay("Akşam", office.caller("Gececi Kişi"), office.caller("İkinci Kişi"));
        office.rang(session, 1, CallOutcome.DO_NOT_CALL);
        for (Window window : List.of(Window.PHONE.inTheDark(), Window.DESK)) {
            try (BrowserContext oya = person(window)) {
                Page page = oya.newPage();
                page.navigate(at("/baskan-aramalari/" + session));
                callNext(page);
                assertThat(page.locator("[data-error-summary]")).containsText("Gececi Kişi aranmadı");
                page.locator(".quiet-why button").click();
                assertThat(page.locator("#neden")).hasAttribute("aria-invalid", "true");
                look(page, "quiet-hours");
                page.navigate(at("/baskan-aramalari/aranmayacaklar"));
                page.locator(".person summary").click();
                page.locator(".person form button").click();
                assertThat(page.locator(".person .error")).containsText("en az 5 harf");
                look(page, "lift-why");
            }
        }
        try (BrowserContext oya = person(Window.DESK)) {
            Page page = oya.newPage();
            page.navigate(at("/baskan-aramalari/aranmayacaklar"));
            page.locator(".person summary").click();
            page.locator(".person input[name=neden]").fill("Kapıda söyledi: Başkan’ın aramasını istiyor.");
            page.locator(".person form button").click();
            page.locator("details.box summary").click();
            assertThat(page.locator("details.box")).containsText("Kapıda söyledi");
            look(page, "lifted");
            page.navigate(at("/baskan-aramalari/" + session));
            callNext(page);
            page.locator("#neden").fill(Office.ASKED_FOR);
            page.locator(".quiet-why button").click();
            page.waitForURL("**/arama/*");
            page.navigate(at("/baskan-aramalari/" + session + "/rapor"));
            assertThat(page.locator("main")).containsText(Office.ASKED_FOR);
            look(page, "quiet-report");
        }
    }

    /** By the key, once the page listens to it. */
    private static void callNext(Page page) {
        page.waitForLoadState();
        assertThat(page.locator("button[data-key=Enter]")).isVisible();
        page.keyboard().press("Enter");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "mayor-" + name);
        Browser.axe(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as("wider than its window: " + name)
                .isEqualTo(false);
    }

    private BrowserContext person(Window window) {
        BrowserContext person = Browser.person(window);
        String cookie = Base64.getEncoder().encodeToString(session(sessions).getBytes(StandardCharsets.UTF_8));
        person.addCookies(List.of(new Cookie("acikkapi", cookie).setUrl("http://localhost:" + port)));
        return person;
    }

    private static <S extends Session> String session(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(Office.token(Office.OYA)));
        sessions.save(session);
        return session.getId();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
