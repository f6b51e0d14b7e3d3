package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.moderation.Suspicion;

/** Notices, while forms come in, what may speak for a machine at the other end. What it notices is kept with the draft. */
@Component
class Notice {

    /** A field that nobody sees, hears or reaches with the keyboard ({@code web/TrapFragment}). */
    static final String TRAP = "baslik2";

    private final PageStamp stamps;

    Notice(PageStamp stamps) {
        this.stamps = stamps;
    }

    /** On a page where something is typed that a browser may know by heart: only the trap. */
    DraftContent of(HttpServletRequest request, DraftContent content) {
        String trap = Objects.requireNonNullElse(request.getParameter(TRAP), "");
        return content.with(content.caution().trapped(!trap.isBlank()));
    }

    /** @param before what stood there when the page was shown */
    DraftContent ofMatter(HttpServletRequest request, DraftContent before, DraftContent content) {
        DraftContent noticed = of(request, content);
        int typed = content.matter().said().length() - before.matter().said().length();
        if (typed <= 0) {
            return noticed;
        }
        Optional<Duration> age = stamps.age(Objects.requireNonNullElse(request.getParameter(PageStamp.FIELD), ""));
        boolean fast = age.filter(taken -> Suspicion.isTooFast(typed, taken)).isPresent();
        return noticed.with(noticed.caution().timed(fast, age.isEmpty()));
    }
}
