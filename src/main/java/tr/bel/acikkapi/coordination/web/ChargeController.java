package tr.bel.acikkapi.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
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
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.ActPages;
import tr.bel.acikkapi.coordination.Charge;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** "Üzerime al": one key, no form. */
@Controller
class ChargeController {

    private final CaseFiles files;
    private final Charge charge;

    ChargeController(CaseFiles files, Charge charge) {
        this.files = files;
        this.charge = charge;
    }

    @PostMapping(Desk.ADDRESS + "/{number}/ustlen")
    String take(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean birak,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        CaseView file = files.byNumber(number, who.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Refusal> refusal = Optional.empty();
        if (birak) {
            charge.release(file.id(), who.username());
        } else {
            refusal = charge.take(file.id(), who.username());
        }
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key()))
                        .orElseGet(() -> Flash.done(
                                birak ? "coordination.charge.released" : "coordination.charge.taken", number)));
        return "redirect:" + ActPages.backTo(request, file.number());
    }
}
