package tr.bel.acikkapi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.RunningJar;
import tr.bel.acikkapi.testing.Window;

/**
 * Işık on an old telephone with a bad line: from the first visit to the number, back with a code, and, when the lamp is still dark, back once
 * more with a photo.
 */
class MyApplicationsJourney {

    private static final Logger LOG = LoggerFactory.getLogger(MyApplicationsJourney.class);

    /** 36 words of five letters a minute, what 37,000 people typed on their telephones on average (Palin and others, 2019). */
    private static final double SECONDS_A_KEY = 60 / (36 * 5.0);

    /** To look where to tap next, and to tap. */
    private static final double SECONDS_A_TAP = 3;

    private static final int MOST_SECONDS = 120;

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    private static GreenMail post = new GreenMail();

    @SuppressWarnings("NullAway.Init")
    private static RunningJar house;

    @BeforeAll
    static void openTheHouse() throws Exception {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        house = RunningJar.start(
                temp.resolve("data"),
                "--spring.profiles.active=demo",
                "--acikkapi.demo.week=false",
                "--acikkapi.undo.after=0s",
                "--acikkapi.privacy.poll=1s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort());
    }

    @AfterAll
    static void closeTheHouse() throws Exception {
        List<String> log = house.stop();
        post.stop();
        assertThat(log).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
    }

    @Test
    void on_a_slow_line_the_first_visit_leads_to_a_number_in_less_than_two_minutes_of_typing() {
        for (Window window : List.of(Window.PHONE, Window.PHONE.withoutScripts())) {
            try (BrowserContext person = Browser.person(window)) {
                Visit visit = new Visit(Browser.slowPage(person));
                String number = visit.apply("Işık Şahin Doğan", "isik" + window.scripts() + "@posta.example");
                assertThat(number).matches("2\\d{3}-\\d{6}");
                LOG.info(
                        "scripts: {}; {} keys, {} taps, {} requests, {} bytes: {} s of a person",
                        window.scripts(),
                        visit.keys,
                        visit.taps,
                        visit.requests,
                        visit.bytes,
                        Math.round(visit.seconds()));
                assertThat(visit.seconds()).isLessThan(MOST_SECONDS);
            }
        }
    }

    @Test
    void a_code_opens_everything_and_what_is_held_is_seen_taken_along_and_claimed() throws Exception {
        String mailbox = "sukran@posta.example";
        String number;
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            number = new Visit(person.newPage()).apply("Şükran Gök", mailbox);
        }
        try (BrowserContext person = Browser.person(Window.PHONE.withoutScripts())) {
            Page page = Browser.slowPage(person);
            signIn(page, mailbox);
            assertThat(page.locator("main")).containsText(number);
            page.locator("a[href$=verilerim]").click();
            assertThat(page.locator("main")).containsText("Şükran Gök");
        }
        post.purgeEmailFromAllMailboxes();
        try (BrowserContext person = Browser.person(Window.PHONE)) {
            Page page = Browser.slowPage(person);
            signIn(page, mailbox);
            assertThat(page.locator("main")).containsText(number);
            look(page, "mine");
            page.locator("a[href$=verilerim]").click();
            for (int i = 0; i < page.locator("details").count(); i++) {
                page.locator("details > summary").nth(i).click();
            }
            assertThat(page.locator("main")).containsText("Şükran Gök");
            look(page, "my-data");

            Download download = page.waitForDownload(
                    () -> page.locator("form[action$=indir] button").click());
            assertThat(Files.size(download.path())).isGreaterThan(500);

            page.locator("a[href*='/basvurularim/haber']").click();
            look(page, "my-hearing");
            page.locator("input[value=NONE]").check();
            page.locator("main form button.btn-door").click();
            assertThat(page.locator(".flash")).containsText("değişti");

            page.locator("a[href*='/istek']").click();
            page.locator("main form button.btn-door").click();
            assertThat(page.locator("[data-error-summary]")).isVisible();
            look(page, "my-claim-wrong");
            page.locator("input[value=ERASURE]").check();
            look(page, "my-claim");
            page.locator("main form button.btn-door").click();
            assertThat(page.locator("main")).containsText("silinmesini istiyorum");
            look(page, "my-claim-followed");
            decide(page.locator("h1").innerText().replaceAll("(?s).*?(2\\d{3}-\\d{6}).*", "$1"));
        }
    }

