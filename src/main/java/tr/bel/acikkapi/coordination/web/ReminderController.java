package tr.bel.acikkapi.coordination.web;

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
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.watch.FollowUp;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** Asks directorates how far they are. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/hatirlat")
class ReminderController {

    private final Calls calls;
    private final FollowUp follow;
    private final Names names;

    ReminderController(Calls calls, FollowUp follow, Names names) {
        this.calls = calls;
        this.follow = follow;
        this.names = names;
    }

    @GetMapping
    String remindForm(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.REMIND, number, who, model, this::working);
        return calls.form(
                CoordinationAct.REMIND,
                call,
                new RemindForm(follow.working(call.file().id()), ""));
    }

    @PostMapping
    String remind(
            @PathVariable String number,
            @ModelAttribute("form") RemindForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.REMIND, number, who, model, this::working);
        return calls.answer(
                call, follow.ask(call.file().id(), form.directorates(), form.note(), who), typed, "directorates");
    }

    private List<Choice> working(CaseView file) {
        return follow.working(file.id()).stream()
                .map(d -> Choice.of(d, String.valueOf(names.directorate(d))))
                .toList();
    }
}
