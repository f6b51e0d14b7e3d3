package tr.bel.acikkapi.channel;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tr.bel.acikkapi.testing.Browser;
import tr.bel.acikkapi.testing.Window;

/** A browser of somebody who has signed in already. */
public final class SignedIn {

    private SignedIn() {}

    /** A window of this person at the application on that port. */
    public static BrowserContext as(
            Persona persona, Window window, int port, SessionRepository<? extends Session> sessions) {
        BrowserContext person = Browser.person(window);
        String cookie =
                Base64.getEncoder().encodeToString(session(persona, sessions).getBytes(StandardCharsets.UTF_8));
        person.addCookies(List.of(new Cookie("acikkapi", cookie).setUrl("http://localhost:" + port)));
        return person;
    }

    private static <S extends Session> String session(Persona persona, SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(persona.token()));
        sessions.save(session);
        return session.getId();
    }
}
