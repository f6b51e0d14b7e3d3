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
import tr.bel.acikkapi.coordination.HoldClocks;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.staff.StaffMember;

/** Lengthens the law's limit (law 4982 art. 11). */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/uzat")
class ExtensionController {

    private static final WordsForm.Field EXTENSION =
            new WordsForm.Field("coordination.extension", "coordination.extension.hint");

    private final Calls calls;
    private final HoldClocks clocks;

    ExtensionController(Calls calls, HoldClocks clocks) {
        this.calls = calls;
        this.clocks = clocks;
    }

    @GetMapping
    String extensionForm(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.EXTEND, number, who, model, file -> EXTENSION);
        return calls.form(CoordinationAct.EXTEND, call, new WordsForm(""));
    }

    @PostMapping
    String extend(
            @PathVariable String number,
            @ModelAttribute("form") WordsForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.EXTEND, number, who, model, file -> EXTENSION);
        return calls.answer(call, clocks.extend(call.seen(), form.words(), Calls.actor(call)), typed, "words");
    }
}
