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
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.staff.StaffMember;

/** Another authority is told to be responsible (law 3071 art. 5). */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/kurum")
class TransferController {

    private final Calls calls;
    private final Choices choices;
    private final Transfer transfer;

    TransferController(Calls calls, Choices choices, Transfer transfer) {
        this.calls = calls;
        this.choices = choices;
        this.transfer = transfer;
    }

    @GetMapping
    String form(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String konu,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.TRANSFER, number, who, model, _ -> choices.authorities());
        String known = call.file().subject();
        String subject = konu.isEmpty() && known != null ? known : konu;
        return calls.form(call, transfer, () -> new TransferForm(choices.authority(subject), ""));
    }

    @PostMapping
    String transferOut(
            @PathVariable String number,
            @ModelAttribute("form") TransferForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.TRANSFER, number, who, model, _ -> choices.authorities());
        return calls.answer(call, transfer, form, typed, form.field());
    }
}
