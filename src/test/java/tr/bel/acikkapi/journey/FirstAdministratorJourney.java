package tr.bel.acikkapi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.RunningJar;
import tr.bel.acikkapi.testing.Window;

/** A house for real use begins: no account, no password, one code in the log, and Deniz who reads it there. */
class FirstAdministratorJourney {

    private static final Pattern CODE = Pattern.compile("one-time code: (\\S+)");
    private static final String PASSWORD = "uzun bir bahar günü";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Test
    void the_code_in_the_log_makes_the_first_administrator_once() throws Exception {
        RunningJar house = RunningJar.start(temp.resolve("data"));
        String start = "http://localhost:" + house.port();
        String code = code(house);
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = person.newPage();
            page.navigate(start + "/ilk-kurulum");
            Browser.axe(page);
            Browser.inTheDark(page, true);
            Browser.axeColours(page);

            send(page, "YANL-ISKO-DYAN-LISK", PASSWORD, PASSWORD);
            assertThat(page.locator("#code-error")).containsText("günlüğündeki");
            assertThat(page.locator("#displayName")).hasValue("Deniz Aksoy");
            Browser.axe(page);
            send(page, code, "kısa", "kısa");
            assertThat(page.locator("#password-error")).isVisible();
            send(page, code, PASSWORD, "başka bir parola");
            assertThat(page.locator("#again-error")).isVisible();

            send(page, code.toLowerCase(Locale.ROOT), PASSWORD, PASSWORD);
            assertThat(page.locator("[data-flash]")).containsText("giriş yapabilirsiniz");
            page.locator("#username").fill("deniz");
            page.locator("#password").fill(PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL(url -> url.contains("/yonetim"));
            Assertions.assertThat(page.navigate(start + "/ilk-kurulum").status())
                    .isEqualTo(404);
            Assertions.assertThat(page.navigate(start + "/demo/posta").status()).isEqualTo(404);
        }
        List<String> log = house.stop();
        Assertions.assertThat(log).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
        Assertions.assertThat(log).noneMatch(line -> line.contains(PASSWORD));
    }

    private static void send(Page page, String code, String password, String again) {
        page.locator("#code").fill(code);
        page.locator("#displayName").fill("Deniz Aksoy");
        page.locator("#username").fill("deniz");
        page.locator("#password").fill(password);
        page.locator("#again").fill(again);
        page.locator("main button[type=submit]").click();
    }

    private static String code(RunningJar house) {
        Matcher printed = CODE.matcher(house.logged("one-time code"));
        Assertions.assertThat(printed.find()).isTrue();
        return printed.group(1);
    }
}
