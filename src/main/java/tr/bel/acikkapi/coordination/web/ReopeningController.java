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
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.staff.StaffMember;

/** A case is opened again. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/yeniden")
class ReopeningController {

    private static final WordsForm.Field FIELD =
            new WordsForm.Field("coordination.reopening", "coordination.reopening.hint");

    private final Calls calls;
    private final Reopening reopening;

    ReopeningController(Calls calls, Reopening reopening) {
        this.calls = calls;
        this.reopening = reopening;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.REOPEN, number, who, model, file -> FIELD);
        return calls.form(call, reopening, () -> new WordsForm(""));
    }

    @PostMapping
    String reopen(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.REOPEN, number, who, model, file -> FIELD);
        return calls.answer(call, reopening, form, typed, "words");
    }
}
