package tr.bel.acikkapi.channel.mayorcalls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.ConnectedExchange;
import tr.bel.acikkapi.testing.Window;

/** The mayor calls five people and promises one of them something, which is followed until the citizen holds the answer. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class MayorCallsJourney {

    private static final String HOLE =
            "Fırının önünde derin bir çukur var, yağmurda dolunca görünmüyor. Geçen hafta komşumuz burada düştü,"
                + " çocuklar da okula giderken oradan geçiyor. Bir an önce kapatılmasını istiyoruz, teşekkür ederiz.";

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private CreateAccount accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private Office office;

    @BeforeEach
    void thePeopleAreThere() {
        office = new Office(context);
        for (StaffMember m : List.of(Office.OYA, Office.TAHSIN, Office.ZEYNEP, Office.MEHMET, Office.SELIN)) {
            if (!accounts.exists(m.username())) {
                assertThat(accounts.create(new NewAccount(
                                m.username(), m.displayName(), null, m.roles(), m.directorate(), null, false)))
                        .isEmpty();
            }
        }
    }

    /** What somebody does on a page. */
    private interface Doing {
        void on(Page page) throws Exception;
    }

    @Test
    void a_session_of_five_calls_with_one_promise_that_is_kept() throws Exception {
        for (String name : List.of("Emine Gür", "Recep Turan", "Satı Yıldız", "Hüseyin Kaplan")) {
            office.ended(office.caller(name), "gulbahce", "yol-cukur", HOLE, 2);
        }
        long often = office.caller("Abdürrahman Kırkağaçlıoğlu");
        for (int i = 0; i < 14; i++) {
            office.ended(often, "gulbahce", i % 2 == 0 ? "yol-cukur" : "yol-kar", HOLE + " " + i, 30 - i);
        }
        String[] session = new String[1];
        as(Office.OYA, page -> {
            open(page, "/baskan-aramalari");
            look(page, "list-empty");
            page.keyboard().press("n");
            page.waitForURL("**/yeni");
            look(page, "new");
            page.locator("#title").fill("Gülbahçe’de sonuçlananlar");
            page.locator("#planned").fill("5");
            page.locator("input[name=part][value=NOON]").check();
            page.locator("form.box .btn-door").click();
            page.waitForURL(url -> url.matches(".*/baskan-aramalari/\\d+"));
            session[0] = page.url().replaceFirst("https?://[^/]+", "");
            look(page, "preparing-empty");
            page.locator("#mahalle").selectOption("gulbahce");
            page.locator("form:has(#mahalle) button").click();
            assertThat(page.locator(".called > li")).hasCount(5);
            Locator last = page.locator(".called > li").last();
            String name = last.locator("h2 a").textContent();
            last.locator(".order button[value=UP]").click();
            assertThat(page.locator(".called > li").nth(3).locator("h2 a")).hasText(name);
            page.locator("#telefon").fill("12");
            page.locator("form:has(#telefon) button").click();
            assertThat(page.locator("#telefon")).hasAttribute("aria-invalid", "true");
            look(page, "preparing");
            open(page, session[0]);
            assertThat(pages(page, session[0] + "/notlar")).isEqualTo(5);
            String oneWithMany = page.locator("h2 a:has-text('Abdürrahman')").getAttribute("href");
            assertThat(pages(page, oneWithMany)).isEqualTo(1);
            assertThat(text(page, oneWithMany))
                    .contains("ve 2 başvuru daha", "Son görüşmeler", "imha edin")
                    .doesNotContain("+90");
            assertThat(cutOff(page, session[0] + "/notlar")).isZero();
            open(page, oneWithMany);
            look(page, "brief");
            open(page, session[0]);
            page.locator("form:has(input[value=READY]) button").click();
            assertThat(page.locator("header .badge")).hasText("Hazır");
            look(page, "ready");
        });
        as(Office.TAHSIN, page -> {
            open(page, "/ev");
            assertThat(page).hasURL(at("/baskan-aramalari"));
            look(page, "list");
            open(page, session[0]);
            page.locator("form:has(input[value=UNDER_WAY]) button").click();
            assertThat(page.locator("header .badge")).hasText("Sürüyor");
            Keyboard keys = page.keyboard();
            end(page, "2", "", false);

            ring(page);
            keys.press("a");
            assertThat(page.locator("#arama")).containsText("Konuşuluyor");
            keys.press("F3");
            keys.type("Okul yolu sabahları buz tutuyormuş, servis geçemiyor.");
            look(page, "call");
            page.waitForResponse(
                    r -> r.url().endsWith("/taslak")
                            && r.request().postData() != null
                            && r.request().postData().contains("okulda"),
                    () -> keys.type(" Torunu o okulda."));
            page.reload();
            assertThat(page.locator("#notes"))
                    .hasValue("Okul yolu sabahları buz tutuyormuş, servis geçemiyor. Torunu o okulda.");
            lookAtTheKeyToCall(page);
            keys.press("F4");
            keys.type("Okul yolu her sabah yediden önce tuzlanacak.");
            page.locator("#subject").fill("kar buz");
            page.locator("#subject-list [role=option]").first().waitFor();
            keys.press("ArrowDown");
            keys.press("Enter");
            page.locator("#promisedFor").fill(office.today().plusDays(2).toString());
            keys.press("F8");
            assertThat(page.locator(".given")).containsText("yediden önce tuzlanacak");
            keys.press("1");
            keys.press("Control+Enter");
            assertThat(page.locator(".summary")).containsText("Başka bir arzunuz var mı?");
            look(page, "call-unasked");
            page.locator("#asked").check();
            page.locator("input[name=mood][value=PLEASED]").check();
            page.locator("#said").fill("Allah razı olsun, arandığıma inanamadım.");
            keys.press("Control+Enter");
            assertThat(page.locator(".flash")).containsText("Verilen söz başvuru oldu");
            look(page, "under-way");

            end(page, "1", "Teşekkür etti.", true);
            end(page, "6", "", false);
            end(page, "1", "Çukurdan memnun.", true);
            // The one who did not answer comes last, once more.
            end(page, "2", "", false);
            page.locator("form:has(input[value=ENDED]) button").click();
            assertThat(page.locator("[data-error-summary]")).containsText("1 kişi var");
            look(page, "end-asks");
            page.locator("[data-error-summary] button").click();
            page.waitForURL("**/rapor");
            assertThat(page.locator(".figures")).containsText("Ulaşılan4");
            look(page, "report-open");
            open(page, "/baskan-aramalari/sozler");
            assertThat(page.locator(".promise")).containsText("Günü yaklaştı");
            look(page, "promises-near");
        });
        String number = jdbc.sql("select c.number from mayorcalls.promise p join cases.case_file c on c.id = p.case_id")
                .query(String.class)
                .single();
        as(Office.ZEYNEP, page -> {
            open(page, "/basvurular/" + number);
            assertThat(page.locator("main")).containsText("Başkanın sözü");
            look(page, "case");
            act(page, number, "sevk", _ -> {});
        });
        as(Office.MEHMET, page -> {
            act(page, number, "kabul", _ -> {});
            act(page, number, "sonuc", form -> {
                form.locator("input[name=code][value=DONE]").check();
                form.locator("textarea[name=explanation]")
                        .fill("Okul yolu sabah nöbetine alındı; bugün saat altıda ilk kez tuzlandı.");
            });
        });
        as(Office.OYA, page -> {
            open(page, "/baskan-aramalari/sozler");
            assertThat(page.locator(".promise")).containsText("vatandaşa henüz ulaşmadı");
            assertThat(page.locator(".promise .clock")).hasText("Günü yaklaştı");
        });
        as(Office.SELIN, page -> {
            for (int letters = 0; letters < 9; letters++) {
                open(page, "/mektuplar");
                Locator posted = page.locator("form[action*='/posta'] button");
                if (posted.count() > 0) {
                    posted.first().click();
                    page.locator(".flash").waitFor();
                } else if (page.locator("form[action='/mektuplar/baski'] button")
                                .count()
                        > 0) {
                    page.locator("form[action='/mektuplar/baski'] button")
                            .first()
                            .click();
                    page.waitForURL(url -> url.contains("/baski"));
                } else {
                    break;
                }
            }
        });
        as(Office.OYA, page -> {
            open(page, "/baskan-aramalari/sozler");
            assertThat(page.locator(".promise .clock")).hasText("Tutuldu");
            look(page, "promises-kept");
            open(page, session[0] + "/rapor");
            assertThat(page.locator(".promise .clock")).hasText("Tutuldu");
            look(page, "report");
            open(page, session[0] + "/rapor/baski");
            assertThat(page.locator(".promise .clock")).hasText("Tutuldu");
            look(page, "report-print");
            assertThat(text(page, session[0] + "/rapor/baski")).contains("Tutuldu", "Allah razı olsun");
            open(page, "/baskan-aramalari/aranmayacaklar");
            assertThat(page.locator("article")).hasCount(1);
            look(page, "do-not-call");
        });
    }

    @Test
    void the_office_reads_while_the_mayor_writes_and_takes_the_pen_without_losing_a_word() throws Exception {
        long session = office.underWay("İki kalem", office.caller("Döndü Alkan"));
        try (BrowserContext mayor = person(Office.TAHSIN);
                BrowserContext beside = person(Office.OYA)) {
            Page his = mayor.newPage();
            Page hers = beside.newPage();
            open(his, "/baskan-aramalari/" + session);
            ring(his);
            his.waitForResponse("**/taslak", () -> his.locator("#notes").fill("Sokak lambasını anlatıyor."));
            hers.navigate(his.url());
            assertThat(hers.locator(".held")).containsText("Tahsin Ulusoy");
            look(hers, "held");
            hers.locator(".held button").click();
            assertThat(hers.locator("#notes")).hasValue("Sokak lambasını anlatıyor.");
            his.waitForResponse(
                    "**/taslak", () -> his.locator("#notes").fill("Sokak lambasını anlatıyor. İki haftadır."));
            assertThat(his.locator("#kalem")).containsText("devraldı");
            his.keyboard().press("Control+Enter");
            assertThat(his.locator(".held")).containsText("İki haftadır.");
            look(his, "overtaken");
        }
    }

    /** Rings the next one; at night with a reason. */
    private static void ring(Page page) {
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/arama"));
        if (page.url().endsWith("/arama")) {
            page.locator("#neden").fill(Office.ASKED_FOR);
            page.locator(".quiet-why button").click();
        }
        page.waitForURL("**/arama/*");
    }

    /** Rings the next one, writes a note, and says how it ended. */
    private void end(Page page, String outcome, String note, boolean asked) {
        ring(page);
        if (!note.isEmpty()) {
            page.locator("#notes").fill(note);
        }
        if (asked) {
            page.locator("#asked").check();
        }
        page.locator("h1").click();
        page.keyboard().press(outcome);
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.contains("/arama/"));
    }

    /** What somebody fills into a form. */
    private interface Filling {
        void of(Locator form);
    }

    private void act(Page page, String number, String act, Filling filling) {
        open(page, "/basvurular/" + number);
        page.locator(".acts a[href*='/" + act + "']").click();
        Locator form = page.locator("form.act");
        form.waitFor();
        filling.of(form);
        form.locator("button[type=submit]").click();
        page.locator(".flash").first().waitFor();
        assertThat(page.locator("form.act .summary")).hasCount(0);
    }

    @Test
    void a_brief_stays_on_its_page_with_the_most_that_can_stand_in_it() throws Exception {
        long much = office.caller("Abdülkerim Müftüoğlugilleroğlu Karahasanoğulları");
        String twice = HOLE + " " + HOLE;
        for (int i = 0; i < 16; i++) {
            office.ended(much, "gulbahce", "yol-cukur", twice, 40 - i);
            office.received(
                    much,
                    "gulbahce",
                    "su-kesinti",
                    Kind.SUGGESTION,
                    twice,
                    office.now().minus(Duration.ofDays(9 + i)));
        }
        office.received(much, "gulbahce", null, Kind.TIP_OFF, twice, office.now());
        long session = office.session("Çok uzun bir oturum adı, yine de kâğıdın bir satırına sığmalı", 1);
        assertThat(office.bean(TakePerson.class)
                        .take(
                                session,
                                Proposal.on(
                                        Proposal.Occasion.CONDOLENCE,
                                        much,
                                        "Babasını kaybetti. ".repeat(50).strip()),
                                "oya"))
                .isEmpty();
        as(Office.OYA, page -> {
            String briefs = "/baskan-aramalari/" + session + "/notlar";
            assertThat(pages(page, briefs)).isEqualTo(1);
            assertThat(cutOff(page, briefs)).isZero();
            open(page, briefs);
            look(page, "brief-most");
        });
    }

    /** How many sheets hold more than their paper shows. */
    private int cutOff(Page page, String path) {
        String before = page.url();
        page.setViewportSize(718, 1_047); // A4 within margins of 10 mm
        medium(page, "print");
        open(page, path);
        int cut = (int) page.evaluate("[...document.querySelectorAll('.sheet-one')]"
                + ".filter(sheet => sheet.scrollHeight > sheet.clientHeight + 1 || sheet.offsetHeight > 1044).length");
        medium(page, "screen");
        page.setViewportSize(Window.DESK.width(), Window.DESK.height());
        page.navigate(before);
        return cut;
    }

    /** Playwright writes the names of media in the small letters of the machine's language, which may be "prınt". */
    private static void medium(Page page, String name) {
        JsonObject medium = new JsonObject();
        medium.addProperty("media", name);
        page.context().newCDPSession(page).send("Emulation.setEmulatedMedia", medium);
    }

    private int pages(Page page, String path) throws IOException {
        try (PDDocument paper = paper(page, path)) {
            return paper.getNumberOfPages();
        }
    }

    private String text(Page page, String path) throws IOException {
        try (PDDocument paper = paper(page, path)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    /** As the printer would have it; the page that was open is open again afterwards. */
    private PDDocument paper(Page page, String path) throws IOException {
        String before = page.url();
        open(page, path);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
        page.navigate(before);
        return Loader.loadPDF(pdf);
    }

    private void lookAtTheKeyToCall(Page page) {
        Connections connections = context.getBean(Connections.class);
        ConnectedExchange.on(connections, jdbc, context.getBean(Clock.class));
        page.reload();
        assertThat(page.locator("form[action$='/cevir'] [name=dahili]")).isVisible();
        look(page, "call-dial");
        ConnectedExchange.off(connections);
        page.reload();
        assertThat(page.locator("form[action$='/cevir']")).hasCount(0);
    }

    private void look(Page page, String name) {
        for (Window window : List.of(Window.PHONE, Window.DESK)) {
            page.setViewportSize(window.width(), window.height());
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + window.width())
                    .isLessThanOrEqualTo(window.width());
            Browser.screenshot(page, "mayor-" + name);
            Browser.axe(page);
            Browser.inTheDark(page, true);
            Browser.screenshot(page, "mayor-" + name);
            Browser.axeColours(page);
            Browser.inTheDark(page, false);
        }
    }

    private void as(StaffMember who, Doing doing) throws Exception {
        try (BrowserContext person = person(who)) {
            doing.on(person.newPage());
        }
    }

    private BrowserContext person(StaffMember who) {
        BrowserContext person = Browser.person(Window.DESK);
        String cookie =
                Base64.getEncoder().encodeToString(session(sessions, who).getBytes(StandardCharsets.UTF_8));
        person.addCookies(List.of(new Cookie("acikkapi", cookie).setUrl(at(""))));
        return person;
    }

    private static <S extends Session> String session(SessionRepository<S> sessions, StaffMember who) {
        S session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(Office.token(who)));
        sessions.save(session);
        return session.getId();
    }

    private void open(Page page, String path) {
        page.navigate(at(path));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
