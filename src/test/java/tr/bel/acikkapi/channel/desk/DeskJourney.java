package tr.bel.acikkapi.channel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.channel.talk.TakenToday;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Ayşe at the desk with twelve people waiting and no hand for the mouse. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class DeskJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Applicants applicants;

    @Autowired
    private TakenToday taken;

    @Autowired
    private DeskDoor door;

    @Autowired
    private Conversations conversations;

    @BeforeEach
    void nobodyStandsAtTheDesk() {
        conversations.openOf(door, "ayse").ifPresent(conversations::end);
    }

    @Test
    void a_whole_conversation_by_keyboard_alone() {
        register("Gülşen Öztürk", "0532 123 45 67");
        register("Gülşen Özdemir", "0505 123 45 12");
        long before = taken.count(door, "ayse");
        try (BrowserContext person = ayse(Window.DESK)) {
            Page page = person.newPage();
            List<String> complaints = complaints(page);
            page.navigate("http://localhost:" + port + "/masa");
            Browser.screenshot(page, "desk-start");
            axe(page, complaints);
            Keyboard keys = page.keyboard();
            keys.press("Enter");
            assertThat(page.locator("#q")).isFocused();
            keys.type("gulsen oz");
            assertThat(page.locator("[data-desk-person]")).hasCount(2);
            Browser.screenshot(page, "desk-found");
            String first = page.locator("[data-desk-person] b").first().textContent();
            keys.press("1");
            assertThat(page.locator(".desk-known b")).hasText(first);

            assertThat(page.locator("#text")).isFocused();
            keys.type("Çınar Sokak'ın girişindeki direk iki haftadır yanmıyor.");
            keys.press("F4");
            keys.type("isik");
            page.locator("#neighbourhood-list [role=option]").first().waitFor();
            keys.press("ArrowDown");
            keys.press("Enter");
            keys.press("Enter");
            assertThat(page.locator("#address")).isFocused();
            keys.type("Çınar Sokak girişi");
            keys.press("F5");
            keys.type("sokak lamba");
            page.locator("#subject-list [role=option]").first().waitFor();
            keys.press("ArrowDown");
            keys.press("Enter");
            page.locator("#konu-notu p").first().waitFor();
            Browser.screenshot(page, "desk-matter");
            fits(page);
            axe(page, complaints);
            keys.press("Control+Enter");

            assertThat(page.locator(".desk-question")).hasText("Başka bir arzunuz var mı?");
            Browser.screenshot(page, "desk-asking");
            axe(page, complaints);
            keys.press("e");
            assertThat(page.locator("#text")).isFocused();
            page.route(
                    "**/masa/taslak", // which the server never sees: the words stand in the tab alone
                    draft -> draft.fulfill(new Route.FulfillOptions().setStatus(204)));
            keys.type("Parkta bank kırık.");
            page.locator("[data-desk-suggestion]").first().waitFor();
            keys.press("Alt+1");
            assertThat(page.locator("[name=subjectText]")).not().hasValue("");
            page.reload();
            assertThat(page.locator("#text")).hasValue("Parkta bank kırık.");
            page.unroute("**/masa/taslak");
            keys.press("Control+Enter");
            assertThat(page.locator(".desk-asking [data-key=h]")).isFocused();
            keys.press("Enter");
            assertThat(page.locator(".desk-start button")).isFocused();

            page.waitForLoadState();
            keys.press("F1");
            assertThat(page.locator("#q")).isFocused();
            keys.type("Işık Şahin Doğan");
            keys.press("+");
            assertThat(page.locator("#name")).hasValue("Işık Şahin Doğan");
            assertThat(page.locator("#name")).isFocused();
            keys.press("Enter");
            assertThat(page.locator("#phone")).isFocused();
            keys.type("12");
            keys.press("F3");
            keys.type("Kaldırım çökmüş.");
            Browser.screenshot(page, "desk-new-person");
            fits(page);
            keys.press("Control+Enter");
            assertThat(page.locator("#phone")).isFocused();
            assertThat(page.locator("#text")).hasValue("Kaldırım çökmüş.");
            Browser.screenshot(page, "desk-wrong");
            axe(page, complaints);
            keys.press("Control+a");
            keys.type("0533 765 43 21");
            keys.press("Control+Enter");
            assertThat(page.locator(".desk-asking [data-key=h]")).isFocused();
            page.waitForLoadState();
            keys.press("h");
            assertThat(page.locator(".desk-start button")).isFocused();

            keys.press("Enter");
            assertThat(page.locator("#q")).isFocused();
            keys.press("F3");
            keys.type("Yarım");
            keys.press("Escape");
            assertThat(page.locator(".desk-confirm")).isVisible();
            Browser.screenshot(page, "desk-confirm");
            keys.press("Alt+y");
            assertThat(page.locator(".desk-start button")).isFocused();
            page.navigate("http://localhost:" + port + "/masa/bugun");
            Browser.screenshot(page, "desk-today");
            axe(page, complaints);
            page.locator("tbody td a").first().evaluate("a => a.removeAttribute('target')");
            page.locator("tbody td a").first().focus();
            keys.press("Enter");
            assertThat(page.locator(".receipt .number")).isVisible();
            Browser.screenshot(page, "desk-receipt");
            axe(page, complaints);
            assertThat(complaints).isEmpty();
        }
        assertThat(taken.count(door, "ayse")).isEqualTo(before + 3);
    }

    @Test
    void the_desk_without_scripts_and_on_a_small_screen_and_in_the_dark() {
        register("Şükran Çağlar", "0532 987 65 43");
        for (Window window : List.of(
                Window.DESK.withoutScripts(), Window.PHONE, Window.DESK.inTheDark(), Window.PHONE.inTheDark())) {
            conversations.openOf(door, "ayse").ifPresent(conversations::end);
            try (BrowserContext person = ayse(window)) {
                Page page = person.newPage();
                page.navigate("http://localhost:" + port + "/masa");
                page.locator(".desk-start button").click();
                page.locator("#text").fill("Su borusu patladı, yol göl oldu.");
                page.locator("#q").fill("sukran");
                if (!window.scripts()) {
                    page.locator("noscript button").click();
                }
                page.locator("[data-desk-person]").first().click();
                assertThat(page.locator("#text")).hasValue("Su borusu patladı, yol göl oldu.");
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(window.width());
                Browser.screenshot(page, window.scripts() ? "desk-known" : "desk-known-plain");
                page.locator("[data-desk-save]").click();
                assertThat(page.locator(".desk-question")).isVisible();
                page.locator(".desk-asking button").first().click();
                assertThat(page.locator(".desk-start")).isVisible();
            }
        }
    }

    /** axe sets styles of its own, which the page's policy rightly refuses: its complaints are not the page's. */
    private static void axe(Page page, List<String> complaints) {
        int before = complaints.size();
        Browser.axe(page);
        complaints.subList(before, complaints.size()).clear();
    }

    private static void fits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                .as("the desk fits one window")
                .isLessThanOrEqualTo(page.viewportSize().height);
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("status of")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private void register(String name, String phone) {
        applicants.register(new ApplicantDetails(
                PersonName.parse(name).orElseThrow(),
                null,
                Phone.parse(phone).orElseThrow(),
                null,
                null,
                Medium.CALL,
                Language.TR));
    }

    private BrowserContext ayse(Window window) {
        BrowserContext person = Browser.person(window);
        String cookie = Base64.getEncoder().encodeToString(session(sessions).getBytes(StandardCharsets.UTF_8));
        person.addCookies(List.of(new Cookie("acikkapi", cookie).setUrl("http://localhost:" + port)));
        return person;
    }

    private static <S extends Session> String session(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(Persona.AYSE.token()));
        sessions.save(session);
        return session.getId();
    }
}
