package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.cases.CaseView;

/** Which cases this visitor has shown number and code of; in the session, so that addresses stay clean and it ends with the visit. */
@Component
class Grants {

    private static final String GRANTED = "web.granted";

    private final CaseFiles files;

    Grants(CaseFiles files) {
        this.files = files;
    }

    void give(CaseView file, HttpServletRequest request) {
        give(Map.of(file.number(), file.id()), request);
    }

    /** Those of a visitor who has shown whose they are. */
    void give(List<CaseRow> rows, HttpServletRequest request) {
        give(rows.stream().collect(Collectors.toMap(CaseRow::number, CaseRow::id)), request);
    }

    private static void give(Map<String, Long> some, HttpServletRequest request) {
        HashMap<String, Long> more = new HashMap<>(granted(request));
        more.putAll(some);
        request.getSession().setAttribute(GRANTED, more);
    }

    /** On a computer that others use too: nothing is open any more. */
    void takeBack(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(GRANTED);
        }
    }

    Optional<CaseView> file(String number, HttpServletRequest request) {
        Long id = granted(request).get(number);
        return id == null ? Optional.empty() : files.byId(id);
    }

    /** For what is only asked for from the case's page: without the grant it does not exist. */
    CaseView required(String number, HttpServletRequest request) {
        return file(number, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> granted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object granted = session == null ? null : session.getAttribute(GRANTED);
        return granted == null ? Map.of() : (Map<String, Long>) granted;
    }
}
