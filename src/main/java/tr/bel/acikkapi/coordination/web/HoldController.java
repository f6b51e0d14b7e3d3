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
import tr.bel.acikkapi.staff.StaffMember;

/** Stops the clocks of a case. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/durdur")
class HoldController {

    private final Calls calls;
    private final Choices choices;
    private final HoldClocks clocks;

    HoldController(Calls calls, Choices choices, HoldClocks clocks) {
        this.calls = calls;
        this.choices = choices;
        this.clocks = clocks;
    }

    @GetMapping
    String holdForm(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.HOLD, number, who, model, choices::pauseReasons);
        return calls.form(CoordinationAct.HOLD, call, new HoldForm("", ""));
    }

    @PostMapping
    String hold(
            @PathVariable String number,
            @ModelAttribute("form") HoldForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.HOLD, number, who, model, choices::pauseReasons);
        return calls.answer(
                call,
                clocks.hold(call.seen(), form.chosen(), form.note(), Calls.actor(call)),
                typed,
                form.chosen().isPresent() && form.note().length() > 2_000 ? "note" : "reason");
    }
}
