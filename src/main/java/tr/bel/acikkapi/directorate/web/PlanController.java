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
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.PlanWork;
import tr.bel.acikkapi.staff.StaffMember;

/** The work is given its day, in words that the applicant reads. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/plan")
class PlanController {

    private final AssignmentCalls calls;
    private final PlanWork work;

    PlanController(AssignmentCalls calls, PlanWork work) {
        this.calls = calls;
        this.work = work;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.PLAN, number, who, model, null);
        return calls.form(DirectorateAct.PLAN, call, new PlanForm("", ""));
    }

    @PostMapping
    String plan(
            @PathVariable String number,
            @ModelAttribute("form") PlanForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(DirectorateAct.PLAN, number, who, model, null);
        return calls.answer(
                call,
                work.plan(call.seen(), OutcomeForm.day(form.day()), form.words(), AssignmentCalls.actor(call)),
                typed,
                form.field());
    }
}
