package tr.bel.acikkapi.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one real browser of this JVM. Every visit is a person of its own: own cookies, own window. Playwright is bound to one thread, so
 * tests with a browser do not run in parallel.
 */
public final class Browser {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long an answer of a slow line is on its way, in seconds. */
    public static final double SLOW_DELAY_SECONDS = 0.6;

    /** Bytes a second that come by a slow line. */
    public static final int SLOW_BYTES_DOWN = 1_638_400 / 8;

    /** How long a page may take to show what is expected: a busy machine and a slow line need more than the usual five seconds. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final int SLOW_BYTES_UP = 768_000 / 8;

    /** Axe is a script itself and would wait for ever in these. */
    private static final Set<BrowserContext> WITHOUT_SCRIPTS = Collections.newSetFromMap(new WeakHashMap<>());

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A new person's window; close it with the test ({@code try (var person = Browser.person(Window.DESK))}). */
    public static BrowserContext person(Window window) {
        BrowserContext context = withoutLanguage(() -> running()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(window.width(), window.height())
                        .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setJavaScriptEnabled(window.scripts())
                        .setLocale(window.locale())
                        .setTimezoneId("Europe/Istanbul")));
        context.setDefaultTimeout(10_000);
        if (!window.scripts()) {
            WITHOUT_SCRIPTS.add(context);
        }
        return context;
    }

    /** Playwright writes its words in the small letters of the machine's language: on a Turkish one its browser is told "lıght". */
    private static <T> T withoutLanguage(Supplier<T> asking) {
        Locale language = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return asking.get();
        } finally {
            Locale.setDefault(language);
        }
    }

    /**
     * A page of this person on a bad line: what Lighthouse calls slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms), with four times that
     * delay.
     */
    public static Page slowPage(BrowserContext person) {
        Page page = person.newPage();
        page.setDefaultTimeout(60_000);
        slow(page);
        return page;
    }

    /** Makes the line of this page a bad one; again after it was cut and is back, which mends it. */
    public static void slow(Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", SLOW_DELAY_SECONDS * 1_000);
        line.addProperty("downloadThroughput", SLOW_BYTES_DOWN);
        line.addProperty("uploadThroughput", SLOW_BYTES_UP);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    /** The same page as if its reader's system preferred the dark, or did not. */
    public static void inTheDark(Page page, boolean dark) {
        withoutLanguage(() -> {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
            return dark;
        });
    }

    /** Writes target/screenshots/name-width-light|dark.png, the whole page, where {@code -Dscreenshots} asks for pictures to look at. */
    public static void screenshot(Page page, String name) {
        if (System.getProperty("screenshots") == null) {
            return;
        }
        boolean dark = (boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
        Path file = Path.of(
                "target",
                "screenshots",
                "%s-%d-%s.png".formatted(name, page.viewportSize().width, dark ? "dark" : "light"));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /**
     * Fails where axe finds any violation of WCAG 2.2 A or AA or of its best practices, naming rule, element and remedy. The same page in a
     * window without scripts is not looked at again: axe is a script.
     */
    public static void axe(Page page) {
        if (!WITHOUT_SCRIPTS.contains(page.context())) {
            Axe.run(page);
        }
    }

    /** Axe again, for what other colours alone can change. */
    public static void axeColours(Page page) {
        Axe.run(page, "color-contrast", "link-in-text-block");
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.path())
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }
}
