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
import tr.bel.acikkapi.directorate.GiveBack;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.staff.StaffMember;

/** The directorate gives the case back, with its reason. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/iade")
class GiveBackController {

    private static final WordsForm.Field FIELD =
            new WordsForm.Field("directorate.giveBack", "directorate.giveBack.hint");

    private final AssignmentCalls calls;
    private final GiveBack giveBack;

    GiveBackController(AssignmentCalls calls, GiveBack giveBack) {
        this.calls = calls;
        this.giveBack = giveBack;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.GIVE_BACK, number, who, model, FIELD);
        return calls.form(DirectorateAct.GIVE_BACK, call, new WordsForm(""));
    }

    @PostMapping
    String giveBack(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(DirectorateAct.GIVE_BACK, number, who, model, FIELD);
        return calls.answer(
                call, giveBack.giveBack(call.seen(), form.words(), AssignmentCalls.actor(call)), typed, "words");
    }
}