    /** Zeynep sees the claim among the others, and decides. */
    private static void decide(String claim) {
        try (BrowserContext coordination = Browser.person(Window.DESK)) {
            Page zeynep = coordination.newPage();
            open(zeynep, "/giris");
            zeynep.locator("button[name=username][value=zeynep]").click();
            zeynep.waitForURL(url -> !url.contains("/giris"));
            open(zeynep, "/veri-haklari");
            look(zeynep, "privacy-list");
            zeynep.locator("main table a").first().click();
            assertThat(zeynep.locator("#veri")).containsText("Silinmesini istiyor");
            zeynep.locator("#veri button").click();
            assertThat(zeynep.locator("#veri")).containsText("henüz kapanmadı");
            assertThat(zeynep.locator("main")).containsText(claim);
            look(zeynep, "privacy-panel");
        }
    }

    private static void signIn(Page page, String mailbox) {
        open(page, "/basvurularim");
        page.locator("input[name=contact]").fill(mailbox);
        page.locator("main form button.btn-door").click();
        page.locator("input[name=code]").fill(codeFor(mailbox));
        look(page, "mine-code");
        page.locator("main form[action='/basvurularim'] button").click();
        page.locator("ul.matters").waitFor();
    }

    private static String codeFor(String mailbox) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(post.getReceivedMessages())
                                .filter(m -> GreenMailUtil.getHeaders(m).contains(mailbox))
                                .map(m -> GreenMailUtil.getBody(m))
                                .filter(body -> body.contains("kod"))
                                .flatMap(body -> CODE.matcher(body.replaceAll("2\\d{3}-\\d{6}", ""))
                                        .results()
                                        .map(found -> found.group(1)))
                                .reduce((first, last) -> last),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static void open(Page page, String path) {
        page.navigate("http://localhost:" + house.port() + path);
    }

    private static void look(Page page, String name) {
        Browser.axe(page);
        for (boolean dark : new boolean[] {false, true}) {
            Browser.inTheDark(page, dark);
            Browser.screenshot(page, name);
        }
        Browser.inTheDark(page, false);
    }

    /** A visit to the web door whose keys, taps and bytes are counted: what it would take a person, whatever machine the test runs on. */
    private static final class Visit {

        private final Page page;
        private int keys;
        private int taps;
        private int requests;
        private long bytes;

        Visit(Page page) {
            this.page = page;
            page.onRequestFinished(request -> {
                requests++;
                bytes += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
            });
        }

        double seconds() {
            long pages = taps;
            return keys * SECONDS_A_KEY
                    + taps * SECONDS_A_TAP
                    + (double) bytes / Browser.SLOW_BYTES_DOWN
                    + (pages + 1) * 2 * Browser.SLOW_DELAY_SECONDS;
        }

        String apply(String name, String email) {
            open(page, "/");
            type("input[name=sozler]", "sokak lambası yanmıyor");
            page.locator("input[name=sozler]").press("Enter");
            tap("a[href*='konu=aydinlatma-sokak']");
            type("textarea[name=text]", "Çınar Sokak'ın girişindeki direk iki haftadır yanmıyor.");
            next();
            type("input[name=address]", "Çınar Sokak 1");
            next();
            tap("button[name=devam]");
            type("input[name=name]", name);
            next();
            tap("input[name=medium][value=EMAIL]");
            type("input[name=email]", email);
            next();
            tap("form[action='/basvuru/ozet'] button");
            page.locator(".number").first().waitFor();
            return page.locator(".number").first().innerText().strip();
        }

        private void type(String field, String words) {
            page.locator(field).pressSequentially(words);
            keys += words.length();
            taps++;
        }

        private void tap(String what) {
            page.locator(what).first().click();
            taps++;
        }

        private void next() {
            tap("main form button.btn-door");
        }
    }
}
