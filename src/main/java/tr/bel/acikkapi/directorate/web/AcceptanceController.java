package tr.bel.acikkapi.directorate.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.directorate.AcceptAssignment;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.staff.StaffMember;

/** The directorate takes its assignment up. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/kabul")
class AcceptanceController {

    private final AssignmentCalls calls;
    private final AcceptAssignment accept;

    AcceptanceController(AssignmentCalls calls, AcceptAssignment accept) {
        this.calls = calls;
        this.accept = accept;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.ACCEPT, number, who, model, null);
        return calls.form(DirectorateAct.ACCEPT, call, new WordsForm(""));
    }

    @PostMapping
    String accept(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(DirectorateAct.ACCEPT, number, who, model, null);
        return calls.answer(call, accept.accept(call.seen(), AssignmentCalls.actor(call)), typed, "words");
    }
}
