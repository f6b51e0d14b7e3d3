package tr.bel.acikkapi.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Turkish, unless the reader chose English on one of our pages; kept in the cookie {@code lang} for a year. The browser's own wish
 * (Accept-Language) is not asked: the municipality speaks Turkish first, and a shared or foreign browser must not change that.
 */
class LanguageCookie implements LocaleResolver {

    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(LanguageCookie.class.getName()) instanceof Locale chosen) {
            return chosen;
        }
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : TurkishText.TURKISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Language language = locale == null ? Language.TR : Language.of(locale);
        request.setAttribute(LanguageCookie.class.getName(), language.locale());
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(NAME, language == Language.EN ? "en" : "tr")
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
