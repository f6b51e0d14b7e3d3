package tr.bel.acikkapi.channel.callcentre;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.SignedIn;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Leyla plans a week in every window; and a page that answers a form stays live. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class PlanWeekJourney {

    private static final Map<String, Window> WINDOWS = Map.of(
            "desk",
            Window.DESK,
            "phone",
            Window.PHONE,
            "dark",
            Window.DESK.inTheDark(),
            "plain",
            Window.DESK.withoutScripts());

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private WeekPages pages;

    @Autowired
    private Agents agents;

    @Autowired
    private Calls calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void twoAnswerCalls() {
        jdbc.sql("""
            insert into staff.account (version, username, display_name, roles, active, must_change_password, created_at)
            values (0, 'selin', 'Selin Acar', 'CALL_AGENT', true, false, now()), (0, 'nur', 'Nur Işık', 'CALL_AGENT', true, false, now())
            on conflict do nothing
            """).update();
        jdbc.sql("delete from telephony.shift").update();
    }

    @Test
    void a_week_is_planned_by_a_press_for_each_shift_and_the_focus_stays_in_its_cell() {
        LocalDate monday = pages.monday(null).plusWeeks(1);
        for (Map.Entry<String, Window> window : WINDOWS.entrySet()) {
            jdbc.sql("delete from telephony.shift").update();
            try (BrowserContext leyla = SignedIn.as(Persona.LEYLA, window.getValue(), port, sessions)) {
                plan(leyla.newPage(), monday, window.getKey(), window.getValue().scripts());
            }
        }
        try (BrowserContext selin = SignedIn.as(Persona.SELIN, Window.PHONE, port, sessions)) {
            Page page = selin.newPage();
            page.navigate(at("/cagri/vardiya/hafta?hafta=" + monday));
            Browser.screenshot(page, "week-mine");
            Browser.axe(page);
        }
    }

    private void plan(Page page, LocalDate monday, String name, boolean scripts) {
        page.navigate(at("/cagri/vardiya/hafta?vardiya=EVENING&hafta=" + monday));
        press(page, "h-selin-" + monday, 1);
        if (scripts) {
            assertThat(page.locator("#h-selin-" + monday)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#haber")).containsText("Selin Acar plana eklendi");
            assertThat(page.locator(".shift")).hasCount(1);
        }
        page.locator(".shift-tools a").nth(1).click();
        press(page, "h-selin-" + monday.plusDays(1), 2);
        press(page, "h-nur-" + monday, 3);
        assertThat(page.locator(".shift.soon")).hasCount(2);
        Browser.screenshot(page, "week-plan-" + name);
        if (scripts) {
            Browser.axe(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .as("wider than its window: " + name)
                    .isEqualTo(false);
        }
        page.locator("#h-nur-" + monday + "-cikar").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".shift")).hasCount(2);
        if (scripts) {
            assertThat(page.locator("#h-nur-" + monday + "-cikar")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#haber")).containsText("Nur Işık plandan çıkarıldı");
            assertThat(page.locator(".shift")).hasCount(2);
            page.keyboard().press("Tab");
            assertThat(page.locator("#h-nur-" + monday)).isFocused();
        }
    }

    @Test
    void a_page_that_answers_a_form_is_renewed_from_its_own_address_and_others_as_they_were_opened() {
        agents.signOut("selin");
        try (BrowserContext selin = SignedIn.as(Persona.SELIN, Window.DESK, port, sessions)) {
            Page page = selin.newPage();
            page.navigate(at("/cagri"));
            page.locator("input[name=dahili]").fill("201");
            page.locator(".agent-begin button").first().click();
            listening(page, () -> page.navigate(at("/cagri?nereden=menu")));
            assertThat(renewed(page, "1").url()).isEqualTo(at("/cagri?nereden=menu"));
            page.locator("input[name=numara]").fill("12ab");
            listening(page, page.locator(".call-dial button[type=submit]")::click);
            assertThat(page).hasURL(at("/cagri/yeni"));
            Response renewed = renewed(page, "2");
            assertThat(renewed.url()).isEqualTo(at("/cagri"));
            assertThat(renewed.status()).isEqualTo(200);
        }
    }

    private Response renewed(Page page, String key) {
        return page.waitForResponse(
                r -> r.request().headers().containsKey("x-live"),
                () -> calls.saw(
                        List.of(Sighting.of("exchange", "renewed-" + key, Step.OFFERED, "OFFERED", clock.instant())
                                .line("153")
                                .caller("05321110000", null))));
    }

    private static void listening(Page page, Runnable opening) {
        page.waitForResponse("**/canli*", opening);
    }

    private static void press(Page page, String cell, int shifts) {
        Locator button = page.locator("#" + cell);
        button.click();
        assertThat(page.locator(".shift")).hasCount(shifts);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
