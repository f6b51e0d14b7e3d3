package tr.bel.acikkapi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tr.bel.acikkapi.journey.Complaints.Complaint;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.RunningJar;
import tr.bel.acikkapi.testing.Window;

/**
 * A shift of Zeynep's at the triage desk: thirty complaints, no hand for the mouse. Burak sits at the same desk in a second browser, Deniz
 * makes a rule live in between, and a water outage is told to seven people at once.
 */
class CoordinatorJourney {

    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorJourney.class);
    private static final String NOTE = "Geçen hafta da yazılmıştı, lütfen bu kez yerinde bakılsın.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RunningJar house;

    private final Complaints complaints = Complaints.thirty();
    private final Map<Way, Integer> went = new EnumMap<>(Way.class);

    /** Where a case went. */
    private enum Way {
        FIRST_SUGGESTION,
        OTHER_SUGGESTION,
        SUGGESTIONS_REFUSED,
        CLASSIFIED_ONLY,
        BY_THE_INCIDENT,
        ASKED,
        ANOTHER_AUTHORITY,
        BY_THE_RULE,
        BY_THE_OTHER_COORDINATOR
    }

    @BeforeAll
    static void openTheHouse() throws Exception {
        house = RunningJar.start(
                temp.resolve("data"),
                "--spring.profiles.active=demo",
                "--acikkapi.demo.week=false",
                "--acikkapi.undo.after=0s",
                "--acikkapi.rules.poll=1s");
    }

    @AfterAll
    static void closeTheHouse() throws Exception {
        assertThat(house.stop()).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
    }

    @Test
    void thirty_complaints_are_cleared_by_keyboard_while_a_colleague_works_at_the_same_desk() {
        try (BrowserContext administration = Browser.person(Window.DESK);
                BrowserContext coordination = Browser.person(Window.DESK);
                BrowserContext next = Browser.person(Window.DESK)) {
            Page deniz = signIn(administration, "deniz");
            bring(deniz, complaints.early());
            Coordinator zeynep = new Coordinator(signIn(coordination, "zeynep"));
            Coordinator burak = new Coordinator(signIn(next, "burak"));
            long start = System.nanoTime();

            oneSeesWhatTheOtherLooksAt(zeynep, burak);
            sevenAreToldAtOnce(zeynep);
            conflicts(zeynep, burak);
            clear(zeynep, burak, 19);
            makeRuleLive(deniz);
            theLastTwoFollowTheRule(zeynep, burak);
            restOfTheShift(zeynep);

            LOG.info(
                    "30 complaints cleared with {} keys in {} s: {}",
                    zeynep.keys(),
                    (System.nanoTime() - start) / 1_000_000_000,
                    went);
        }
    }

    private void oneSeesWhatTheOtherLooksAt(Coordinator zeynep, Coordinator burak) {
        for (Coordinator each : new Coordinator[] {burak, zeynep}) {
            each.page.navigate(at("/koordinasyon"));
            each.counts("Tasnif bekleyen", 28);
        }
        burak.staysOnThePage();
        zeynep.walk("j");
        zeynep.walk("j");
        String looked = zeynep.number();
        assertThat(burak.page.locator(".row-note")).containsText("Zeynep Kaya bakıyor");
        assertThat(burak.row(looked).locator("+ .row-note")).containsText("Zeynep Kaya bakıyor");
        zeynep.press("x");
        assertThat(zeynep.page.locator(".flash")).containsText(looked + " sizin üzerinizde");
        assertThat(zeynep.pane()).hasAttribute("data-case", looked);
        zeynep.counts("Benim", 1);
        zeynep.walk("k");
        zeynep.press("?");
        assertThat(zeynep.page.locator("dialog[open]")).containsText("Tasnif et ve sevk et");
        zeynep.press("Escape");
        assertThat(zeynep.page.locator("dialog[open]")).hasCount(0);
        burak.stayed();
        look(zeynep.page, "coordinator-desk");
    }

    /** From the first of the seven an incident is opened, the others are attached with the same key, and one word goes to all. */
    private void sevenAreToldAtOnce(Coordinator zeynep) {
        Page page = zeynep.page;
        page.navigate(at("/koordinasyon"));
        walkToOutage(zeynep);
        String first = zeynep.number();
        zeynep.press("o");
        page.locator("dialog[open] a[data-key=n]").waitFor();
        zeynep.press("n");
        page.waitForURL("**/olaylar/yeni?basvuru=" + first);
        page.locator("#title").fill("");
        page.locator("#title").focus();
        zeynep.type("Su kesintisi, Cumhuriyet Mah.");
        page.locator("#subject").fill("");
        page.locator("#subject").focus();
        zeynep.type("su kesin");
        page.locator("#subject-list [role=option]").first().waitFor();
        zeynep.press("ArrowDown");
        zeynep.press("Enter");
        zeynep.send();
        page.waitForURL(url -> url.matches(".*/olaylar/\\d+"));
        String incident = page.url();
        attachTheOthers(zeynep, first);
        page.navigate(incident);
        assertThat(page.locator("tbody tr")).hasCount(7);
        zeynep.press("d");
        page.waitForURL("**/duyuru");
        page.locator("#words").focus();
        zeynep.type("Cumhuriyet Mahallesi'nde ana boru patladı. Ekibimiz yerinde; su bu akşam 21.00'de verilecek.");
        zeynep.send();
        page.waitForURL(incident);
        page.locator("main:has-text('7 yola çıktı')")
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000)); // the page renews itself
        page.navigate(at("/koordinasyon"));
        zeynep.counts("Tasnif bekleyen", 21);
        went.put(Way.BY_THE_INCIDENT, 7);
    }

    private void attachTheOthers(Coordinator zeynep, String first) {
        zeynep.page.navigate(at("/koordinasyon?gorunum=tasnif&secili=" + first));
        for (int i = 0; i < 6; i++) {
            zeynep.walk("j");
            walkToOutage(zeynep);
            zeynep.opens("o");
            zeynep.sendAndStay("bağlandı");
            assertThat(zeynep.pane().locator("#olay")).containsText("Cumhuriyet Mah.");
        }
    }

    private void walkToOutage(Coordinator zeynep) {
        while (!complaints.saying(zeynep.words()).isOutage()) {
            zeynep.walk("j");
        }
    }

    /** Twice Burak is faster: Zeynep sees what he did, has what she typed, and decides. */
    private void conflicts(Coordinator zeynep, Coordinator burak) {
        Page page = zeynep.page;
        page.navigate(at("/koordinasyon"));
        String number = zeynep.number();
        zeynep.opens("s").locator("textarea[name=note]").focus();
        zeynep.type(NOTE);
        burak.page.navigate(at("/koordinasyon?gorunum=tasnif&secili=" + number));
        burak.opens("p");
        burak.press("ArrowDown");
        burak.sendAndStay("Öncelik kaydedildi");
        zeynep.send();
        assertThat(page.locator("dialog[open] .overtaken")).containsText("Burak Şahin");
        assertThat(page.locator("dialog[open] .overtaken")).isFocused();
        assertThat(page.locator("dialog[open] textarea[name=note]")).hasValue(NOTE);
        Browser.axe(page);
        if (page.locator("dialog[open] input[name=suggested]").count() == 0) {
            zeynep.press("Tab");
            zeynep.chooseOther("park");
        }
        zeynep.sendAndGoOn();
        count(Way.FIRST_SUGGESTION);

        String second = zeynep.number();
        burak.page.navigate(at("/koordinasyon?gorunum=tasnif&secili=" + second));
        classify(burak);
        assertThat(zeynep.row(second)).hasCount(0);
        assertThat(zeynep.pane()).hasAttribute("data-case", second);
        if (zeynep.offers("1")) {
            zeynep.press("1");
            assertThat(page.locator(".overtaken")).containsText("Burak Şahin");
            Browser.axe(page);
            zeynep.send();
            assertThat(page.locator(".flash").first()).containsText(second + " sevk edildi");
        }
        zeynep.ready();
        count(Way.BY_THE_OTHER_COORDINATOR);
    }

    /** Case after case, until none is left. */
    private void clear(Coordinator zeynep, Coordinator burak, int left) {
        burak.page.navigate(at("/koordinasyon"));
        burak.staysOnThePage();
        zeynep.page.navigate(at("/koordinasyon"));
        zeynep.counts("Tasnif bekleyen", left);
        for (int i = left; i > 0; i--) {
            zeynep.counts("Tasnif bekleyen", i);
            decide(zeynep, complaints.saying(zeynep.words()), i);
            burak.counts("Tasnif bekleyen", i - 1);
        }
        assertThat(zeynep.hasCase()).isFalse();
        burak.stayed();
    }

    private void decide(Coordinator zeynep, Complaint said, int turn) {
        switch (said.label()) {
            case "ulasim" -> {
                zeynep.opens("a");
                zeynep.type("Karayolları 5. Bölge Müdürlüğü");
                zeynep.press("Tab");
                zeynep.type("Bu yol Karayolları'nın sorumluluğunda; başvurunuzu oraya ilettik.");
                zeynep.sendAndGoOn();
                count(Way.ANOTHER_AUTHORITY);
            }
            case "diger" -> {
                zeynep.opens("v");
                zeynep.type("Hangi birimi ve hangi günü anlatıyorsunuz? Başvuru numaranız varsa yazar mısınız?");
                zeynep.sendAndGoOn();
                count(Way.ASKED);
            }
            case "zabita" -> {
                classify(zeynep);
                count(Way.CLASSIFIED_ONLY);
            }
            case "sosyal_hizmet" -> refuse(zeynep, "gıda");
            default -> accept(zeynep, turn);
        }
    }

    private static void classify(Coordinator one) {
        one.opens("t");
        if (one.page.locator("dialog[open] input[name=suggested]").count() == 0) {
            one.chooseOther("gürültü");
        } else {
            one.press("Space");
        }
        one.sendAndGoOn();
    }

    private void accept(Coordinator zeynep, int turn) {
        if (turn % 3 == 0 && zeynep.offers("2")) {
            zeynep.actAndGoOn("2");
            count(Way.OTHER_SUGGESTION);
        } else if (zeynep.offers("1")) {
            zeynep.actAndGoOn("1");
            count(Way.FIRST_SUGGESTION);
        } else {
            refuse(zeynep, "park");
        }
    }

    private void refuse(Coordinator zeynep, String letters) {
        zeynep.opens("s");
        zeynep.chooseOther(letters);
        zeynep.sendAndGoOn();
        count(Way.SUGGESTIONS_REFUSED);
    }

    /** Dogs go to the veterinarians: tried over the cases of the week, then live. */
    private static void makeRuleLive(Page page) {
        page.navigate(at("/yonetim/kurallar"));
        page.locator("header a.btn-door").click();
        page.locator("input[name=name]").fill("Köpekler");
        page.locator("textarea[name=words]").fill("köpek, köpekler");
        page.locator("select[name=directorate]").selectOption("veteriner-isleri");
        page.locator("form.act button.btn-door").click();
        assertThat(page.locator("h1")).hasText("Köpekler");
        page.locator("button[name=gun][value='7']").click();
        page.waitForURL("**/deneme/*");
        assertThat(page.locator("main .three > div").first()).containsText(Pattern.compile("\\b3\\b"));
        look(page, "coordinator-dry-run");
        page.locator("main form button.btn-door").click();
        assertThat(page.locator("main header")).containsText("Yayında");
    }

    /** New cases come onto both screens by themselves, with what the rule proposes. */
    private void theLastTwoFollowTheRule(Coordinator zeynep, Coordinator burak) {
        zeynep.staysOnThePage();
        complaints.late().forEach(CoordinatorJourney::applyOnTheWeb);
        for (Coordinator each : new Coordinator[] {zeynep, burak}) {
            each.counts("Tasnif bekleyen", 2);
            each.stayed();
        }
        zeynep.press("j");
        assertThat(zeynep.pane()).containsText("Köpekler");
        zeynep.actAndGoOn("u");
        assertThat(zeynep.pane()).containsText("Köpekler");
        zeynep.actAndGoOn("u");
        went.put(Way.BY_THE_RULE, 2);
        burak.counts("Tasnif bekleyen", 0);
        burak.stayed();
    }

    /** What was only classified is routed or answered; then nothing is left but what waits for its applicants. */
    private void restOfTheShift(Coordinator zeynep) {
        assertThat(went.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
        assertThat(went).containsKeys(Way.FIRST_SUGGESTION, Way.SUGGESTIONS_REFUSED, Way.BY_THE_RULE);
        zeynep.counts("Tasnif bekleyen", 0);
        zeynep.counts("Başvuranı bekleyen", went.getOrDefault(Way.ASKED, 0));
        zeynep.page.navigate(at("/koordinasyon?gorunum=sevk"));
        Locator waiting = zeynep.page.locator("[data-row]");
        int classified = waiting.count();
        assertThat(classified).isGreaterThanOrEqualTo(7 + went.getOrDefault(Way.CLASSIFIED_ONLY, 0));
        zeynep.counts("Sevk bekleyen", classified);
        zeynep.opens("y");
        zeynep.page
                .locator("dialog[open] input[name=code][value=INFORMATION_GIVEN]")
                .focus();
        zeynep.press("Space");
        zeynep.page.locator("dialog[open] textarea[name=explanation]").focus();
        zeynep.type("Ekibimiz bu akşam yerinde bakacak; gördüğümüzü size ayrıca bildireceğiz.");
        zeynep.sendAndGoOn();
        for (int left = classified - 1; left > 0; left--) {
            Locator where = zeynep.opens("Enter").locator("select[name=directorate]");
            if (where.inputValue().isEmpty()) { // the subject is not ours
                where.focus();
                zeynep.type("Zab");
            }
            zeynep.sendAndGoOn();
        }
        zeynep.counts("Sevk bekleyen", 0);
        look(zeynep.page, "coordinator-desk-empty");
        for (String path : new String[] {"/nobet", "/yapilacaklar"}) {
            zeynep.page.navigate(at(path));
            look(zeynep.page, "coordinator" + path.replace('/', '-'));
        }
    }

    private void count(Way way) {
        went.merge(way, 1, Integer::sum);
    }

    /** Through the citizen's door, where the rules look at once; what was imported they leave to the coordinator. */
    private static void applyOnTheWeb(Complaint complaint) {
        try (BrowserContext citizen = Browser.person(Window.PHONE)) {
            Page page = citizen.newPage();
            page.navigate(at("/basvuru/ne-oldu?konu=hayvan-saldirgan"));
            page.locator("textarea[name=text]").fill(complaint.text());
            next(page);
            next(page);
            next(page);
            page.locator("input[name=name]").fill("Işık Doğan");
            next(page);
            page.locator("input[value=NONE]").check();
            next(page);
            next(page);
            page.locator(".number").first().waitFor();
        }
    }

    private static void next(Page page) {
        page.locator("main form button.btn-door.big").first().click();
    }

    /** The bulk import of the house. */
    private static void bring(Page page, FilePayload table) {
        page.navigate(at("/yonetim/aktarim"));
        page.locator("input[name=source]").fill("sikayet-hatti");
        page.locator("input[type=file]").setInputFiles(table);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> url.matches(".*/aktarim/\\d+"));
        page.locator("main form .acts button").click();
        page.locator("form[action$='/baslat'] button").click();
        assertThat(page.locator("main header")).containsText("Bitti");
    }

    /** Keeps pictures, wide and narrow, light and dark; nothing sticks out, axe finds nothing. */
    private static void look(Page page, String name) {
        for (int width : new int[] {390, 1440}) {
            page.setViewportSize(width, 900);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(width);
            Browser.screenshot(page, name);
            Browser.axe(page);
            Browser.inTheDark(page, true);
            Browser.screenshot(page, name);
            Browser.axeColours(page);
            Browser.inTheDark(page, false);
        }
    }

    private static Page signIn(BrowserContext person, String persona) {
        Page page = person.newPage();
        page.navigate(at("/giris"));
        page.locator("button[name=username][value=" + persona + "]").click();
        page.waitForURL(url -> !url.contains("/giris"));
        return page;
    }

    private static String at(String path) {
        return "http://localhost:" + house.port() + path;
    }
}
