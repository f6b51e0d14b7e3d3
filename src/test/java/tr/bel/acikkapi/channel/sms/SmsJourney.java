package tr.bel.acikkapi.channel.sms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.SignedIn;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Ayşe reads what the door could not: she writes back, and makes one case of what came in two messages, without the mouse. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class SmsJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private TakeIn incoming;

    @Autowired
    private ReadNext reading;

    @Autowired
    private Sealed sealed;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_the_door_could_not_read_is_answered_and_becomes_one_case_by_keyboard() {
        write("bizim sokak yine aynı 4 gündür");
        write("Zeliha Koç 34567812331");
        try (BrowserContext person = SignedIn.as(Persona.AYSE, Window.DESK, port, sessions)) {
            Page page = person.newPage();
            Keyboard keys = page.keyboard();
            page.navigate("http://localhost:" + port + "/sms");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).not().containsText("34567812331");
            page.locator("tbody a[data-row]").focus();
            keys.press("Enter");

            page.locator("#text").focus();
            keys.type("Hangi sokak acaba?");
            assertThat(page.locator("[aria-live=polite]").first()).containsText("1 SMS");
            keys.press("Control+Enter");
            assertThat(page.locator(".bubbles .out").last()).containsText("Hangi sokak acaba?");
            assertThat(cases()).as("an answer is no case").isEmpty();

            write("lale sokak no 3 çöpler alınmıyor");
            page.reload();
            assertThat(page.locator("#name")).hasValue("Zeliha Koç");
            assertThat(page.locator("input[type=checkbox][name=incoming]")).hasCount(3);
            Browser.screenshot(page, "sms-thread");
            Browser.axe(page);
            page.locator("#nationalId").fill("");
            page.locator("#matter").focus();
            keys.press("Control+A");
            keys.type("Lale Sokak no 3 önünde çöpler dört gündür alınmıyor.");
            keys.press("Control+Enter");

            assertThat(page.locator("[role=status], .flash").first()).containsText("numaralı başvuru açıldı");
            assertThat(cases()).containsExactly("Lale Sokak no 3 önünde çöpler dört gündür alınmıyor.");
            assertThat(page.locator("#matter")).hasCount(0);
            page.navigate("http://localhost:" + port + "/sms");
            assertThat(page.locator("tbody tr")).hasCount(0);
        }
        assertThat(replies()).anyMatch(text -> text.startsWith("Başvurunuz alındı, numarası"));
    }

    private void write(String text) {
        incoming.take("smpp", "905329998877", "4440153", new TakeIn.Text(text, ""));
        while (reading.next()) {
            Thread.onSpinWait();
        }
    }

    private List<String> cases() {
        return jdbc.sql("select text from cases.case_file where door = 'sms'")
                .query(String.class)
                .list();
    }

    private List<String> replies() {
        return jdbc.sql("select sealed from sms.outgoing where kind = 'REPLY'").query(String.class).list().stream()
                .map(text -> String.valueOf(sealed.open(text)))
                .toList();
    }
}
