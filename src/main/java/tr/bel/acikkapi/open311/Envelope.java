package tr.bel.acikkapi.open311;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Whatever goes wrong on the way to an answer of the interface, also in the frame around it (the firewall, an unknown address, a method that
 * is not allowed, a form that cannot be read), leaves in the contract's shape and never as a page. No answer sets a cookie.
 */
@Component
@Order(-200) // before Spring Security (-100) and whoever reads forms before it
class Envelope extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);
    private static final Set<Integer> WITH_OWN_CODE = Set.of(403, 404, 405, 429);

    private final MessageSource messages;

    Envelope(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/open311/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        // Public answers without cookies: any page may read them.
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        try {
            chain.doFilter(request, new Errors(request, response));
        } catch (ServletException | RuntimeException | IOException failed) {
            answer(request, response, failed);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failed) throws IOException {
        Throwable cause = failed instanceof ServletException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof ClientAbortException) {
            LOG.debug("whoever left needs no answer", cause);
            return;
        }
        if (cause instanceof Refused refused) {
            refused.retryAfter()
                    .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
            write(request, response, refused.status(), refused.reasons());
            return;
        }
        int status =
                cause instanceof ErrorResponse known ? known.getStatusCode().value() : isUnreadable(cause) ? 400 : 500;
        if (status < 500) {
            write(request, response, code(status), List.of(reason(code(status))));
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("reference {}: {} of the interface", reference, request.getMethod(), failed);
        write(request, response, 500, List.of(Refusal.of("open311.error.500", reference)));
    }

    /** A form or an address that the server itself could not take apart. */
    private static boolean isUnreadable(Throwable cause) {
        return cause.getClass().getName().startsWith("org.apache.tomcat.util.http.")
                || cause.getClass().getName().startsWith("org.apache.catalina.");
    }

    private static int code(int status) {
        return WITH_OWN_CODE.contains(status) ? status : status >= 500 ? 500 : 400;
    }

    private static Refusal reason(int code) {
        return Refusal.of("open311.error." + code);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, List<Refusal> reasons)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        Format format = Format.of(request);
        List<Fields> errors = reasons.stream()
                .map(r -> new Fields().with("code", status).with("description", text(request, r)))
                .toList();
        byte[] body = format.write(Document.list("errors", "error", errors));
        response.setContentType(format.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String text(HttpServletRequest request, Refusal refusal) {
        // The query as it stands: a form that cannot be read is asked for no parameter.
        String query = request.getQueryString();
        boolean english = query != null && ("&" + query + "&").contains("&lang=en&");
        return messages.getMessage(
                refusal.key(), refusal.args().toArray(), english ? Locale.ENGLISH : TurkishText.TURKISH);
    }

    /** Answers errors at once, instead of leaving them to the server's page. */
    private final class Errors extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Errors(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            int code = code(status);
            write(request, response, code, List.of(code == 500 ? Refusal.of("open311.error.500", "-") : reason(code)));
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            sendError(status);
        }

        @Override
        public void addCookie(Cookie cookie) {
            LOG.trace("no cookie {}", cookie.getName());
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
