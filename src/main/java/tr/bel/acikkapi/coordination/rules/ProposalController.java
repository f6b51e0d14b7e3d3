package tr.bel.acikkapi.coordination.rules;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.ActPages;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.Sheet;
import tr.bel.acikkapi.coordination.rules.Applications.Application;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A coordinator does, with one key, what a rule proposes. The act is the coordinator's, not the rule's. */
@Controller
class ProposalController {

    private final CaseFiles files;
    private final Applications applications;
    private final Rules rules;
    private final CarryOut carryOut;
    private final ActPages pages;
    private final TransactionTemplate transaction;

    ProposalController(
            CaseFiles files,
            Applications applications,
            Rules rules,
            CarryOut carryOut,
            ActPages pages,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.applications = applications;
        this.rules = rules;
        this.carryOut = carryOut;
        this.pages = pages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param version of the case that the reader saw
     * @param kural the proposal that the reader saw
     */
    @PostMapping(Desk.ADDRESS + "/{number}/kural")
    String follow(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam long kural,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseView file = files.byNumber(number, who.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Sheet sheet =
                new Sheet("rules.apply", "rules.apply", request.getRequestURI(), "", Desk.ADDRESS, "rules.apply.done");
        ActPages.Call call =
                new ActPages.Call(sheet, file, new Seen(file.id(), version), null, who, request, response, model);
        Attempt attempt = file.version() == version ? attempt(file, kural, who) : new Attempt.Overtaken();
        return switch (attempt) {
            case Attempt.Done() -> pages.answer(call, attempt, new MapBindingResult(Map.of(), "form"), null);
            case Attempt.Overtaken() -> pages.notNow(call);
            case Attempt.Refused(Refusal why) ->
                FindRule.leadTo(
                        "/basvurular/" + file.number(), Optional.of(why), Flash.done("rules.apply.done"), redirect);
        };
    }

    private Attempt attempt(CaseView file, long proposal, StaffMember who) {
        Optional<Application> open = applications.ofCase(file.id()).stream()
                .filter(a -> a.id() == proposal && a.ending() == null)
                .findFirst();
        if (open.isEmpty()) {
            return new Attempt.Overtaken();
        }
        Decision wanted = rules.version(open.get().ruleId(), open.get().ruleVersion())
                .orElseThrow()
                .definition()
                .decision();
        return Objects.requireNonNull(transaction.execute(status -> {
            Attempt attempt = carryOut.on(file, wanted, Actor.staff(who.username()));
            if (!(attempt instanceof Attempt.Done)) {
                status.setRollbackOnly();
            }
            return attempt;
        }));
    }
}
