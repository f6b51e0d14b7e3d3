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
import tr.bel.acikkapi.coordination.watch.FollowUp;
import tr.bel.acikkapi.staff.StaffMember;

/** Puts a case on one's own list for a day. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/takip")
class FollowUpController {

    private final Calls calls;
    private final FollowUp follow;

    FollowUpController(Calls calls, FollowUp follow) {
        this.calls = calls;
        this.follow = follow;
    }

    @GetMapping
    String followForm(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.FOLLOW, number, who, model);
        return calls.form(CoordinationAct.FOLLOW, call, new FollowForm("", ""));
    }

    @PostMapping
    String follow(
            @PathVariable String number,
            @ModelAttribute("form") FollowForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.FOLLOW, number, who, model);
        return calls.answer(call, follow.later(call.file().id(), form.date(), form.note(), who), typed, "day");
    }
}
