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

/** Where it is. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/yer")
class PlaceController {

    private final Calls calls;
    private final Choices choices;
    private final MendCase mend;

    PlaceController(Calls calls, Choices choices, MendCase mend) {
        this.calls = calls;
        this.choices = choices;
        this.mend = mend;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.PLACE, number, who, model, file -> choices.neighbourhoods());
        return calls.form(CoordinationAct.PLACE, call, PlaceForm.of(call.file().place()));
    }

    @PostMapping
    String place(
            @PathVariable String number,
            @ModelAttribute("form") PlaceForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.PLACE, number, who, model, file -> choices.neighbourhoods());
        return calls.answer(call, mend.place(call.seen(), form.place(), Calls.actor(call)), typed, "neighbourhood");
    }
}
