package tr.bel.acikkapi.coordination.web;

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
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.MendCase;
import tr.bel.acikkapi.staff.StaffMember;

/** How soon a case must be looked at. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/oncelik")
class PriorityController {

    private final Calls calls;
    private final Choices choices;
    private final MendCase mend;

    PriorityController(Calls calls, Choices choices, MendCase mend) {
        this.calls = calls;
        this.choices = choices;
        this.mend = mend;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.PRIORITY, number, who, model, file -> choices.priorities());
        return calls.form(
                CoordinationAct.PRIORITY,
                call,
                new PriorityForm(call.file().priority().name()));
    }

    @PostMapping
    String prioritise(
            @PathVariable String number,
            @ModelAttribute("form") PriorityForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.PRIORITY, number, who, model, file -> choices.priorities());
        return calls.answer(call, mend.prioritise(call.seen(), form.chosen(), Calls.actor(call)), typed, "priority");
    }
}
