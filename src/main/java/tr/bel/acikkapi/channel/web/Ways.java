package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;

/** Where a citizen goes next; as view names that redirect with 303. */
@Component
class Ways {

    private final DraftCookie cookie;
    private final CaseFiles files;
    private final Asking asking;

    Ways(DraftCookie cookie, CaseFiles files, Asking asking) {
        this.cookie = cookie;
        this.files = files;
        this.asking = asking;
    }

    /** For a browser that has no unsent draft: to the confirmation of what it sent, or to the start. */
    String without(HttpServletRequest request) {
        return sent(request).map(Ways::confirmation).orElse("redirect:/");
    }

    /** The case that this browser sent within the last day. */
    Optional<CaseView> sent(HttpServletRequest request) {
        return cookie.draft(request).flatMap(d -> d.caseId() == null ? Optional.empty() : files.byId(d.caseId()));
    }

    /** On from an answered question: back to the review that asked for a change, else to the next question. */
    String after(Step step, Draft draft, DraftContent content, String returnTo) {
        if (returnTo.equals(StepView.LATER)) {
            return "redirect:/basvuru/sonra";
        }
        Asked asked = asking.of(draft, content);
        Step next = returnTo.equals(StepView.RETURN) ? content.firstOpen(asked) : content.after(step, asked);
        return "redirect:" + next.path();
    }

    static String confirmation(CaseView sent) {
        return "redirect:/basvuru/tamam/" + sent.number();
    }
}
