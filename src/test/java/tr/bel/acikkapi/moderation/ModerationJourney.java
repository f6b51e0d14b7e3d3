package tr.bel.acikkapi.moderation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** A citizen whose browser fills in too much; Deniz blocks somebody and Zeynep deals with a pile. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class ModerationJourney {

    private static final String PASSWORD = "kapi-herkese-acik-2026";
    private static final String WORDS = "Sokağımızdaki lamba üç gündür yanmıyor, akşam göz gözü görmüyor.";
    private static final Map<String, Integer> NUMBERS =
            Map.of("bir", 1, "iki", 2, "üç", 3, "dört", 4, "beş", 5, "altı", 6, "yedi", 7, "sekiz", 8, "dokuz", 9);
    private static final List<Window> WINDOWS =
            List.of(Window.PHONE, Window.DESK, Window.PHONE.inTheDark(), Window.DESK.inTheDark());

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CreateAccount create;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void an_autofilled_trap_costs_one_small_sum_and_the_keyboard_never_meets_it() {
        for (Window window : WINDOWS) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                page.navigate(at("/basvuru/ne-oldu?konu="));
                Locator trap = page.locator("input[name=baslik2]");
                Assertions.assertThat(trap.boundingBox())
                        .as("nothing is lost of the page")
                        .isNotNull();
                page.locator("textarea[name=text]").focus();
                page.keyboard().press("Shift+Tab");
                Assertions.assertThat((String) page.evaluate("document.activeElement.name ?? ''"))
                        .isNotEqualTo("baslik2");
                Browser.axe(page);
                trap.evaluate("field => { field.value = 'https://otomatik.example'; }");
                toReview(page);
                assertThat(page.locator("label[for=cevap]")).containsText("kaç eder?");
                look(page, "moderation-question");
                page.locator("#cevap").fill("99");
                next(page);
                assertThat(page.locator("#cevap-error")).isVisible();
                look(page, "moderation-question-wrong");
                String[] words = TurkishText.lower(
                                page.locator("label[for=cevap]").innerText().strip())
                        .split(" ", -1);
                int a = NUMBERS.getOrDefault(words[0], 0);
                int b = NUMBERS.getOrDefault(words[2], 0);
                page.locator("#cevap").fill(String.valueOf(words[1].equals("eksi") ? a - b : a + b));
                next(page);
                assertThat(page.locator(".number").first()).isVisible();
            }
        }
    }

    @Test
    void somebody_blocked_reads_why_and_until_when_and_sends_a_petition_without_a_script_too() {
        BlockSomebody.withPhone(beans, "0532 888 01 01", QuickDoor.WEB);
        for (Window window : List.of(
                Window.PHONE,
                Window.DESK,
                Window.PHONE.inTheDark(),
                Window.DESK.inTheDark(),
                Window.PHONE.withoutScripts())) {
            try (BrowserContext person = Browser.person(window)) {
                jdbc.sql("delete from web.act").update();
                Page page = person.newPage();
                page.navigate(at("/basvuru/ne-oldu?konu="));
                page.locator("textarea[name=text]").fill(WORDS);
                next(page);
                next(page);
                next(page);
                page.locator("input[name=name]").fill("Gülşen Öztürk");
                next(page);
                page.locator("input[value=CALL]").check();
                page.locator("input[name=phone]").fill("0532 888 01 01");
                next(page);
                next(page);
                assertThat(page.locator("h1")).containsText("geçici olarak kapalı");
                if (window.scripts()) {
                    look(page, "moderation-blocked");
                }
                page.locator("textarea[name=adres]").fill("Çınar Sokak 5, Çınarova");
                next(page);
                assertThat(page.locator("main")).containsText("dilekçe olarak gönderilecek");
                if (window.scripts()) {
                    look(page, "moderation-petition");
                }
                next(page);
                assertThat(page.locator(".number").first()).isVisible();
            }
        }
    }

    @Test
    void deniz_blocks_and_lifts_and_zeynep_attaches_a_pile_in_one_act() {
        account("deniz", "Deniz Aksoy", Role.ADMINISTRATOR);
        account("zeynep", "Zeynep Kaya", Role.COORDINATOR);
        String number = "";
        for (int i = 0; i < 12; i++) {
            number = new Crowd(beans)
                    .says(i % 3 == 0 ? null : i, "Şerefsizler, parkımıza otopark yapılmasını istemiyoruz!")
                    .number();
        }
        jdbc.sql("""
            insert into incident.incident (id, version, title, subject, neighbourhood, state, source, opened_by, opened_at)
            values (nextval('incident.incident_id_seq'), 0, 'Parka otopark tepkisi, Cumhuriyet Mah.', 'su-kesinti', 'cumhuriyet',
                'OPEN', 'HAND', 'zeynep', now())
            """).update();
        for (Window window : WINDOWS) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                signIn(page, "zeynep");
                page.navigate(at("/basvurular/" + number));
                look(page, "moderation-panel");
                page.navigate(at("/koordinasyon/yigilmalar"));
                assertThat(page.locator("main")).containsText("kez geldi");
                look(page, "moderation-piles");
            }
        }
        for (Window window : WINDOWS) {
            try (BrowserContext person = Browser.person(window)) {
                block(person.newPage(), window);
            }
        }
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = person.newPage();
            signIn(page, "zeynep");
            page.navigate(at("/koordinasyon/yigilmalar"));
            page.locator("form.one-act button").first().click();
            assertThat(page.locator("[data-flash]")).containsText("olayına bağlandı");
            assertThat(page.locator("main")).containsText("Bağlanmayı bekleyen açık başvuru yok");
            look(page, "moderation-pile-done");
        }
    }

    private void block(Page page, Window window) {
        signIn(page, "deniz");
        page.navigate(at("/yonetim/engeller"));
        look(page, "moderation-blocks");
        page.locator("form.act button.btn-door").click();
        assertThat(page.locator("main .summary")).isVisible();
        look(page, "moderation-blocks-wrong");
        page.locator("input[name=contact]").fill("0532 999 %02d 01".formatted(WINDOWS.indexOf(window)));
        page.locator("input[name=until]")
                .fill(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(30)
                        .toString());
        page.locator("textarea[name=reason]").fill("Üç günde aynı hakareti altmış kez gönderdi; iki kez uyarıldı.");
        page.locator("form.act button.btn-door").click();
        assertThat(page.locator("[data-flash]")).containsText("engellendi");
        look(page, "moderation-blocks-one");
        page.locator("article details summary").first().click();
        page.locator("article textarea").first().fill("Özür diledi, itirazı kabul edildi.");
        page.locator("article details button").first().click();
        assertThat(page.locator("[data-flash]")).containsText("kaldırıldı");
        look(page, "moderation-blocks-lifted");
    }

    private void toReview(Page page) {
        jdbc.sql("delete from web.act").update();
        page.locator("textarea[name=text]").fill(WORDS);
        next(page);
        next(page);
        next(page);
        page.locator("form.or button").click();
    }

    private void account(String username, String name, Role role) {
        Assertions.assertThat(create.create(new NewAccount(username, name, null, Set.of(role), null, PASSWORD, false)))
                .isEmpty();
    }

    private void signIn(Page page, String username) {
        page.navigate(at("/giris"));
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/giris"));
    }

    private static void next(Page page) {
        page.locator("main form button.btn-door.big").first().click();
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        Browser.axe(page);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
