package tr.bel.acikkapi.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** A static file asked for by the hash of its content may be kept for ever; by its plain name it is asked again each time. */
class CacheInterceptor implements HandlerInterceptor {

    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{32}\\.\\w+$");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            boolean hashed = HASHED.matcher(request.getRequestURI()).find();
            response.setHeader(HttpHeaders.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache");
        }
        return true;
    }
}
