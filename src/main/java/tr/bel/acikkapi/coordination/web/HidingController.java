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
import tr.bel.acikkapi.coordination.HideIdentity;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.staff.StaffMember;

/** The applicant's name is kept from the directorates. At once: what waited ten seconds would be seen for ten seconds. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/gizle")
class HidingController {

    private static final WordsForm.Field FIELD = new WordsForm.Field("coordination.hide", "coordination.hide.hint");

    private final Calls calls;
    private final HideIdentity identity;

    HidingController(Calls calls, HideIdentity identity) {
        this.calls = calls;
        this.identity = identity;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.HIDE, number, who, model, file -> FIELD);
        return calls.form(CoordinationAct.HIDE, call, new WordsForm(""));
    }

    @PostMapping
    String hide(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.HIDE, number, who, model, file -> FIELD);
        return calls.answer(call, identity.hide(call.seen(), form.words(), Calls.actor(call)), typed, "words");
    }
}
