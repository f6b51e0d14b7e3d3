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
import tr.bel.acikkapi.coordination.AskApplicant;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.staff.StaffMember;

/** What the applicant said on the telephone. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/duyulan")
class ReplyController {

    private static final WordsForm.Field FIELD = new WordsForm.Field("coordination.reply", "coordination.reply.hint");

    private final Calls calls;
    private final AskApplicant ask;

    ReplyController(Calls calls, AskApplicant ask) {
        this.calls = calls;
        this.ask = ask;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.HEAR, number, who, model, file -> FIELD);
        return calls.form(CoordinationAct.HEAR, call, new WordsForm(""));
    }

    @PostMapping
    String hear(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.HEAR, number, who, model, file -> FIELD);
        return calls.answer(call, ask.hear(call.seen(), form.words(), Calls.actor(call)), typed, "words");
    }
}
