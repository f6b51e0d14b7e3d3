package tr.bel.acikkapi.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * One page for everything that goes wrong: what happened, that nothing was lost, what to do next. Our own faults get a reference that
 * stands in the log beside the cause; the page never shows the cause.
 */
class ErrorPages implements ErrorViewResolver {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        boolean expired = request.getAttribute(ExpiredForm.CAUSE) instanceof CsrfException;
        String reference = status.is5xxServerError() ? reference(request) : null;
        ErrorPage page = ErrorPage.of(status.value(), expired, reference);
        return new ModelAndView("shell/ErrorPage", Map.of("error", page), status);
    }

    private static String reference(HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        @Nullable Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        // The pattern and not the address: an address may carry a secret (/yanit/{token}).
        log.error(
                "reference {}: {} {}",
                reference,
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                cause);
        return reference;
    }
}
