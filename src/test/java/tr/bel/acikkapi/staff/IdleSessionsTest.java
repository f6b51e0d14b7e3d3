package tr.bel.acikkapi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Who left at noon is signed out in the evening, although the page on the screen renews itself. */
class IdleSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    IdleSessionsTest() {
        session.setMaxInactiveInterval(8 * 60 * 60);
    }

    @Test
    void a_page_that_renews_itself_keeps_nobody_signed_in() throws Exception {
        ask(Duration.ZERO, "text/html", false);
        ask(Duration.ofHours(4), "*/*", true);
        assertThat(session.isInvalid()).isFalse();
        ask(Duration.ofHours(8).plusMinutes(1), "*/*", true);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void neither_does_a_stream_of_news_that_is_opened_again_and_again() throws Exception {
        ask(Duration.ZERO, "text/html", false);
        ask(Duration.ofHours(7), "text/event-stream", false);
        ask(Duration.ofHours(9), "text/event-stream", false);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoever_works_stays() throws Exception {
        for (int hour = 0; hour < 24; hour += 7) {
            ask(Duration.ofHours(hour), "text/html", false);
            ask(Duration.ofHours(hour + 6), "*/*", true);
        }
        assertThat(session.isInvalid()).isFalse();
    }

    private void ask(Duration later, String accept, boolean live) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/koordinasyon");
        request.setSession(session);
        request.addHeader("Accept", accept);
        if (live) {
            request.addHeader("X-Live", "true");
        }
        new IdleSessions(Clock.fixed(NOON.plus(later), ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
