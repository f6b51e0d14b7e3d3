package tr.bel.acikkapi.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Nobody is blocked and nothing has piled up: the pages say so, and what to do. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class QuietDayJourney {

    private static final String PASSWORD = "kapi-herkese-acik-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private CreateAccount create;

    @Test
    void empty_pages_say_what_will_stand_there() {
        assertThat(create.create(new NewAccount(
                        "deniz",
                        "Deniz Aksoy",
                        null,
                        Set.of(Role.ADMINISTRATOR, Role.COORDINATOR),
                        null,
                        PASSWORD,
                        false)))
                .isEmpty();
        for (Window window : List.of(Window.DESK, Window.PHONE, Window.DESK.inTheDark(), Window.PHONE.inTheDark())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                page.navigate(at("/giris"));
                page.fill("input[name=username]", "deniz");
                page.fill("input[name=password]", PASSWORD);
                page.click("main button[type=submit]");
                page.waitForURL(url -> !url.contains("/giris"));
                look(page, "/yonetim/engeller", "Engellenmiş kimse yok");
                look(page, "/koordinasyon/yigilmalar", "Yığılma yok");
            }
        }
    }

    private void look(Page page, String path, String says) {
        page.navigate(at(path));
        assertThat(page.locator("main").innerText()).contains(says);
        Browser.screenshot(page, "moderation-empty" + path.replace('/', '-'));
        Browser.axe(page);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
