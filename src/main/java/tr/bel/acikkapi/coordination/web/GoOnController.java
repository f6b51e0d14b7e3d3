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
import tr.bel.acikkapi.coordination.HoldClocks;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.staff.StaffMember;

/** Lets the clocks of a case go on. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/surdur")
class GoOnController {

    private final Calls calls;
    private final Choices choices;
    private final HoldClocks clocks;

    GoOnController(Calls calls, Choices choices, HoldClocks clocks) {
        this.calls = calls;
        this.choices = choices;
        this.clocks = clocks;
    }

    @GetMapping
    String goOnForm(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.GO_ON, number, who, model, choices::heldFor);
        return calls.form(CoordinationAct.GO_ON, call, new WordsForm(""));
    }

    @PostMapping
    String goOn(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.GO_ON, number, who, model, choices::heldFor);
        return calls.answer(call, clocks.goOn(call.seen(), Calls.actor(call)), typed, "words");
    }
}
