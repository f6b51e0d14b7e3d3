package tr.bel.acikkapi.directorate.web;

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
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.PlanWork;
import tr.bel.acikkapi.staff.StaffMember;

/** How far the work is. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/ilerleme")
class ProgressController {

    private static final WordsForm.Field FIELD =
            new WordsForm.Field("directorate.progress", "directorate.progress.hint");

    private final AssignmentCalls calls;
    private final PlanWork work;

    ProgressController(AssignmentCalls calls, PlanWork work) {
        this.calls = calls;
        this.work = work;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.REPORT, number, who, model, FIELD);
        return calls.form(DirectorateAct.REPORT, call, new WordsForm(""));
    }

    @PostMapping
    String report(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(DirectorateAct.REPORT, number, who, model, FIELD);
        return calls.answer(call, work.report(call.seen(), form.words(), AssignmentCalls.actor(call)), typed, "words");
    }
}
