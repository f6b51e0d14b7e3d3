package tr.bel.acikkapi.coordination.web;

import java.util.Objects;
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
import tr.bel.acikkapi.coordination.web.Choices.SubjectChoices;
import tr.bel.acikkapi.staff.StaffMember;

/** What a case is about. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/tasnif")
class ClassificationController {

    private final Calls calls;
    private final Choices choices;
    private final Classification classification;

    ClassificationController(Calls calls, Choices choices, Classification classification) {
        this.calls = calls;
        this.choices = choices;
        this.classification = classification;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.CLASSIFY, number, who, model, choices::subject);
        SubjectChoices offered = (SubjectChoices) Objects.requireNonNull(call.choices());
        return calls.form(call, classification, () -> choices.subjectForm(call.file(), offered));
    }

    @PostMapping
    String classify(
            @PathVariable String number,
            @ModelAttribute("form") SubjectForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.CLASSIFY, number, who, model, choices::subject);
        return calls.answer(call, classification, form, typed, "subject");
    }
}
