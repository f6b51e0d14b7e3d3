package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** The same pages in a real browser, as the administrator Deniz sees them. */
@AcikKapiTest
class MunicipalityScreensTest {

    private static final String PASSWORD = "uzun bir bahar günü";

    @LocalServerPort
    int port;

    @Autowired
    ImportFiles importer;

    @Autowired
    Register register;

    @Autowired
    CreateAccount create;

    @Test
    void an_administrator_looks_through_the_town_tries_a_file_corrects_it_and_imports_it() {
        importer.run(Cinarova.files(), Missing.KEEP, Actor.system("load-at-start"));
        assertThat(create.create(new NewAccount(
                        "deniz", "Deniz Aksoy", null, Set.of(Role.ADMINISTRATOR), null, PASSWORD, false)))
                .isEmpty();
        int round = 0;
        for (Window window : List.of(Window.DESK, Window.PHONE, Window.DESK.inTheDark(), Window.PHONE.inTheDark())) {
            try (BrowserContext person = Browser.person(window)) {
                Page page = person.newPage();
                signIn(page);
                for (String name : List.of("", "/konular", "/mudurlukler", "/mahalleler", "/yukle")) {
                    page.navigate(address("/yonetim/belediye" + name));
                    look(page, "belediye" + name.replace('/', '-'), window);
                }
                bringIn(page, window, "yeni-" + ++round);
            }
        }
    }

    private void bringIn(Page page, Window window, String code) {
        choose(page, "code,name_tr,email\n" + code + ",Yeni Müdürlük,yanlış\nFEN,,\n");
        page.waitForSelector("main .summary");
        look(page, "belediye-hatalar", window);
        assertThat(page.locator("main").innerText()).contains("Satır 2", "email");

        choose(page, "code,name_tr,büro\n" + code + ",Yeni Müdürlük,3\nfen-isleri,Fen İşleri Müdürlüğü,4\n");
        page.waitForURL("**/yukle/*");
        look(page, "belediye-deneme", window);
        assertThat(register.now().directorate(code)).isEmpty();

        page.click("form[action$=aktarim] button");
        page.waitForURL(address("/yonetim/belediye"));
        look(page, "belediye-aktarildi", window);
        assertThat(page.locator("[data-flash]").innerText()).contains("1 dosya aktarıldı");
        assertThat(register.now().directorate(code)).isPresent();
    }

    private static void choose(Page page, String text) {
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("mudurlukler.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button");
    }

    private void signIn(Page page) {
        page.navigate(address("/giris"));
        page.fill("input[name=username]", "deniz");
        page.fill("input[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/giris"));
    }

    private static void look(Page page, String name, Window window) {
        Browser.screenshot(page, name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling of %s at %d", name, window.width())
                .isLessThanOrEqualTo(window.width());
        Browser.axe(page);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
