package tr.bel.acikkapi.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** What the shell's scripts and forms do, with and without scripts. */
@SpringBootTest(
        classes = ShellHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.thymeleaf.cache=true", "spring.web.resources.chain.cache=true"})
@ActiveProfiles("dev")
class BehaviourTest {

    private static final String GALLERY = "/gelistirici/bilesenler";

    @LocalServerPort
    int port;

    @Test
    void slash_searches_and_a_letter_typed_into_a_field_stays_a_letter() {
        visit(Window.DESK, GALLERY + "/masa", page -> {
            String written = page.locator("#sozler").inputValue();
            page.keyboard().press("F3");
            assertThat(page.locator("#sozler")).isFocused();
            page.keyboard().type("/?");
            assertThat(page.locator("#sozler")).hasValue(written + "/?");
            assertThat(page.locator("dialog[open]")).hasCount(0);
        });
        visit(Window.DESK, GALLERY + "/calisma", page -> {
            page.keyboard().press("/");
            assertThat(page.locator("#ara-q")).isFocused();
        });
    }

    @Test
    void question_mark_lists_the_keys_of_this_page_and_letters_can_be_switched_off() {
        visit(Window.DESK, GALLERY + "/calisma", page -> {
            page.keyboard().press("?");
            Locator help = page.locator("dialog[open]");
            assertThat(help).containsText("Fen İşleri’ne sevk et");
            help.getByRole(AriaRole.CHECKBOX).uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            assertThat(page.locator("#ara-q")).not().isFocused();
        });
    }

    @Test
    void j_and_k_walk_from_the_current_row() {
        visit(Window.DESK, GALLERY + "/calisma", page -> {
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(2)).isFocused();
            page.keyboard().press("k");
            page.keyboard().press("k");
            assertThat(page.locator("[data-row]").first()).isFocused();
        });
    }

    @Test
    void a_combobox_offers_walks_and_takes_by_keyboard() {
        visit(Window.DESK, GALLERY, page -> {
            Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Konu"))
                    .last();
            field.pressSequentially("cop");
            assertThat(page.locator(".combo [role=option]")).hasCount(1);
            field.press("ArrowDown");
            assertThat(field).hasAttribute("aria-activedescendant", "konu-list-0");
            field.press("Enter");
            assertThat(field).hasValue("Çöp konteyneri talebi");
            assertThat(page.locator("input[name=konu]")).hasValue("cop");
            assertThat(field).hasAttribute("aria-expanded", "false");
        });
    }

    @Test
    void an_invalid_form_keeps_what_was_typed_and_puts_the_reader_at_the_summary() {
        visit(Window.PHONE, GALLERY, page -> {
            page.getByLabel("Adınız ve soyadınız").fill("Işık Şahin");
            page.getByLabel("Kısa mesaj").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gönder"))
                    .click();
            assertThat(page.locator("[data-error-summary]")).isFocused();
            Browser.screenshot(page, "gallery-errors");
            assertThat(page.locator("#name")).hasValue("Işık Şahin");
            assertThat(page.locator("input[name=medium][value=SMS]")).isChecked();
            page.locator("[data-error-summary] a").first().click();
            assertThat(page.locator("#name")).isFocused();
            Browser.axe(page);
        });
    }

    @Test
    void what_was_typed_survives_a_reload() {
        visit(Window.DESK, GALLERY, page -> {
            page.locator("#words").fill("Direk iki haftadır yanmıyor.");
            page.reload();
            assertThat(page.locator("#words")).hasValue("Direk iki haftadır yanmıyor.");
        });
    }

    @Test
    void the_map_marks_its_centre_from_the_keyboard_and_takes_the_mark_away() {
        visit(Window.DESK, GALLERY, page -> {
            page.locator("fieldset:has([data-map])").scrollIntoViewIfNeeded();
            Locator centre =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haritanın ortasını işaretle"));
            assertThat(centre).isEnabled();
            centre.press("Enter");
            assertThat(page.locator("#lat")).hasValue(java.util.regex.Pattern.compile("41\\.01\\d+"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yakınlaştır"))
                    .click();
            Browser.screenshot(page, "gallery-map");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("İşareti kaldır"))
                    .click();
            assertThat(page.locator("#lat")).hasValue("");
        });
    }

    @Test
    void a_dialog_opens_and_closes() {
        visit(Window.DESK, GALLERY, page -> {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sil").setExact(true))
                    .click();
            Browser.screenshot(page, "gallery-dialog");
            assertThat(page.locator("#silme")).isVisible();
            page.locator("#silme [data-close]").click();
            assertThat(page.locator("#silme")).isHidden();
        });
    }

    @Test
    void the_theme_is_chosen_without_scripts_and_rendered_by_the_server() {
        visit(Window.DESK.withoutScripts(), GALLERY, page -> {
            page.locator("details.me summary").click();
            Browser.screenshot(page, "gallery-menu");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Koyu"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
            assertThat(page).hasURL("http://localhost:" + port + GALLERY);
        });
    }

    @Test
    void the_menu_of_a_telephone_opens_without_scripts() {
        visit(Window.PHONE.withoutScripts(), GALLERY, page -> {
            page.locator("details.drawer summary").click();
            Browser.screenshot(page, "gallery-drawer");
            page.locator("details.drawer").getByText("Çalışma ekranı").click();
            assertThat(page).hasTitle("Çalışma ekranı · Açık Kapı");
        });
    }

    @Test
    void a_foreign_browser_reads_turkish_until_its_reader_chooses_english() {
        visit(Window.PHONE.speaking("en-US"), GALLERY + "/vatandas", page -> {
            assertThat(page.locator("html")).hasAttribute("lang", "tr");
            page.getByText("English").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.navigate("http://localhost:" + port + GALLERY + "/vatandas");
            assertThat(page.locator("h1")).hasText("How can we help?");
            page.navigate("http://localhost:" + port + GALLERY + "/vatandas?lang=de");
            assertThat(page.locator("html")).hasAttribute("lang", "tr");
        });
    }

    @Test
    void a_citizens_page_without_a_form_makes_no_session() {
        visit(
                Window.PHONE,
                GALLERY + "/vatandas",
                page -> assertThat(page.context().cookies())
                        .extracting(cookie -> cookie.name)
                        .doesNotContain("JSESSIONID"));
    }

    @Test
    void a_form_that_waited_too_long_is_told_so() {
        visit(Window.DESK, GALLERY, page -> {
            page.evaluate("document.querySelectorAll('input[name=_csrf]').forEach(field => field.value = 'old')");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gönder"))
                    .click();
            assertThat(page.locator("h1")).hasText("Sayfanın süresi dolmuş");
        });
        visit(Window.DESK, "/yasak", page -> assertThat(page.locator("h1")).hasText("Bu sayfaya yetkiniz yok"));
    }

    @Test
    void our_own_fault_shows_a_reference_and_no_cause() {
        visit(Window.DESK, GALLERY + "/ariza/500", page -> {
            assertThat(page.locator("h1")).hasText("Bizden kaynaklanan bir sorun oldu");
            assertThat(page.locator("main strong")).hasText(java.util.regex.Pattern.compile("[0-9A-F]{8}"));
            assertThat(page.content()).doesNotContain("fault on purpose").doesNotContain("IllegalState");
        });
    }

    private void visit(Window window, String path, Consumer<Page> story) {
        try (BrowserContext person = Browser.person(window)) {
            Page page = person.newPage();
            page.navigate("http://localhost:" + port + path);
            story.accept(page);
        }
    }
}
