package tr.bel.acikkapi.feedback;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.feedback.DecideMessage.Decision;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Deciding about a message, from the page of its case or from the administrator's list. */
@Controller
class DecisionController {

    private final DecideMessage decisions;
    private final Outbox outbox;
    private final CaseFiles files;

    DecisionController(DecideMessage decisions, Outbox outbox, CaseFiles files) {
        this.decisions = decisions;
        this.outbox = outbox;
        this.files = files;
    }

    @PostMapping("/iletiler/{id}/karar")
    String decide(
            @PathVariable long id,
            @RequestParam Decision decision,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        var number = outbox.byId(id)
                .flatMap(m -> files.byId(m.caseId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .number();
        boolean ofCase = files.byNumber(number, who.sight()).isPresent() && who.may(Permission.GIVE_FEEDBACK);
        if (!ofCase && !who.may(Permission.ADMINISTER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Refusal> refusal = decisions.decide(id, decision, who.username());
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key()))
                        .orElseGet(() -> Flash.done("feedback.decision." + decision + ".done")));
        return ofCase ? "redirect:/basvurular/" + number + "#iletiler" : "redirect:/yonetim/iletiler";
    }
}
