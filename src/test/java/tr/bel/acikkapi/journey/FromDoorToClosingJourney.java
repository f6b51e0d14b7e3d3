package tr.bel.acikkapi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.RunningJar;
import tr.bel.acikkapi.testing.Window;

/** A citizen's words on their whole way: door, coordination, directorates, answer by mail, and the closing question. */
class FromDoorToClosingJourney {

    private static final Pattern ANSWER_LINK = Pattern.compile("https?://[^/\\s\"]+(/yanit/[A-Za-z0-9_-]+)");
    private static final int MAIL_WAIT_MILLIS = 30_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    private static GreenMail post = new GreenMail();

    @SuppressWarnings("NullAway.Init")
    private static RunningJar house;

    private static Path photo = Path.of("foto.jpg");

    @BeforeAll
    static void openTheHouse() throws Exception {
        post = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        post.setUser("isik@posta.example", "isik@posta.example", "parola");
        post.setUser("sukran@posta.example", "sukran@posta.example", "parola");
        post.start();
        photo = temp.resolve("direk.jpg");
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(10, 10, Color.ORANGE.getRGB());
        ImageIO.write(picture, "jpg", photo.toFile());
        house = RunningJar.start(
                temp.resolve("data"),
                "--spring.profiles.active=demo",
                "--acikkapi.demo.week=false",
                "--acikkapi.undo.after=0s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort());
    }

    @AfterAll
    static void closeTheHouse() throws Exception {
        List<String> log = house.stop();
        post.stop();
        assertThat(log).noneMatch(line -> line.contains(" ERROR "));
    }

    @Test
    void a_lamp_is_reported_misrouted_given_back_mended_answered_and_closed() throws Exception {
        String number = apply(Window.PHONE, "Işık Şahin Doğan", "isik@posta.example", true);

        staff("zeynep", page -> act(page, number, "sevk", form -> {}));
        staff(
                "mehmet",
                page -> act(
                        page,
                        number,
                        "iade",
                        form -> form.getByLabel("Neden geri veriyorsunuz?")
                                .fill("Direk parkın içinde, Park ve Bahçeler'in işi.")));
        staff("zeynep", page -> {
            open(page, "/koordinasyon?gorunum=iade");
            assertThat(page.locator("body")).containsText("Direk parkın içinde");
            act(
                    page,
                    number,
                    "sevk",
                    form -> form.locator("select[name=directorate]").selectOption("park-bahceler"));
        });
        staff("hasan", page -> {
            act(page, number, "kabul", form -> {});
            act(page, number, "sonuc", form -> {
                form.locator("input[name=code][value=DONE]").check();
                form.locator("textarea[name=explanation]")
                        .fill("1184 numaralı direğin lambası bu sabah değiştirildi, şimdi yanıyor.");
                form.locator("input[name=photos]").setInputFiles(photo);
            });
        });

        String link = answerLink("isik@posta.example");
        try (BrowserContext citizen = Browser.person(Window.PHONE)) {
            Page page = citizen.newPage();
            open(page, link);
            Browser.axe(page);
            assertThat(page.locator("main")).containsText("lambası bu sabah değiştirildi");
            page.locator("form:has(input[name=answer][value=NO]) button").click();
            assertThat(page.locator("main")).containsText(number);
        }
        staff("zeynep", page -> {
            open(page, "/basvurular/" + number);
            assertThat(page.locator(".pane").first()).containsText("Kapandı");
            Browser.axe(page);
        });
    }

    @Test
    void without_scripts_a_citizen_applies_is_answered_and_has_another_wish() throws Exception {
        String number = apply(Window.PHONE.withoutScripts(), "Şükran", "sukran@posta.example", false);
        staff("zeynep", page -> {
            act(page, number, "tasnif", form -> {});
            act(page, number, "yanit", form -> {
                form.locator("input[name=code][value=INFORMATION_GIVEN]").check();
                form.locator("textarea[name=explanation]")
                        .fill("Lamba değişimi yarın sabah programda; ekip 09.00'da orada olacak.");
            });
        });
        String link = answerLink("sukran@posta.example");
        String followUp;
        try (BrowserContext citizen = Browser.person(Window.PHONE.withoutScripts())) {
            Page page = citizen.newPage();
            open(page, link);
            Locator wish = page.locator("details:has(input[name=answer][value=WISH])");
            wish.locator("summary").click();
            wish.locator("textarea").fill("Aynı sokakta kaldırım da çökmüş, bakar mısınız?");
            wish.locator("button").click();
            followUp = page.locator("dd b").first().innerText();
        }
        assertThat(followUp).matches("2\\d{3}-\\d{6}").isNotEqualTo(number);
        staff("zeynep", page -> {
            open(page, "/basvurular/" + followUp);
            assertThat(page.locator(".pane").first()).containsText(number);
        });
    }

    @Test
    void the_lamp_is_dark_again_a_photo_reopens_the_case_and_somebody_else_answers() throws Exception {
        for (Window window : List.of(Window.PHONE, Window.PHONE.withoutScripts())) {
            String mailbox = "gul" + window.scripts() + "@posta.example";
            post.setUser(mailbox, mailbox, "parola");
            String number = apply(window, "Gül Ağaoğlu", mailbox, true);
            staff("zeynep", page -> {
                act(page, number, "tasnif", form -> {});
                act(page, number, "yanit", form -> {
                    form.locator("input[name=code][value=DONE]").check();
                    form.locator("textarea[name=explanation]").fill("Direğin lambası bu sabah değiştirildi, yanıyor.");
                });
            });
            String link = answerLink(mailbox);
            try (BrowserContext citizen = Browser.person(window)) {
                Page page = Browser.slowPage(citizen);
                open(page, link);
                Locator dark = page.locator("details:has(input[name=answer][value=DISSATISFIED])");
                dark.locator("summary").click();
                dark.locator("textarea").fill("Dün akşam da yanmıyordu, fotoğrafını çektim.");
                dark.locator("input[type=file]").setInputFiles(photo);
                Browser.axe(page);
                Browser.screenshot(page, "journey-dissatisfied");
                dark.locator("button").click();
                assertThat(page.locator("main")).containsText("yeniden");
                Browser.axe(page);
                Browser.screenshot(page, "journey-reopened");
            }
            staff("zeynep", page -> {
                open(page, "/basvurular/" + number);
                assertThat(page.locator("main")).containsText("Dün akşam da yanmıyordu");
                assertThat(page.locator("main")).containsText("Bu başvuruyu siz sonuçlandırmıştınız");
                assertThat(page.locator(".acts a[href*='/yanit']")).hasCount(0);
                Browser.screenshot(page, "journey-fresh-eyes");
            });
            staff(
                    "burak",
                    page -> act(page, number, "yanit", form -> {
                        form.locator("input[name=code][value=PLANNED]").check();
                        form.locator("input[name=plannedFor]").fill("2031-01-15");
                        form.locator("textarea[name=explanation]")
                                .fill("Direğin kablosu yenilenecek; ekip o sabah orada olacak.");
                    }));
        }
    }

    /** What somebody does on a page. */
    private interface Doing {
        void on(Page page) throws Exception;
    }

    /** What somebody fills into a form. */
    private interface Filling {
        void of(Locator form) throws Exception;
    }

    private static void staff(String persona, Doing doing) throws Exception {
        try (BrowserContext person = Browser.person(Window.DESK)) {
            Page page = person.newPage();
            open(page, "/giris");
            page.locator("button[name=username][value=" + persona + "]").click();
            page.waitForURL(url -> !url.contains("/giris"));
            doing.on(page);
        }
    }

    /** Opens the case, presses the act's button, fills its form and sends it. */
    private static void act(Page page, String number, String act, Filling filling) throws Exception {
        open(page, "/basvurular/" + number);
        page.locator(".acts a[href*='/" + act + "']").click();
        Locator form = page.locator("form.act");
        form.waitFor();
        filling.of(form);
        form.locator("button[type=submit]").click();
        page.locator(".flash").first().waitFor();
        assertThat(page.locator("form.act .summary")).hasCount(0);
    }

    /** The citizen's way through the web door; the number at its end. */
    private static String apply(Window window, String name, String email, boolean withPhoto) {
        try (BrowserContext citizen = Browser.person(window)) {
            Page page = citizen.newPage();
            open(page, "/");
            Browser.screenshot(page, "journey-start");
            page.locator("input[name=sozler]").fill("sokak lambası yanmıyor");
            page.locator("input[name=sozler]").press("Enter");
            page.locator("a[href*='konu=aydinlatma-sokak']").first().click();
            page.locator("textarea[name=text]")
                    .fill("Çınar Sokak'ın girişindeki direk iki haftadır yanmıyor, akşamları çocuklar korkuyor.");
            next(page);
            page.locator("input[name=address]").fill("Çınar Sokak 1");
            page.locator("input[name=landmark]").fill("direk 1184");
            next(page);
            if (withPhoto) {
                page.locator("input[type=file]").setInputFiles(photo);
            }
            page.locator("button[name=devam]").click();
            page.locator("input[name=name]").fill(name);
            next(page);
            page.locator("input[name=medium][value=EMAIL]").check();
            page.locator("input[name=email]").fill(email);
            next(page);
            assertThat(page.locator("main")).containsText(name);
            Browser.axe(page);
            page.locator("form[action='/basvuru/ozet'] button").click();
            Locator number = page.locator(".number").first();
            number.waitFor();
            Browser.axe(page);
            return number.innerText().strip();
        }
    }

    private static void next(Page page) {
        page.locator("main form button.btn-door").first().click();
    }

    private static void open(Page page, String path) {
        page.navigate("http://localhost:" + house.port() + path);
    }

    /** The link of the closing question, read over IMAP from the message that has one. */
    private static String answerLink(String mailbox) throws Exception {
        for (int messages = 1; messages <= 12; messages++) {
            if (!post.waitForIncomingEmail(MAIL_WAIT_MILLIS, messages)) {
                break;
            }
            Session session = Session.getInstance(new Properties());
            try (Store store = session.getStore("imap")) {
                store.connect("127.0.0.1", post.getImap().getPort(), mailbox, "parola");
                Folder inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    Matcher link = ANSWER_LINK.matcher(text(message.getContent()));
                    if (link.find()) {
                        return link.group(1);
                    }
                }
            }
        }
        throw new AssertionError("no message with the closing question for " + mailbox + "; all: "
                + Arrays.stream(post.getReceivedMessages()).count());
    }

    private static String text(Object content) throws Exception {
        if (content instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i).getContent()));
            }
            return all.toString();
        }
        return content.toString();
    }
}
