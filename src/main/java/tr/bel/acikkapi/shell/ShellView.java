package tr.bel.acikkapi.shell;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.shared.Language;

/** What every page knows, as the model attribute {@code shell}. Menu and watch are asked for only when a layout shows them. */
public final class ShellView {

    /** Facts of the house that do not change from request to request. */
    record House(String municipality, String phone, boolean demo, String version) {}

    /**
     * Facts of this request.
     *
     * @param answer whether it sent a form
     * @param theme absent where the reader follows the system
     */
    record Visit(
            String path,
            String query,
            boolean answer,
            Locale locale,
            @Nullable String theme,
            Instant now) {}

    /** An entry of the menu as this person sees it; {@code count} is absent where nothing is counted. */
    record MenuItem(
            String label,
            String icon,
            String href,
            @Nullable String count,
            boolean current) {}

    private final House house;
    private final Visit visit;
    private final @Nullable SignedIn person;
    private final @Nullable CsrfToken csrf;
    private final SingletonSupplier<List<List<MenuItem>>> menu;
    private final SingletonSupplier<List<PromiseWatch.Chip>> watch;

    ShellView(
            House house,
            Visit visit,
            @Nullable SignedIn person,
            @Nullable CsrfToken csrf,
            Supplier<List<List<MenuItem>>> menu,
            Supplier<List<PromiseWatch.Chip>> watch) {
        this.house = house;
        this.visit = visit;
        this.person = person;
        this.csrf = csrf;
        this.menu = SingletonSupplier.of(menu);
        this.watch = SingletonSupplier.of(watch);
    }

    public String getMunicipality() {
        return house.municipality();
    }

    public String getPhone() {
        return house.phone();
    }

    /** Whether this is a demonstration with invented people. */
    public boolean isDemo() {
        return house.demo();
    }

    public String getVersion() {
        return house.version();
    }

    /** The path that was asked for, on error pages too. */
    public String getPath() {
        return visit.path();
    }

    /** Path and query, for coming back here. */
    public String getHere() {
        return visit.query().isEmpty() ? visit.path() : visit.path() + "?" + visit.query();
    }

    /** Whether this page answers a form: then it stands at the form's address, which is not its own and can mostly not be asked for. */
    public boolean isAnswer() {
        return visit.answer();
    }

    /** For {@code <html lang>}: {@code tr} or {@code en}. */
    public String getLanguage() {
        return Language.of(visit.locale()).locale().getLanguage();
    }

    /** The other language, for the link that changes to it. */
    public String getOtherLanguage() {
        return getLanguage().equals("tr") ? "en" : "tr";
    }

    /** This page in the other language. */
    public String getLanguageHref() {
        return UriComponentsBuilder.fromPath(visit.path())
                .query(visit.query())
                .replaceQueryParam(LanguageCookie.NAME, getOtherLanguage())
                .build()
                .toUriString();
    }

    /** {@code light}, {@code dark}, or null for the system's. */
    public @Nullable String getTheme() {
        return visit.theme();
    }

    /** The server's clock, so that the browser's counts from the same. */
    public Instant getNow() {
        return visit.now();
    }

    /** Who is signed in, or null. */
    public @Nullable SignedIn getPerson() {
        return person;
    }

    /** Reading it makes a session; layouts of signed-in people only. Null where no security is. */
    public @Nullable CsrfToken getCsrf() {
        return csrf;
    }

    /** The menu's groups, each with at least one entry. */
    public List<List<MenuItem>> getMenu() {
        return menu.obtain();
    }

    public List<PromiseWatch.Chip> getWatch() {
        return watch.obtain();
    }
}
