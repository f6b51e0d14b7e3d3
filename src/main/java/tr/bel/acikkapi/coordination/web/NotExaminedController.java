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
import tr.bel.acikkapi.staff.StaffMember;

/** A case is not examined, for one of the reasons of law 3071 art. 6. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/incelenmedi")
class NotExaminedController {

    private final Calls calls;
    private final Choices choices;
    private final NonExamination nonExamination;

    NotExaminedController(Calls calls, Choices choices, NonExamination nonExamination) {
        this.calls = calls;
        this.choices = choices;
        this.nonExamination = nonExamination;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.NOT_EXAMINED, number, who, model, file -> choices.notExaminedReasons());
        return calls.form(call, nonExamination, () -> new NotExaminedForm("", ""));
    }

    @PostMapping
    String doNotExamine(
            @PathVariable String number,
            @ModelAttribute("form") NotExaminedForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.NOT_EXAMINED, number, who, model, file -> choices.notExaminedReasons());
        return calls.answer(call, nonExamination, form, typed, form.chosen().isEmpty() ? "reason" : "explanation");
    }
}
