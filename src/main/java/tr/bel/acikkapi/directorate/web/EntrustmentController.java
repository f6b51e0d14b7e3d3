package tr.bel.acikkapi.directorate.web;

import java.util.List;
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
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.directorate.EntrustAssignment;
import tr.bel.acikkapi.directorate.Hands;
import tr.bel.acikkapi.directorate.HandsChoices;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** Somebody of the directorate, or one of its teams, is given the assignment. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/kisi")
class EntrustmentController {

    private final AssignmentCalls calls;
    private final EntrustAssignment entrust;
    private final HandsChoices choices;

    EntrustmentController(AssignmentCalls calls, EntrustAssignment entrust, HandsChoices choices) {
        this.calls = calls;
        this.entrust = entrust;
        this.choices = choices;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.ENTRUST, number, who, model, candidates(who));
        return calls.form(DirectorateAct.ENTRUST, call, new EntrustForm(who.username()));
    }

    @PostMapping
    String entrust(
            @PathVariable String number,
            @ModelAttribute("form") EntrustForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(DirectorateAct.ENTRUST, number, who, model, candidates(who));
        return calls.answer(call, attempt(call, form, who), typed, "colleague");
    }

    private Attempt attempt(Call call, EntrustForm form, StaffMember who) {
        return Hands.parse(form.colleague())
                .map(to -> entrust.entrust(call.seen(), to, who))
                .orElseGet(() -> Attempt.refused("directorate.entrust.unknown"));
    }

    private List<Choice> candidates(StaffMember who) {
        return choices.of(who);
    }
}
