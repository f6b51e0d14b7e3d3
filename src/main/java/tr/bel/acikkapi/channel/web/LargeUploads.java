package tr.bel.acikkapi.channel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A photo that is larger than the house takes breaks the reading of its form before any controller or security filter is asked. The
 * citizen is sent back to the page, where everything still stands, with words instead of the server's own error page.
 */
@Component
@Order(-110) // before Spring Security (-100), which reads the form for its token
class LargeUploads extends OncePerRequestFilter {

    static final String TOO_LARGE = "buyuk";

    private static final String OFFLINE = "/cevrimdisi";

    private static final Logger LOG = LoggerFactory.getLogger(LargeUploads.class);

    /** What we read to its end, so that the browser hears our answer; more is cut off. */
    private static final long PATIENCE = 300L * 1024 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null
                || !type.startsWith("multipart/")
                || (back(request.getRequestURI()).isEmpty()
                        && !request.getRequestURI().equals(OFFLINE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParts();
        } catch (IllegalStateException tooLarge) {
            drain(request.getInputStream());
            if (request.getRequestURI().equals(OFFLINE)) { // heard by a script, which leaves the photos out
                response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, back(request.getRequestURI()) + "?" + TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The page whose form it was; empty for forms that are not ours. */
    private static String back(String uri) {
        if (uri.equals(Step.PHOTOS.path())) {
            return uri;
        }
        if (uri.matches("/yanit/[0-9a-v]{32}")) {
            return uri;
        }
        return uri.matches("/takip/[0-9-]{1,20}/yanit") ? uri.substring(0, uri.lastIndexOf('/')) : "";
    }

    private static void drain(InputStream rest) {
        byte[] buffer = new byte[64 * 1024];
        long read = 0;
        try {
            for (int n = rest.read(buffer); n >= 0 && read < PATIENCE; n = rest.read(buffer)) {
                read += n;
            }
        } catch (IOException gone) {
            LOG.debug("whoever left in the middle of an upload needs no answer", gone);
        }
    }
}
