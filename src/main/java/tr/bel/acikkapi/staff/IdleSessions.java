package tr.bel.acikkapi.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that renews itself keeps no abandoned browser signed in: what it asks by itself ({@code X-Live}, or a stream of news) is not an act
 * of a person, and the session ends where none came for as long as a session lives.
 */
final class IdleSessions extends OncePerRequestFilter {

    private static final String BY_ITSELF = "X-Live";
    private static final String LAST_ACT = "lastAct";
    /** Written no oftener than this. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final Clock clock;

    IdleSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            look(session, isByItself(request));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, boolean byItself) {
        Instant now = clock.instant();
        Instant last = session.getAttribute(LAST_ACT) instanceof Instant act ? act : null;
        if (!byItself) {
            if (last == null || last.plus(COARSE).isBefore(now)) {
                session.setAttribute(LAST_ACT, now);
            }
        } else if (last != null
                && last.plusSeconds(session.getMaxInactiveInterval()).isBefore(now)) {
            session.invalidate();
        }
    }

    private static boolean isByItself(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader(BY_ITSELF) != null
                || (wanted != null && wanted.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }
}
