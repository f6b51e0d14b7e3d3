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
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.staff.StaffMember;

/** Coordination answers without any directorate. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/yanit")
class AnswerController {

    private final Calls calls;
    private final Choices choices;
    private final Answer answer;

    AnswerController(Calls calls, Choices choices, Answer answer) {
        this.calls = calls;
        this.choices = choices;
        this.answer = answer;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.ANSWER, number, who, model, file -> choices.outcomes());
        return calls.form(call, answer, OutcomeForm::empty);
    }

    @PostMapping
    String answer(
            @PathVariable String number,
            @ModelAttribute("form") OutcomeForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.ANSWER, number, who, model, file -> choices.outcomes());
        return calls.answer(call, answer, form, typed, form.field());
    }
}
