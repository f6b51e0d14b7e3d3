package tr.bel.acikkapi.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Light, dark, or as the system says; kept in a cookie, so that the server renders it and nothing flashes. */
@Controller
class ThemeController {

    private static final String NAME = "theme";

    @PostMapping("/gorunum")
    ResponseEntity<Void> choose(
            @RequestParam(NAME) String theme,
            @RequestParam(name = "donus", defaultValue = "/") String back,
            HttpServletRequest request) {
        boolean own = theme.equals("light") || theme.equals("dark");
        ResponseCookie cookie = ResponseCookie.from(NAME, own ? theme : "")
                .path("/")
                .maxAge(own ? Duration.ofDays(365) : Duration.ZERO)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, isOurs(back) ? back : "/")
                .build();
    }

    /** The theme that the reader chose, or null for the system's. */
    static @Nullable String themeOf(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        String theme = cookie == null ? "" : cookie.getValue();
        return theme.equals("light") || theme.equals("dark") ? theme : null;
    }

    /** A path of this site in printable ASCII: never another host ({@code //host}, {@code /\host}) and never a second header. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") || path.equals("/");
    }
}
