package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/**
 * Kerem is blind. He hears what has the focus, goes on with Tab and presses Enter: a whole application, and never the map. What he hears is
 * docs/screen-reader.md; {@code -Ddocs=write} writes it anew, for somebody to read.
 */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class ScreenReaderJourney {

    private static final Path SCRIPT = Path.of("docs/screen-reader.md");
    private static final int MOST_TABS = 60;

    @LocalServerPort
    private int port;

    private final StringBuilder script = new StringBuilder();

    @Test
    void a_whole_application_is_made_by_ear_and_keyboard_without_the_map() throws IOException {
        script.append("""
            # What a screen reader says

            A whole application by keyboard and ear, without touching the map: each page as the accessibility tree has it, then every
            stop of the Tab key on the way and what was done there. Written by `ScreenReaderJourney` (`-Ddocs=write`), which fails when
            the pages say something else.
            """);
        try (BrowserContext kerem = Browser.person(Window.PHONE)) {
            Page page = kerem.newPage();
            page.navigate("http://localhost:" + port + "/");
            page(page, "The start page");
            type(page, "input[name=sozler]", "sokak lambası yanmıyor");
            press(page, "Enter");
            page.waitForURL("**/basvuru/konu**");
            page(page, "What was found");
            follow(page, "a[href*='konu=aydinlatma-sokak']");
            page(page, "What happened?");
            type(page, "textarea[name=text]", " Durağın yanındaki direk.");
            follow(page, "main form button.btn-door.big");
            page.locator("[data-map]").scrollIntoViewIfNeeded();
            page.locator("[data-map-centre]:not([disabled])").waitFor();
            page(page, "Where?");
            type(page, "input[name=landmark]", "Okulun karşısı, durağın yanı");
            reach(page, "main form button.btn-door.big");
            assertThat(page.locator("input[name=latitude]").inputValue())
                    .as("the map was passed and not touched")
                    .isEmpty();
            follow(page, "main form button.btn-door.big");
            page(page, "Photos");
            follow(page, "button[name=devam]");
            page(page, "Who?");
            type(page, "input[name=name]", "Kerem Işık");
            follow(page, "main form button.btn-door.big");
            page(page, "How shall we tell you?");
            reach(page, "input[name=medium]");
            while (!page.locator(":focus").getAttribute("value").equals("CALL")) {
                press(page, "ArrowDown");
            }
            if (!page.locator(":focus").isChecked()) {
                press(page, "Space");
            }
            type(page, "input[name=phone]", "0532 123 45 67");
            follow(page, "main form button.btn-door.big");
            page(page, "What will be sent");
            follow(page, "form[action='/basvuru/ozet'] button");
            page(page, "The number");
            assertThat(page.locator(".number").first().textContent()).matches("2\\d{3}-\\d{6}");
        }
        String said = script.toString();
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(SCRIPT, said);
        }
        assertThat(Files.readString(SCRIPT))
                .as("renew with -Ddocs=write, and read it")
                .isEqualTo(said);
    }

    /** Everything on the page, in the order in which it is heard. */
    private void page(Page page, String title) {
        page.locator("h1").first().waitFor();
        script.append("\n## ").append(title).append("\n\n```yaml\n");
        script.append(lasting(page.locator("body").ariaSnapshot())).append("\n```\n\n");
    }

    /** Presses Tab until this has the focus, and tells every stop on the way. */
    private void reach(Page page, String what) {
        Locator wanted = page.locator(what).first();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
            heard(page);
        }
        throw new AssertionError("cannot be reached: " + what);
    }

    private void type(Page page, String field, String words) {
        reach(page, field);
        page.keyboard().press("End");
        page.keyboard().type(words);
        script.append("- types “").append(words.strip()).append("”\n");
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        script.append("- presses ").append(key).append('\n');
        if (key.startsWith("Arrow")) {
            heard(page);
        }
    }

    /** To a link or button, and through it. */
    private void follow(Page page, String what) {
        reach(page, what);
        script.append("- presses Enter\n");
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    private void heard(Page page) {
        Locator focus = page.locator(":focus");
        String said = focus.count() == 0
                ? "(nothing)"
                : focus.first()
                        .ariaSnapshot()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^- ", "")
                        .replaceFirst(":$", "");
        assertThat(said)
                .as("has the focus without a name: %s", focus.evaluate("e => e.cloneNode().outerHTML"))
                .contains("\"");
        script.append("- ").append(lasting(said)).append('\n');
    }

    /** What is the same tomorrow: numbers, codes and times are not. */
    private static String lasting(String said) {
        return said.replaceAll("2\\d{3}-\\d{6}", "2026-000001")
                .replaceAll("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "ABCD-EFGH")
                .replaceAll("(bugün|yarın|\\d{1,2} \\p{Lu}\\p{L}+( 2\\d{3})?) \\d\\d\\.\\d\\d", "yarın 10.00")
                .replaceAll("localhost:\\d+", "localhost");
    }
}
