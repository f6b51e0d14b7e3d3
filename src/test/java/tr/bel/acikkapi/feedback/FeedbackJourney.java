package tr.bel.acikkapi.feedback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.Multipart;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Gülşen reads her answer on the telephone and is not satisfied; Selin calls somebody else and prints a letter; Deniz looks after the mail. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class FeedbackJourney {

    private static final String PASSWORD = "kapı açık olsun 2026";
    private static final String ANSWER =
            "Işıklar Caddesi'ndeki çukur bugün asfaltla kapatıldı. Ekip yarın kenarları da düzeltecek.";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    Deliver deliver;

    @Autowired
    Outbox outbox;

    @Autowired
    CreateAccount accounts;

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void deliverAll() {
        int rounds = 0;
        while (deliver.next()) {
            Assertions.assertTrue(++rounds < 50);
        }
    }

    private void signIn(Page page, String token, String username) {
        page.navigate(at("/yanit/" + token));
        String csrf = page.locator("input[name=_csrf]").first().inputValue();
        page.request()
                .post(
                        at("/giris"),
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", username)
                                        .set("password", PASSWORD)
                                        .set("_csrf", csrf)));
    }

    private void look(Page page, String name) {
        Browser.screenshot(page, "feedback-" + name);
        Browser.axe(page);
    }

    @Test
    void an_answer_is_read_doubted_told_by_telephone_and_posted() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        mail.setPort(post.getSmtp().getPort());
        long read = town.answered(Town.mailing("gulsen@posta.example"), ANSWER);
        long open = town.answered(Town.mailing("baska@posta.example"), ANSWER);
        long call = town.answered(
                Town.person(Medium.CALL, "0532 123 45 67", null, "Lale Sokak No. 3 Daire 5\n03200 Çınarova"), ANSWER);
        town.answered(Town.person(Medium.LETTER, null, null, "Lale Sokak No. 3 Daire 5\n03200 Çınarova"), ANSWER);
        long failed = town.answered(Town.mailing("gulsen2@posta.example"), ANSWER);
        outbox.claim(List.of(Medium.EMAIL), "dead").ifPresent(m -> {});
        deliverAll();
        List<String> tokens = java.util.Arrays.stream(post.getReceivedMessages())
                .map(FeedbackJourney::token)
                .filter(t -> !t.isEmpty())
                .toList();
        for (String[] who : new String[][] {{"selin", "CALL_AGENT"}, {"deniz", "ADMINISTRATOR"}}) {
            accounts.create(new NewAccount(
                            who[0],
                            who[0].equals("selin") ? "Selin Aydın" : "Deniz Ak",
                            null,
                            Set.of(Role.valueOf(who[1])),
                            null,
                            PASSWORD,
                            false))
                    .ifPresent(r -> Assertions.fail(r.key()));
        }

        for (Window window : List.of(Window.PHONE, Window.PHONE.inTheDark(), Window.DESK, Window.DESK.inTheDark())) {
            try (var person = Browser.person(window)) {
                Page page = person.newPage();
                page.navigate(at("/yanit/" + tokens.get(0)));
                look(page, "ask");
                signIn(page, tokens.get(0), "selin");
                page.navigate(at("/aranacaklar"));
                look(page, "calls");
                page.navigate(at("/mektuplar"));
                look(page, "letters");
                page.navigate(at("/basvurular/" + town.file(open).number()));
                Browser.screenshot(page, "feedback-case");
            }
        }
        try (var citizen = Browser.person(Window.PHONE.withoutScripts())) {
            Page page = citizen.newPage();
            page.navigate(at("/yanit/" + tokens.get(0)));
            page.getByText("Memnun değilim, çözülmedi").click();
            page.getByLabel("Çözülmeyen nedir?").fill("kısa");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Başvurumu yeniden aç"))
                    .click();
            look(page, "ask-refused");
            page.getByLabel("Çözülmeyen nedir?").fill("Çukur hâlâ duruyor, yanlış yere dökülmüş");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Başvurumu yeniden aç"))
                    .click();
            assertThat(page.locator("h1")).hasText("Başvurunuz yeniden açıldı");
            look(page, "answered");
        }
        for (Window window : List.of(Window.DESK, Window.PHONE)) {
            try (var agent = Browser.person(window)) {
                Page page = agent.newPage();
                signIn(page, tokens.get(1), "selin");
                page.navigate(
                        at("/aranacaklar/" + outbox.ofCase(call).getFirst().id()));
                if (page.url().endsWith("/aranacaklar")) {
                    page.getByRole(AriaRole.BUTTON)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Aç ve ara"))
                            .first()
                            .click();
                }
                assertThat(page.getByText("Gülşen Öztürk").first()).isVisible();
                look(page, "call");
            }
        }
        try (var agent = Browser.person(Window.DESK)) {
            Page page = agent.newPage();
            signIn(page, tokens.get(1), "selin");
            page.navigate(at("/aranacaklar/" + outbox.ofCase(call).getFirst().id()));
            page.getByLabel("Ulaştım, söyledim").check();
            page.getByLabel("Hayır, teşekkür etti").check();
            page.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Aramayı kaydet"))
                    .click();
            assertThat(page.getByText("başvurana söylendi")).isVisible();
            page.navigate(at("/mektuplar"));
            page.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Seçilenleri yazdır"))
                    .click();
            assertThat(page.getByText("Lale Sokak No. 3")).isVisible();
            Browser.screenshot(page, "feedback-letter");
            page.navigate(at("/mektuplar"));
            look(page, "letters-printed");
            page.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Postaya verildi"))
                    .first()
                    .click();
            assertThat(page.getByText("postaya verildi olarak kaydedildi")).isVisible();
        }
        for (Window window : List.of(Window.DESK, Window.PHONE.inTheDark())) {
            try (var administrator = Browser.person(window)) {
                Page page = administrator.newPage();
                signIn(page, tokens.get(1), "deniz");
                page.navigate(at("/yonetim/iletiler"));
                look(page, "admin");
                page.navigate(at("/yonetim/metinler"));
                look(page, "texts");
                page.navigate(at("/yonetim/metinler/alindi/sms/ar"));
                look(page, "text-arabic");
                page.navigate(at("/yonetim/metinler/yanit/eposta/tr"));
                look(page, "text");
                page.getByLabel("Metin", new Page.GetByLabelOptions().setExact(true))
                        .fill("Sayın {ad}, <b>bitti</b> {numara}");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kaydet"))
                        .click();
                assertThat(page.getByText("{cevap}, {baglanti}").first()).isVisible();
                look(page, "text-refused");
            }
        }
        Assertions.assertEquals("CLASSIFIED", town.file(read).status().name());
        Assertions.assertEquals("CLOSED", town.file(call).status().name());
        Assertions.assertNotEquals("CLOSED", town.file(failed).status().name());
        post.stop();
    }

    private static String token(jakarta.mail.internet.MimeMessage mail) {
        try {
            Matcher m = Pattern.compile("/yanit/([0-9a-v]{32})")
                    .matcher(((Multipart) mail.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString());
            return m.find() ? m.group(1) : "";
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
