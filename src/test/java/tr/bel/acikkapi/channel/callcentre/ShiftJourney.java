package tr.bel.acikkapi.channel.callcentre;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Board;
import tr.bel.acikkapi.telephony.BoardFigures;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** Selin's shift of ten calls, with no hand for the mouse; Sevgi at the switchboard hands over. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class ShiftJourney {

    private static final String TALK = "F1";

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Calls calls;

    @Autowired
    private Board board;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Agents agents;

    private int key;

    @BeforeEach
    void nobodyIsThere() {
        agents.signOut("selin");
        agents.signOut("sevgi");
    }

    @Test
    void a_shift_of_ten_calls_by_keyboard_alone() {
        register("Gülşen Öztürk", "0532 123 45 67");
        register("Hüseyin Öztürk", "0532 123 45 67");
        register("Ahmet Yıldız", "0505 222 33 44");
        BoardFigures before = board.of("callcentre");
        long casesBefore = cases();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext selin = person(Persona.SELIN, Window.DESK);
                BrowserContext sevgi = person(Persona.SEVGI, Window.DESK)) {
            Page page = selin.newPage();
            page.onPageError(complaints::add);
            Keyboard keys = page.keyboard();
            open(page, "/cagri");
            Browser.screenshot(page, "call-off");
            Browser.axe(page);
            keys.press("F2");
            keys.type("201");
            keys.press("F1");
            assertThat(page.locator(".agent-bar")).containsText("Hazır");
            listening(page);
            Browser.screenshot(page, "call-between");

            // 1: two persons share the number; a new case.
            ring("05321234567");
            assertThat(page.locator(".call-number")).hasText("0532 123 45 67");
            assertThat(page.locator("[data-live-part=incoming]")).containsText("Hüseyin Öztürk");
            Browser.screenshot(page, "call-rings");
            Browser.axe(page);
            answer();
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.locator("[data-desk-person]")).hasCount(2);
            Browser.screenshot(page, "call-who");
            keys.press("2");
            assertThat(page.locator(".desk-known b").first()).hasText("Gülşen Öztürk");
            assertThat(page.locator("#text")).isFocused();
            matter(page, "Çınar Sokak'ın girişindeki direk yanmıyor.");
            Browser.screenshot(page, "call-matter");
            Browser.axe(page);
            keys.press("Control+Enter");
            // A second matter after "Başka bir arzunuz var mı?".
            assertThat(page.locator(".desk-question")).hasText("Başka bir arzunuz var mı?");
            Browser.screenshot(page, "call-asking");
            page.waitForLoadState();
            keys.press("e");
            assertThat(page.locator("#text")).isFocused();
            keys.type("Parkta bank kırık.");
            keys.press("Control+Enter");
            end(page);
            hangUp();

            // 2: information only, one key.
            ring("05329990002");
            answer();
            anonymous(page);
            page.waitForLoadState();
            keys.press("Alt+q");
            end(page);
            hangUp();

            // 3: an unknown caller, whose number is filled in.
            ring("05339990003");
            assertThat(page.locator("[data-live-part=incoming]")).containsText("kimsede kayıtlı değil");
            answer();
            assertThat(page.locator("#q")).isFocused();
            keys.type("Işık Şahin");
            keys.press("+");
            assertThat(page.locator("#name")).isFocused();
            assertThat(page.locator("#phone")).hasValue("0533 999 00 03");
            keys.press("F3");
            keys.type("Kaldırım çökmüş.");
            keys.press("Control+Enter");
            end(page);
            hangUp();

            // 4: attached to an incident that is open where the caller lives.
            incident(page);
            ring("05052223344");
            assertThat(page.locator("[data-live-part=incoming]")).containsText("Söğütlü'de su kesintisi");
            Browser.screenshot(page, "call-incident-rings");
            answer();
            assertThat(page.locator("#q")).isFocused();
            keys.press("Enter");
            assertThat(page.locator("#bilinenler")).containsText("Söğütlü'de su kesintisi");
            Browser.screenshot(page, "call-incident");
            // From a line as well as from the words.
            keys.press("F4");
            assertThat(page.locator("#neighbourhood")).isFocused();
            keys.press("Alt+Enter");
            assertThat(page.locator(".flash")).containsText("bağlandı");
            end(page);
            hangUp();

            // 5: the caller hangs up while Selin types; the page is loaded anew.
            ring("05329990005");
            answer();
            anonymous(page);
            page.waitForResponse("**/cagri/taslak", () -> keys.type("Otobüs durağının camı kırık."));
            hangUp();
            assertThat(page.locator("[data-live-part=line]")).containsText("Arayan kapattı");
            assertThat(page.locator("#text")).hasValue("Otobüs durağının camı kırık.");
            page.onceDialog(d -> d.accept());
            page.reload();
            assertThat(page.locator("#text")).hasValue("Otobüs durağının camı kırık.");
            keys.press("Control+Enter");
            end(page);

            // 6: lost while Selin is away, and called back.
            page.waitForLoadState();
            keys.press("Alt+m");
            Browser.screenshot(page, "call-break");
            keys.press("Alt+1");
            assertThat(page.locator(".agent-bar")).containsText("Molada: Dinlenme");
            ring("05329990006");
            hangUp();
            page.waitForLoadState();
            keys.press("Alt+h");
            assertThat(page.locator(".agent-bar")).containsText("Hazır");
            page.waitForLoadState();
            keys.press("F6");
            assertThat(page.locator("tbody tr")).hasCount(1);
            Browser.axe(page);
            Browser.screenshot(page, "call-backs");
            keys.press("F6");
            assertThat(page.locator(".call-number")).hasText("0532 999 00 06");
            Browser.screenshot(page, "call-backs-mine");
            page.waitForLoadState();
            keys.press("F1");
            assertThat(page.locator("#q")).isFocused();
            keys.press("F7");
            assertThat(page.locator("#text")).isFocused();
            keys.type("Pazar yeri ne zaman kuruluyor?");
            keys.press("F8");
            end(page);

            // 7: handed over from the switchboard, warm; 8: cold.
            handOver(sevgi, complaints);
            open(page, "/cagri");
            assertThat(page.locator(".call-words").first()).containsText("Sokağında su yok");
            Browser.screenshot(page, "call-handed-over");
            Browser.axe(page);
            keys.press("Alt+a");
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.locator("#text")).hasValue("Sokağında su yok");
            keys.press("F7");
            assertThat(page.locator("#text")).isFocused();
            page.waitForLoadState();
            keys.press("Control+Enter");
            end(page);
            page.waitForLoadState();
            keys.press("F6");
            page.waitForURL("**/geri-arama");
            keys.press("F6");
            assertThat(page.locator(".call-words")).containsText("Nikâh günü soruyor");
            page.waitForLoadState();
            keys.press("F8");
            assertThat(page.locator("tbody")).containsText("yeniden");
            open(page, "/cagri");

            // 9 and 10: by hand.
            page.onDialog(d -> {
                complaints.add("asked whether to leave the page");
                d.accept();
            });
            for (String matter : List.of("Çöp alınmadı.", "Yaya geçidi silinmiş.")) {
                page.waitForLoadState();
                keys.press("F2");
                keys.type("0532 999 00 10");
                keys.press(TALK);
                assertThat(page.locator("#q")).isFocused();
                keys.press("F7");
                assertThat(page.locator("#text")).isFocused();
                keys.type(matter);
                onTheLine(page, matter);
                keys.press("Control+Enter");
                end(page);
            }

            // The note for the next shift.
            page.waitForLoadState();
            keys.press("F7");
            page.waitForURL("**/vardiya");
            keys.press("F3");
            keys.type("Söğütlü'de su 18.00'de gelecek, arayana söyleyin.");
            keys.press("Control+Enter");
            assertThat(page.locator("main")).containsText("arayana söyleyin");
            Browser.axe(page);
            Browser.screenshot(page, "call-shift");
            open(page, "/cagri/pano");
            Browser.axe(page);
            Browser.screenshot(page, "call-board");
        }
        assertThat(complaints).isEmpty();
        BoardFigures today = board.of("callcentre");
        assertThat(today.lost() - before.lost()).isEqualTo(1);
        assertThat(today.answered() - before.answered()).isEqualTo(9);
        assertThat(cases() - casesBefore).isEqualTo(9);
        assertThat(jdbc.sql("select count(*) from contact.contact where door = 'callcentre' and information_only")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_screens_stand_on_a_telephone_and_in_the_dark_and_without_scripts() {
        register("Şükran Çağlar", "0532 987 65 43");
        for (Window window : List.of(
                Window.PHONE, Window.PHONE.inTheDark(), Window.DESK.inTheDark(), Window.DESK.withoutScripts())) {
            try (BrowserContext selin = person(Persona.SELIN, window);
                    BrowserContext sevgi = person(Persona.SEVGI, window)) {
                Page page = selin.newPage();
                open(page, "/cagri");
                Locator begin = page.locator(".agent-begin button");
                if (begin.count() > 0) {
                    begin.click();
                }
                page.locator("input[name=numara]").fill("0532 987 65 43");
                stands(page, window, "call-between");
                page.locator(".desk-start form .btn-door").click();
                page.locator("#text").waitFor();
                stands(page, window, "call-talk");
                page.locator("[data-desk-person]").first().click();
                page.locator("#text").fill("Su borusu patladı, yol göl oldu.");
                page.locator("[data-desk-save]").click();
                page.locator(".desk-asking button").first().click();
                assertThat(page.locator(".desk-start")).isVisible();
                for (String path : List.of("/cagri/geri-arama", "/cagri/pano", "/cagri/vardiya")) {
                    open(page, path);
                    stands(page, window, "call" + path.replaceAll(".*/", "-"));
                }
                Page santral = sevgi.newPage();
                open(santral, "/santral");
                Locator work = santral.locator(".agent-begin button");
                if (work.count() > 0) {
                    work.click();
                }
                santral.locator("#devir").waitFor();
                stands(santral, window, "switchboard");
                open(santral, "/santral/rapor");
                stands(santral, window, "switchboard-report");
            }
        }
    }

    private static void stands(Page page, Window window, String name) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + window.width())
                .isLessThanOrEqualTo(window.width());
        Browser.axe(page);
        Browser.screenshot(page, window.scripts() ? name : name + "-plain");
    }

    /** A module that is long on its way holds up what htmx does, and so do keys: without that the words would be left for another page. */
    @Test
    void a_key_pressed_before_the_page_is_whole_waits_for_it() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext selin = person(Persona.SELIN, Window.DESK)) {
            Page page = selin.newPage();
            page.onDialog(d -> {
                complaints.add("asked whether to leave the page");
                d.accept();
            });
            open(page, "/cagri");
            Keyboard keys = page.keyboard();
            keys.press("F2");
            keys.type("201");
            keys.press("F1");
            assertThat(page.locator(".agent-bar")).containsText("Hazır");
            page.waitForLoadState();
            keys.press("F2");
            keys.type("0532 999 00 11");
            keys.press(TALK);
            assertThat(page.locator("#q")).isFocused();
            List<Route> late = new ArrayList<>();
            page.route("**/js/call-open*", late::add);
            keys.press("F7");
            assertThat(page.locator("#text")).isFocused();
            keys.type("Durakta");
            keys.press("Alt+b");
            keys.type(" lamba yok.");
            assertThat(page.locator("#beklet")).not().containsText("Bekletmeyi bitir");
            late.forEach(Route::resume);
            page.unroute("**/js/call-open*");
            assertThat(page.locator("#beklet")).containsText("Bekletmeyi bitir");
            assertThat(page.locator("#text")).hasValue("Durakta lamba yok.");
            // Pressed once more, at once where the answer of the first press has come: that button is htmx's too.
            page.evaluate("let once = true; document.addEventListener('htmx:afterSwap', e => {"
                    + " if (!once || e.target.dataset.livePart !== 'line') return;"
                    + " once = false; setTimeout(() => document.querySelector('#beklet').click()); })");
            AtomicInteger answers = new AtomicInteger();
            page.waitForResponse(
                    r -> r.url().endsWith("/cagri/beklet") && answers.incrementAndGet() == 2,
                    () -> keys.press("Alt+b"));
            assertThat(page.locator("#beklet")).containsText("Bekletmeyi bitir");
            assertThat(page.locator("#text")).hasValue("Durakta lamba yok.");
            keys.press("Alt+k");
            assertThat(page.locator("[data-live-part=line]")).containsText("Arayan kapattı");
            keys.press("Control+Enter");
            end(page);
        }
        assertThat(complaints).isEmpty();
    }

    /** What is pressed for the line takes neither a word nor the cursor from who writes; F3 goes behind what stands there. */
    private static void onTheLine(Page page, String written) {
        Keyboard keys = page.keyboard();
        keys.press("Alt+b");
        assertThat(page.locator("#beklet")).containsText("Bekletmeyi bitir");
        assertThat(page.locator("#text")).isFocused();
        page.locator("#beklet").click();
        assertThat(page.locator("#beklet")).containsText("Beklet");
        assertThat(page.locator("#text")).isFocused();
        keys.press("F2");
        keys.press("F3");
        keys.type(" Bugün.");
        assertThat(page.locator("#text")).hasValue(written + " Bugün.");
        keys.press("Alt+k");
        assertThat(page.locator("[data-live-part=line]")).containsText("Arayan kapattı");
        assertThat(page.locator("#text")).hasValue(written + " Bugün.");
    }

    private void handOver(BrowserContext sevgi, List<String> complaints) {
        Page page = sevgi.newPage();
        page.onPageError(complaints::add);
        Keyboard keys = page.keyboard();
        open(page, "/santral");
        keys.press("F1");
        assertThat(page.locator("#numara")).isFocused();
        keys.type("0532 999 00 07");
        keys.press("Enter");
        keys.type("Nazlı Koç");
        keys.press("F4");
        keys.type("Sokağında su yok");
        keys.press("Alt+4");
        Browser.screenshot(page, "switchboard-filled");
        Browser.axe(page);
        keys.press("Control+Enter");
        assertThat(page.locator(".flash")).containsText("Açık Kapı");
        assertThat(page.locator("#numara")).isFocused();
        page.waitForLoadState();
        keys.type("0532 999 00 08");
        keys.press("F4");
        keys.type("Nikâh günü soruyor");
        keys.press("Alt+3");
        keys.press("F9");
        assertThat(page.locator(".flash")).containsText("Geri arama");
        assertThat(page.locator("main")).containsText("Bugün devredilenler: 2");
        Browser.screenshot(page, "switchboard-today");
        open(page, "/santral/rapor");
        Browser.screenshot(page, "switchboard-report");
        Browser.axe(page);
    }

    private long cases() {
        return jdbc.sql("select count(*) from cases.case_file where door = 'callcentre'")
                .query(Long.class)
                .single();
    }

    private void matter(Page page, String words) {
        Keyboard keys = page.keyboard();
        keys.type(words);
        keys.press("F4");
        keys.type("isik");
        page.locator("#neighbourhood-list [role=option]").first().waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        keys.press("F5");
        keys.type("sokak lamba");
        page.locator("#subject-list [role=option]").first().waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        page.locator("#konu-notu p").first().waitFor();
    }

    private void anonymous(Page page) {
        assertThat(page.locator("#q")).isFocused();
        page.waitForLoadState();
        page.keyboard().press("F7");
        assertThat(page.locator("#text")).isFocused();
    }

    private void end(Page page) {
        assertThat(page.locator(".desk-asking [data-key=h]")).isFocused();
        page.waitForLoadState();
        page.keyboard().press("h");
        assertThat(page.locator(".desk-start")).isVisible();
        listening(page);
    }

    /** Ahmet has a case in Söğütlü, where the water is cut. */
    private void incident(Page page) {
        long ahmet = applicants.find("Ahmet Yıldız", 1).getFirst().id();
        jdbc.sql("""
            insert into incident.incident (id, version, title, subject, neighbourhood, state, source, opened_by, opened_at)
            values (nextval('incident.incident_id_seq'), 0, 'Söğütlü''de su kesintisi', 'su-kesinti', 'sogutlu', 'OPEN', 'HAND', 'zeynep', :now)
            """).param("now", SqlTime.of(clock.instant())).update();
        assertThat(ahmet).isPositive();
        Keyboard keys = page.keyboard();
        page.waitForLoadState();
        keys.press("F2");
        keys.type("0505 222 33 44");
        keys.press(TALK);
        assertThat(page.locator("#q")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("#text")).isFocused();
        keys.type("Ağaç dalı kırıldı.");
        keys.press("F4");
        keys.type("sogut");
        page.locator("#neighbourhood-list [role=option]").first().waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        keys.press("Control+Enter");
        end(page);
    }

    private void ring(String number) {
        key++;
        calls.saw(List.of(
                seen(Step.OFFERED).line("153").caller(number, null),
                seen(Step.QUEUED).line("cagrimerkezi"),
                seen(Step.RINGING).extension("201")));
    }

    private void answer() {
        calls.saw(seen(Step.ANSWERED).extension("201"));
    }

    private void hangUp() {
        calls.saw(seen(Step.ENDED));
    }

    private Sighting seen(Step step) {
        return Sighting.of("exchange", "journey-" + key, step, step.name(), clock.instant());
    }

    /** The line of news is open: what happens from now on is heard. */
    private static void listening(Page page) {
        page.waitForLoadState();
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void register(String name, String phone) {
        applicants.register(new ApplicantDetails(
                PersonName.parse(name).orElseThrow(),
                null,
                Phone.parse(phone).orElseThrow(),
                null,
                null,
                Medium.CALL,
                Language.TR));
    }

    private BrowserContext person(Persona persona, Window window) {
        BrowserContext context = Browser.person(window);
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
