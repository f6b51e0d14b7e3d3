package tr.bel.acikkapi.channel.callcentre;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.PbxFolder;
import tr.bel.acikkapi.testing.RealExchange;
import tr.bel.acikkapi.testing.SipTelephones;
import tr.bel.acikkapi.testing.Window;

/**
 * A citizen calls the general switchboard over a real exchange; Sevgi hands the caller over, it rings at Selin with what was said, Selin
 * makes a case of it, and the recording is known.
 */
@AcikKapiTest
@TestPropertySource(
        properties = {
            "acikkapi.connections.loop=true",
            "acikkapi.connections.poll=500ms",
            "acikkapi.feedback.pace.quiet-from=00:00", // it calls at whatever hour
            "acikkapi.feedback.pace.quiet-until=00:00"
        })
@SuppressWarnings("NullAway.Init")
class SipCallIT {

    private static final System.Logger log = System.getLogger(SipCallIT.class.getName());

    @TempDir
    static Path folder;

    private static @Nullable RealExchange exchange;

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Connections connections;

    @Autowired
    private Agents agents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void started() throws Exception {
        Optional<Path> pbx = PbxFolder.find();
        if (pbx.isPresent()) {
            exchange = new RealExchange(pbx.get(), folder);
            exchange.start();
            exchange.agentsAnswer();
        }
    }

    @AfterAll
    static void ended() {
        if (exchange != null) {
            exchange.close();
        }
    }

    @Test
    void a_call_of_the_switchboard_rings_at_the_agent_with_its_words_and_becomes_a_case() throws Exception {
        assumeTrue(exchange != null, PbxFolder.HOW);
        RealExchange real = Objects.requireNonNull(exchange);
        connections.save("exchange", true, real.settings(), "deniz");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> connections.line("exchange").connected());
        agents.signOut("selin");
        agents.signOut("sevgi");
        try (BrowserContext selin = person(Persona.SELIN);
                BrowserContext sevgi = person(Persona.SEVGI)) {
            Page desk = begin(selin, "/cagri", "101");
            Page board = begin(sevgi, "/santral", "108");
            watch(desk);
            Process caller = real.call("1000", List.of("05321239901"), Duration.ofSeconds(25), 60);

            // She speaks with the caller; while it rings there is nobody to give on yet.
            assertThat(board.locator("[data-line-number]")).containsText("0532 123 99 01");
            Browser.screenshot(board, "sip-switchboard");
            board.locator("textarea[name=sozler]").fill("Sokağında su yok");
            board.locator("input[name=neden]").first().check();
            board.locator("button[value=sicak]").click();
            assertThat(board.locator(".flash")).containsText("Açık Kapı");

            assertThat(desk.locator("main")).containsText("0532 123 99 01");
            Instant shown = shown(desk);
            assertThat(desk.locator("main")).containsText("Sokağında su yok");
            Instant rang = jdbc.sql("""
                select max(p.happened_at) from telephony.call_phase p join telephony.call c on c.id = p.call_id
                where c.caller = '+905321239901' and p.phase = 'RINGING'
                """).query(Instant.class).single();
            log.log(
                    System.Logger.Level.INFO,
                    "shown {0} ms after it rang",
                    Duration.between(rang, shown).toMillis());
            Browser.screenshot(desk, "sip-call");

            assertThat(desk.locator("#q")).isVisible();
            desk.locator("button[name=kim][value=anonim]").click();
            desk.locator("#text").fill("Sokağımızda iki gündür su yok.");
            desk.locator("[data-desk-save]").click();
            assertThat(desk.locator(".desk-question")).hasText("Başka bir arzunuz var mı?");
            desk.locator(".desk-asking [data-key=h]").click();
            assertThat(caller.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(jdbc.sql("select text from cases.case_file where door = 'callcentre' and text like '%iki gündür"
                                + " su yok%'")
                        .query(String.class)
                        .list())
                .hasSize(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                jdbc.sql("select recording from telephony.call where caller = '+905321239901' and"
                                                + " ended_at is not null")
                                        .query(String.class)
                                        .list())
                        .singleElement()
                        .asString()
                        .endsWith(".wav"));
        connections.save("exchange", false, Map.of(), "deniz");
    }

