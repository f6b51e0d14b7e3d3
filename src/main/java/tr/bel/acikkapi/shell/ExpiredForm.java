package tr.bel.acikkapi.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * For the security chain: {@code exceptionHandling(e -> e.accessDeniedHandler(expiredForm))}. Lets the error page tell a form that waited
 * too long (its CSRF token is gone) from a place that is not allowed; both are 403.
 */
public class ExpiredForm implements AccessDeniedHandler {

    static final String CAUSE = ExpiredForm.class.getName();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute(CAUSE, denied);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
