package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.KnownMatters.OpenMatter;

/** "Ben de yaşıyorum": which open matter this visitor came from; it is offered before sending, wherever they say that it is. */
@Component
class Joins {

    private static final String MATTER = "web-joins";

    private final KnownMatters known;
    private final HttpServletRequest request;

    /** The request is the current one, whichever that is. */
    Joins(KnownMatters known, HttpServletRequest request) {
        this.known = known;
        this.request = request;
    }

    void remember(long matter) {
        request.getSession().setAttribute(MATTER, matter);
    }

    void forget() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(MATTER);
        }
    }

    /** The matter, as long as it is open. */
    Optional<OpenMatter> matter() {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(MATTER);
        return id == null
                ? Optional.empty()
                : known.open().stream().filter(m -> id.equals(m.id())).findFirst();
    }

    /** What is near, and before it what the visitor came from. */
    List<OpenMatter> before(List<OpenMatter> near) {
        List<OpenMatter> all = new ArrayList<>(near);
        matter().ifPresent(mine -> {
            all.removeIf(m -> m.id() == mine.id());
            all.addFirst(mine);
        });
        return all;
    }
}