    @Test
    void a_lost_caller_is_called_back_by_a_key_is_busy_and_is_reached_the_second_time() throws Exception {
        assumeTrue(exchange != null, PbxFolder.HOW);
        RealExchange real = Objects.requireNonNull(exchange);
        connections.save("exchange", true, real.settings(), "deniz");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> connections.line("exchange").connected());
        agents.signOut("selin");
        Process lost = real.call("153", List.of("05321239902"), Duration.ofSeconds(1), 60);
        assertThat(lost.waitFor(20, TimeUnit.SECONDS)).isTrue();
        try (SipTelephones desk = real.telephones();
                SipTelephones town = real.town();
                BrowserContext selin = person(Persona.SELIN)) {
            Page page = begin(selin, "/cagri", "111");
            page.navigate("http://localhost:" + port + "/cagri/geri-arama");
            assertThat(page.locator("main")).containsText("0532 123 99 02");
            page.keyboard().press("F6");
            Locator card = page.locator(".call-card");
            assertThat(card.locator("[data-key=F2]")).isVisible();
            page.keyboard().press("F2");
            SipTelephones.Leg receiver = desk.rings("111");
            assertThat(card).containsText("Telefonunuz çalıyor");
            Browser.screenshot(page, "dial-own-telephone");
            receiver.answer();
            SipTelephones.Leg citizen = town.rings("05321239902");
            assertThat(card).containsText("karşı taraf çalıyor");
            citizen.refuse("486 Busy Here");
            assertThat(card).containsText("Meşgul");
            receiver.awaitOver();
            Browser.screenshot(page, "dial-busy");
            Browser.axe(page);
            page.setViewportSize(Window.PHONE.width(), Window.PHONE.height());
            Browser.inTheDark(page, true);
            Browser.screenshot(page, "dial-busy-phone-dark");
            Browser.inTheDark(page, false);
            page.setViewportSize(Window.DESK.width(), Window.DESK.height());
            assertThat(card.locator("[data-key=F2]")).isVisible();
            page.keyboard().press("F2");
            desk.rings("111").answer();
            citizen = town.rings("05321239902").answer();
            assertThat(card).containsText("Görüşmede");
            page.keyboard().press("F1");
            page.waitForURL("**/cagri");
            assertThat(page.locator("main")).containsText("0532 123 99 02");
            assertThat(page.locator("#q")).isVisible();
            citizen.hangUp();
        }
        assertThat(jdbc.sql("select direction from telephony.call where caller = '+905321239902' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("IN", "OUT", "OUT");
        connections.save("exchange", false, Map.of(), "deniz");
    }

    /** The page itself notes when the number stands on it: looking now and then would find it later. */
    private static void watch(Page page) {
        page.evaluate("""
            () => new MutationObserver(() => {
              if (!sessionStorage.shown && document.body.innerText.includes('0532 123 99 01')) {
                sessionStorage.shown = Date.now();
              }
            }).observe(document.body, {subtree: true, childList: true, characterData: true})
            """);
    }

    private Instant shown(Page page) {
        Object noted = page.evaluate("() => sessionStorage.shown || ''");
        String millis = String.valueOf(noted);
        return millis.matches("\\d+") ? Instant.ofEpochMilli(Long.parseLong(millis)) : clock.instant();
    }

    private Page begin(BrowserContext context, String path, String extension) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        page.locator(".agent-begin input[name=dahili]").fill(extension);
        page.locator(".agent-begin button").first().click();
        assertThat(page.locator(".agent-bar")).containsText("Hazır");
        return page;
    }

    private BrowserContext person(Persona persona) {
        BrowserContext context = Browser.person(Window.DESK);
        String cookie =
                Base64.getEncoder().encodeToString(session(sessions, persona).getBytes(StandardCharsets.UTF_8));
        context.addCookies(List.of(new Cookie("acikkapi", cookie).setUrl("http://localhost:" + port)));
        return context;
    }

    private static <S extends Session> String session(SessionRepository<S> sessions, Persona persona) {
        S session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(persona.token()));
        sessions.save(session);
        return session.getId();
    }
}
