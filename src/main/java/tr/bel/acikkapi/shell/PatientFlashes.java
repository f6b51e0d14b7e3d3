package tr.bel.acikkapi.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps what a page is to tell for who opens it. A page that renews itself ({@code X-Live}) asks for the same address, perhaps between a
 * form and the page that answers it, and would take the message away unread.
 */
final class PatientFlashes extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getHeader("X-Live") == null ? super.retrieveFlashMaps(request) : null;
    }
}
