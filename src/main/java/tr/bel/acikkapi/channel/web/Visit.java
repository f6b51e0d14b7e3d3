package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose applications this visitor may see, having shown that a telephone or mailbox is theirs; in the session, and over with it. */
@Component
class Visit {

    private static final String MINE = "visit.applicants";
    private static final String SHOWN = "visit.shown";

    /** A session that was there before the proof may be known to somebody else: it gets a new name. */
    void begin(List<Long> applicants, String masked, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(MINE, new ArrayList<>(applicants));
        session.setAttribute(SHOWN, masked);
    }

    boolean isOpen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MINE) != null;
    }

    List<Long> applicants(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object mine = session == null ? null : session.getAttribute(MINE);
        return mine instanceof List<?> list ? list.stream().map(id -> (Long) id).toList() : List.of();
    }

    /** {@code ay***@posta.example}; empty where nothing was shown. */
    String shown(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object shown = session == null ? null : session.getAttribute(SHOWN);
        return shown == null ? "" : shown.toString();
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(MINE);
            session.removeAttribute(SHOWN);
        }
    }
}
