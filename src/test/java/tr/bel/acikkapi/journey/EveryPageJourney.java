package tr.bel.acikkapi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.connections.SignedCall;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.RunningJar;
import tr.bel.acikkapi.testing.Window;

/**
 * Everybody looks at every page that they have, in the demonstration's ordinary week: wide and narrow, light and dark. Nothing sticks out
 * sideways, no key stands in the place of a text, axe finds nothing; and no page of the house is forgotten ({@link Pages}).
 */
class EveryPageJourney {

    private static final String SIGNING_KEY = "yalnızca bu deneme için";

    private static final Pattern RAW_KEY =
            Pattern.compile("\\?\\?[\\w.]+|\\b[a-z]+\\.[a-z]+[A-Z]?\\w*\\.[a-zA-Z.]+_(tr|en)\\b");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RunningJar house;

    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    /** What the contractor was sent. */
    private String link = "";

    @BeforeAll
    static void openTheHouse() throws Exception {
        house = RunningJar.start(temp.resolve("data"), "--spring.profiles.active=demo");
    }

    @AfterAll
    static void closeTheHouse() throws Exception {
        assertThat(house.stop()).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
    }

    @Test
    void every_page_stands_wide_and_narrow_light_and_dark() {
        for (Window window : List.of(Window.DESK, Window.PHONE)) {
            visit(window, null, this::citizen);
            visit(window, "zeynep", this::coordinator);
            visit(window, "mehmet", this::officer);
            visit(window, "fatma", this::manager);
            visit(window, null, this::contractor);
            visit(window, "deniz", this::lines);
            visit(window, "selin", this::callAgent);
            visit(window, "selin", this::messages);
            visit(window, "sevgi", this::operator);
            visit(window, "leyla", page -> look(page, "/cagri/vardiya"));
            visit(window, "leyla", page -> look(page, "/cagri/vardiya/hafta"));
            visit(window, "ayse", this::clerk);
            visit(window, "deniz", this::administrator);
            visit(window, "aylin", page -> look(page, "/denetim"));
            visit(window, "oya", this::privateOffice);
            visit(window, "tahsin", page -> look(page, "/ev"));
            for (String other : List.of("nil", "oya", "kemal", "ismail")) {
                visit(window, other, page -> look(page, "/ev"));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(Pages.forgotten(seen)).as("pages that nobody looked at").isEmpty();
    }

    private void citizen(Page page) {
        for (String path : List.of(
                "/",
                "/basvuru/konu?sozler=cukur",
                "/basvuru/baska-kurum?konu=baska-polis",
                "/kvkk",
                "/olan-biten",
                "/basvurularim",
                "/cevrimdisi",
                "/erisilebilirlik",
                "/gelistirici",
                "/acik-veri",
                "/seffaflik",
                "/takip",
                "/giris",
                "/demo/posta",
                "/basvuru/devam")) {
            look(page, path);
        }
        lookAtError(page, "/boyle-bir-sayfa-yok", 404);
        String answer = page.navigate(at("/demo/posta")).text().replaceAll("(?s).*?(/yanit/[A-Za-z0-9_-]+).*", "$1");
        look(page, answer);
        Locator no = page.locator("form:has(input[value=NO]) button");
        if (no.count() > 0) {
            no.click();
            page.locator("#anket").waitFor();
        }
        look(page);
        apply(page);
    }

    private void apply(Page page) {
        look(page, "/basvuru/ne-oldu?konu=yol-cukur");
        page.locator("textarea[name=text]").fill("Fırının önünde çukur var.");
        next(page);
        look(page);
        look(page, "/basvuru/sonra");
        look(page, page.locator("input[name=baglanti]").inputValue().replaceFirst(".*(?=/basvuru)", ""));
        look(page, "/basvuru/ne-oldu?konu=yol-kaldirim");
        page.locator("textarea[name=text]").fill("Fırının önündeki kaldırım çökmüş, annem takılıp düştü.");
        next(page);
        page.locator("input[name=landmark]").fill("Fırının önü");
        look(page);
        next(page);
        look(page);
        next(page);
        page.locator("input[name=name]").fill("Gülşen Öztürk");
        look(page);
        next(page);
        page.locator("input[value=NONE]").check();
        look(page);
        next(page);
        look(page);
        next(page);
        look(page);
        String number = page.locator(".number").first().textContent().strip();
        look(page, "/basvuru/makbuz/" + number);
        page.goBack();
        page.locator("form[action='/takip'] button").click();
        look(page);
        look(page, "/takip/" + number + "/geri-cek");
    }

    private void coordinator(Page page) {
        for (String view : List.of(
                "tasnif", "sevk", "iade", "benim", "sahipsiz", "bekleyen", "bugun", "acik", "geciken", "24-saat")) {
            look(page, "/koordinasyon?gorunum=" + view);
        }
        String received = first(page, "/koordinasyon?gorunum=tasnif");
        look(page, "/basvurular/" + received);
        for (String act : List.of(
                "sevk", "tasnif", "soru", "kurum", "oncelik", "yer", "incelenmedi", "duyulan", "takip", "gizle")) {
            look(page, "/koordinasyon/" + received + "/" + act);
        }
        look(page, "/koordinasyon/" + first(page, "/koordinasyon?gorunum=sevk") + "/yanit");
        clocks(page);
        incidents(page, received);
        persons(page);
        bulk(page);
        String closed = first(page, "/ara?q=salıncak");
        look(page, "/basvurular/" + closed);
        look(page, "/koordinasyon/" + closed + "/yeniden");
        look(page, "/basvurular/" + closed + "/son-soru");
        look(page, "/basari/anket");
        look(page, "/ara");
        look(page, "/ara?q=çukur");
        look(page, "/ara?q=böylebirşeyyok");
        look(page, "/hesabim");
        look(page, "/veri-haklari");
        look(page, "/yapilacaklar");
        look(page, "/nobet");
        look(page, "/koordinasyon/yigilmalar");
        look(page, "/koordinasyon?gorunum=acik&mahalle=sanayi&kapi=web");
        lookAtError(page, "/basvurular/2001-000001", 404);
    }

    /** A directorate is asked how far it is; clocks are stopped, go on, and are given more time. */
    private void clocks(Page page) {
        String asked = "/koordinasyon/" + first(page, "/koordinasyon?gorunum=acik&konu=kurum-bilgi-edinme");
        look(page, asked + "/hatirlat");
        look(page, asked + "/uzat");
        look(page, asked + "/durdur");
        page.locator("input[name=reason][value=WEATHER]").check();
        page.locator("form.act .btn-door").click();
        page.waitForURL(url -> !url.endsWith("/durdur"));
        look(page, asked + "/surdur");
        page.locator("form.act .btn-door").click();
        page.waitForURL(url -> !url.endsWith("/surdur"));
    }

    /** Two cases are marked, looked at, and given a priority. */
    private void bulk(Page page) {
        page.navigate(at("/koordinasyon?gorunum=acik"));
        page.locator(".marker input").nth(0).check();
        page.locator(".marker input").nth(1).check();
        page.locator("form.marked .btn-door").click();
        page.waitForURL(url -> url.contains("/islem"));
        String run = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("/islem.*", "");
        for (String act : List.of("sevk", "tasnif", "yanit", "olay", "oncelik")) {
            look(page, run + "/islem?islem=" + act);
        }
        // Another one in each window: what is so already is not done again.
        String priority = page.viewportSize().width > 1_000 ? "HIGH" : "LOW";
        page.locator("input[name=priority][value=" + priority + "]").check();
        page.locator("form.act .btn-door").click();
        page.waitForURL(url -> url.endsWith(run));
        look(page);
        page.locator("form[action$='/uygulama'] .btn-door").click();
        page.locator("main [role=status]").waitFor();
        look(page);
    }

    /** Two records that may be one person are compared, and the person looked at. */
    private void persons(Page page) {
        look(page, "/kisiler");
        String pair = page.locator("main a[href*='/es/']").first().getAttribute("href");
        look(page, pair);
        look(page, pair.replaceFirst("/es/.*", ""));
        look(page, "/basvurular/" + first(page, pair.replaceFirst("/es/.*", "")));
    }

    private void incidents(Page page, String received) {
        look(page, "/olaylar/bagla/" + received);
        look(page, "/olaylar/yeni?basvuru=" + received);
        look(page, "/olaylar");
        Locator proposed = page.locator("form[action$='/olay'] button");
        if (proposed.count() > 0) {
            proposed.first().click();
        } else {
            page.locator("main table a").first().click();
        }
        page.waitForURL(url -> url.matches(".*/olaylar/\\d+"));
        look(page);
        String incident = page.url().replaceFirst("https?://[^/]+", "");
        look(page, incident + "/duyuru");
        look(page, incident + "/sonuc");
        look(page, "/olaylar");
    }

    private void officer(Page page) {
        for (String view :
                List.of("yeni", "ustlenilen", "bana", "ekibim", "planlanan", "yuklenici", "geciken", "biten")) {
            look(page, "/mudurluk?gorunum=" + view);
        }
        look(page, "/mudurluk/" + first(page, "/mudurluk?gorunum=yeni") + "/kabul");
        String taken = first(page, "/mudurluk?gorunum=ustlenilen");
        for (String act : List.of("iade", "kisi", "plan", "ilerleme", "sonuc")) {
            look(page, "/mudurluk/" + taken + "/" + act);
        }
        look(page, "/basvurular/" + taken);
        look(page, "/mudurluk/" + taken + "/is-emri");
        look(page, "/mudurluk/hafta");
        look(page, "/mudurluk/hafta?secili=" + taken);
        lookAtError(page, "/yonetim/hesaplar", 404);
    }

    /** A team and a contractor are made, and work is handed over; the contractor looks. */
    private void manager(Page page) {
        int width = page.viewportSize().width;
        look(page, "/mudurluk/ekipler");
        page.locator("input[name=name]").fill("Asfalt " + width);
        page.locator("input[name=members]").first().check();
        page.locator("form.act .btn-door").click();
        page.locator(".flash").waitFor();
        look(page);
        look(page, page.locator("main table a").first().getAttribute("href"));
        look(page, "/mudurluk/yukleniciler");
        page.locator("input[name=firm]").fill("Yılmaz Yapı " + width);
        page.locator("form.act .btn-door").click();
        page.locator(".flash").waitFor();
        look(page);
        look(page, page.locator("main table a").first().getAttribute("href"));
        String handed = "/mudurluk/" + first(page, "/mudurluk?gorunum=ustlenilen") + "/yuklenici";
        look(page, handed);
        if (page.locator("#baglanti").count() == 0) {
            page.locator("input[name=contractor]").first().check();
            page.locator("form.act .btn-door").click();
            page.locator("#baglanti").waitFor();
            look(page);
        }
        link = page.locator("#baglanti").inputValue().replaceFirst("https?://[^/]+", "");
        look(page, "/mudurluk?gorunum=yuklenici");
        look(page, "/mudurluk/hafta");
    }

    /** Whoever has the link, and no account. */
    private void contractor(Page page) {
        look(page, link);
        page.locator("textarea[name=words]").fill("Malzeme geldi, yarın başlıyoruz.");
        page.locator("form[enctype] .btn-quiet").click();
        page.locator(".flash").waitFor();
        look(page);
    }

    private void callAgent(Page page) {
        calls(page);
        look(page, "/aranacaklar");
        page.locator("main a[href*='/aranacaklar/'], main form[action*='/aranacaklar/'] button")
                .first()
                .click();
        look(page);
        look(page, "/mektuplar");
        page.locator("form[action='/mektuplar/baski'] button").first().click();
        look(page);
        look(page, "/mektuplar");
    }

    /** A session is made ready and begun, and the first of its list is rung; in the second window the same call goes on. */
    private void privateOffice(Page page) {
        look(page, "/baskan-aramalari/yeni");
        look(page, "/baskan-aramalari/aranmayacaklar");
        look(page, "/baskan-aramalari/sozler");
        look(page, "/baskan-aramalari");
        String session = page.locator("main table a").first().getAttribute("href");
        look(page, session);
        look(page, session + "/notlar");
        page.navigate(at(session));
        look(page, page.locator(".called h2 a").first().getAttribute("href"));
        for (String state : List.of("READY", "UNDER_WAY")) {
            page.navigate(at(session));
            Locator next = page.locator("form:has(input[value=" + state + "]) button");
            if (next.count() > 0) {
                next.click();
                page.locator(".flash").waitFor();
                look(page);
            }
        }
        page.locator("form[action$='/arama'] button").first().click();
        page.waitForURL(url -> url.contains("/arama/"));
        look(page);
        look(page, session + "/rapor");
        look(page, session + "/rapor/baski");
    }

    /** The line of an aggregator is set up, as an administrator does it. */
    private void lines(Page page) {
        look(page, "/yonetim/baglantilar");
        look(page, "/yonetim/baglantilar/smpp");
        look(page, "/yonetim/baglantilar/exchange");
        page.navigate(at("/yonetim/baglantilar/smshttp"));
        page.locator("#wanted").check();
        page.locator("input[name='values[url]']").fill("http://127.0.0.1:9/gonder");
        page.locator("input[name='values[key]']").fill("anahtar");
        page.locator("input[name='values[sign]']").fill(SIGNING_KEY);
        page.locator("input[name='values[sender]']").fill("");
        page.locator("main form.act button[type=submit]").click();
        look(page);
        page.locator("input[name='values[key]']").fill("anahtar");
        page.locator("input[name='values[sign]']").fill(SIGNING_KEY);
        page.locator("input[name='values[sender]']").fill("4440153");
        page.locator("main form.act button[type=submit]").click();
        page.locator(".flash").waitFor();
        look(page);
    }

    /** A message that only a person can read comes in, signed by the aggregator. */
    private void messages(Page page) {
        byte[] body = "{\"from\":\"905329990000\",\"to\":\"4440153\",\"text\":\"67352832130 17666786186 bunlar bizim\"}"
                .getBytes(StandardCharsets.UTF_8);
        String moment = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest call = HttpRequest.newBuilder(URI.create(at("/api/sms/gelen")))
                .header("Content-Type", "application/json")
                .header(SignedCall.TIMESTAMP, moment)
                .header(
                        SignedCall.SIGNATURE,
                        SignedCall.sign(
                                SIGNING_KEY, moment, SignedCall.Target.post(URI.create(at("/api/sms/gelen"))), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient aggregator = HttpClient.newHttpClient()) {
            assertThat(aggregator.send(call, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        look(page, "/sms");
        page.locator("main tbody a").first().waitFor();
        look(page);
        look(page, "/sms?liste=ALL");
        look(page, "/sms?liste=UNCERTAIN");
        page.navigate(at("/sms?liste=ALL"));
        look(page, page.locator("main tbody a").first().getAttribute("href"));
    }

    /** A caller is handed over warm, another is promised a call back. */
    private void operator(Page page) {
        look(page, "/santral");
        Locator begin = page.locator(".agent-begin button");
        if (begin.count() > 0) {
            begin.click();
            page.locator("#devir").waitFor();
        }
        look(page);
        for (String how : List.of("sicak", "soguk")) {
            page.locator("input[name=numara]").fill("0532 999 00 0" + how.length());
            page.locator("textarea[name=sozler]").fill("Sokağında su yok");
            page.locator("input[name=neden]").first().check();
            page.locator("button[value=" + how + "]").click();
            page.locator(".flash").waitFor();
        }
        look(page);
        look(page, "/santral/rapor");
        page.navigate(at("/santral"));
    }

    /** Selin begins work, leads a call by hand, looks at whom to call back. */
    private void calls(Page page) {
        look(page, "/cagri");
        Locator begin = page.locator(".agent-begin button");
        if (begin.count() > 0) {
            begin.click();
            page.locator("input[name=numara]").waitFor();
        }
        look(page);
        page.locator("input[name=numara]").fill("0532 999 00 01");
        page.locator(".call-dial button[type=submit]").click();
        page.locator("#text").waitFor();
        look(page);
        page.locator("button[name=kim][value=anonim]").click();
        page.locator("#text").fill("Otobüs durağının camı kırık.");
        page.locator("[data-desk-save]").click();
        look(page, "/cagri");
        page.locator(".desk-asking [data-key=h]").click();
        page.locator(".desk-start").waitFor();
        look(page, "/cagri/geri-arama");
        look(page, "/cagri/pano");
        look(page, "/cagri/vardiya");
        look(page, "/cagri/vardiya/hafta");
    }

    private void clerk(Page page) {
        look(page, "/masa");
        // Just after midnight nobody has taken anything today yet.
        page.locator(".desk-start button").click();
        page.locator("button[name=kim][value=anonim]").click();
        page.locator("#text").fill("Otobüs durağının camı kırık.");
        page.locator("[data-desk-save]").click();
        page.locator(".desk-asking [data-key=h]").click();
        page.locator(".desk-start button").waitFor();
        look(page, "/masa/bugun");
        look(page, page.locator("a[href*='/masa/makbuz/']").first().getAttribute("href"));
    }

    private void administrator(Page page) {
        for (String path : List.of(
                "/yonetim/hesaplar",
                "/yonetim/hesaplar/mehmet",
                "/yonetim/basamaklar",
                "/yonetim/belediye",
                "/yonetim/belediye/konular",
                "/yonetim/belediye/konular/yol-cukur",
                "/yonetim/belediye/mudurlukler",
                "/yonetim/belediye/mahalleler",
                "/yonetim/belediye/yukle",
                "/yonetim/takvim/yasa?yil=2041",
                "/yonetim/takvim/tatil",
                "/yonetim/takvim/izin",
                "/yonetim/takvim/saatler",
                "/yonetim/takvim?yil=2027",
                "/yonetim/iletiler",
                "/yonetim/metinler",
                "/yonetim/metinler/yanit/eposta/tr",
                "/yonetim/metinler/alindi/sms/tr",
                "/yonetim/oneriler",
                "/yonetim/kurallar",
                "/yonetim/kurallar?gorunum=kotu",
                "/yonetim/engeller",
                "/yonetim/aktarim")) {
            look(page, path);
        }
        page.navigate(at("/yonetim/takvim"));
        look(page, page.locator("main a[href*='/takvim/tatil/']").first().getAttribute("href"));
        page.navigate(at("/yonetim/aktarim"));
        page.locator("input[name=source]").fill("eski-sistem");
        page.locator("input[type=file]").setInputFiles(csv("basvurular.csv", "no,metin\n1,Çukur var.\n2,\n"));
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> url.matches(".*/aktarim/\\d+"));
        look(page);
        page.navigate(at("/yonetim/belediye/yukle"));
        page.locator("input[type=file]")
                .setInputFiles(csv("mudurlukler.csv", "code,name_tr\nyeni-mudurluk,Yeni Müdürlük\n"));
        page.locator("form[enctype] button").click();
        page.waitForURL("**/yukle/*");
        look(page);
        rule(page);
        machines(page);
    }

    /** A partner is given a key and told of changes. */
    private void machines(Page page) {
        look(page, "/yonetim/anahtarlar");
        page.locator("input[name=partner]").fill("Mahallem Uygulaması");
        page.locator("main form.act .btn-door").click();
        page.locator(".secret").waitFor();
        look(page);
        look(page, "/yonetim/kancalar");
        page.locator("input[name=partner]").fill("Mahallem Uygulaması");
        page.locator("input[name=url]").fill("https://kanca.example/acikkapi");
        page.locator("main form.act .btn-door").click();
        page.locator(".secret").waitFor();
        look(page);
    }

    /** A rule is written, tried and made live. */
    private void rule(Page page) {
        look(page, "/yonetim/kurallar/yeni");
        page.locator("main details summary")
                .evaluateAll("all => all.forEach(one => { one.parentElement.open = true; })");
        page.locator("[data-area]").scrollIntoViewIfNeeded();
        page.locator("[data-area-centre]:enabled").waitFor();
        look(page);
        page.locator("input[name=name]").fill("Çukurlar " + page.viewportSize().width);
        page.locator("textarea[name=words]").fill("çukur, kaldırım");
        page.locator("select[name=directorate]").selectOption("zabita");
        page.locator("main form.act button.btn-door").click();
        page.waitForURL(url -> url.matches(".*/kurallar/\\d+"));
        look(page);
        String rule = page.url();
        page.locator("button[name=gun][value='30']").click();
        page.waitForURL("**/deneme/*");
        look(page);
        page.locator("main form button.btn-door").click();
        page.waitForURL(rule);
        look(page);
        look(page, rule.replaceFirst("https?://[^/]+", "") + "/duzenle");
        look(page, "/yonetim/kurallar");
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What somebody looks at. */
    private interface Round {
        void of(Page page);
    }

    private void visit(Window window, @org.jspecify.annotations.Nullable String persona, Round round) {
        try (BrowserContext person = Browser.person(window)) {
            Page page = person.newPage();
            page.onPageError(broken -> faults.add(page.url() + ": a script is broken: " + broken));
            if (persona != null) {
                page.navigate(at("/giris"));
                page.locator("button[name=username][value=" + persona + "]").click();
                page.waitForURL(url -> !url.contains("/giris"));
            }
            round.of(page);
        }
    }

    private void look(Page page, String path) {
        Response response = page.navigate(at(path));
        if (response.status() != 200) {
            faults.add(response.status() + " " + path);
            return;
        }
        look(page);
    }

    private void lookAtError(Page page, String path, int status) {
        assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(status);
        look(page);
    }

    /** The page that is open now. */
    private void look(Page page) {
        String path = page.url().replaceFirst("https?://[^/]+", "");
        seen.add(path);
        int width = page.viewportSize().width;
        if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
            faults.add(path + " sticks out sideways at " + width);
        }
        RAW_KEY.matcher(page.locator("body").innerText())
                .results()
                .forEach(key -> faults.add(path + " shows a key: " + key.group()));
        String name = "every" + path.replaceAll("[^\\w-]+", "-").replaceFirst("-?20\\d\\d-\\d{6}", "-N");
        Browser.screenshot(page, name);
        listen(() -> Browser.axe(page), "light " + width);
        Browser.inTheDark(page, true);
        Browser.screenshot(page, name);
        listen(() -> Browser.axeColours(page), "dark " + width);
        Browser.inTheDark(page, false);
    }

    private void listen(Runnable axe, String where) {
        try {
            axe.run();
        } catch (AssertionError found) {
            faults.add(where + " " + found.getMessage());
        }
    }

    /** The number of the first case in a list. */
    private static String first(Page page, String list) {
        page.navigate(at(list));
        Locator row = page.locator(".row-case").first();
        return row.getAttribute("href").replaceFirst(".*(20\\d\\d-\\d{6}).*", "$1");
    }

    private static void next(Page page) {
        page.locator("main form button.btn-door.big").first().click();
    }

    private static String at(String path) {
        return "http://localhost:" + house.port() + path;
    }
}
