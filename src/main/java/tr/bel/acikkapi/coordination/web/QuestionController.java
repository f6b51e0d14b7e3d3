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

/** A question to the applicant. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/soru")
class QuestionController {

    private static final WordsForm.Field FIELD =
            new WordsForm.Field("coordination.question", "coordination.question.hint");

    private final Calls calls;
    private final Question question;

    QuestionController(Calls calls, Question question) {
        this.calls = calls;
        this.question = question;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.ASK, number, who, model, file -> FIELD);
        return calls.form(call, question, () -> new WordsForm(""));
    }

    @PostMapping
    String ask(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.ASK, number, who, model, file -> FIELD);
        return calls.answer(call, question, form, typed, "words");
    }
}
