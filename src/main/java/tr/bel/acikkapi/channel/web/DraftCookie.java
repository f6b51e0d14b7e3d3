package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;

/** Which draft is this browser's. */
@Component
class DraftCookie {

    static final String NAME = "basvuru";

    private final Drafts drafts;
    private final Ceilings ceilings;
    private final WebSettings settings;

    DraftCookie(Drafts drafts, Ceilings ceilings, WebSettings settings) {
        this.drafts = drafts;
        this.ceilings = ceilings;
        this.settings = settings;
    }

    /** The browser's draft, sent or not. */
    Optional<Draft> draft(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : drafts.bySecret(cookie.getValue());
    }

    /** The browser's unsent draft. */
    Optional<Draft> open(HttpServletRequest request) {
        return draft(request).filter(d -> !d.isSent());
    }

    /** The browser's unsent draft, or a new one that is the browser's from now on; 429 where an address begins without end. */
    Draft openOrBegin(HttpServletRequest request, HttpServletResponse response) {
        return open(request).orElseGet(() -> {
            if (ceilings.claim(Ceilings.Act.BEGUN, request.getRemoteAddr()).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            }
            Drafts.Begun begun = drafts.begin();
            write(request, response, begun.secret(), settings.draftKept());
            return begun.draft();
        });
    }

    /** The application of this link is this browser's from now on; empty where the link leads nowhere. */
    Optional<Draft> takeOver(String link, HttpServletRequest request, HttpServletResponse response) {
        Optional<Drafts.Begun> taken = drafts.takeOver(link);
        taken.ifPresent(begun -> write(request, response, begun.secret(), settings.draftKept()));
        return taken.map(Drafts.Begun::draft);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(kept)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
