package tr.bel.acikkapi.coordination.learning;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Learns anew on command. */
@Controller
class TrainingController {

    private final Learn learn;

    TrainingController(Learn learn) {
        this.learn = learn;
    }

    @PostMapping(SuggestionsPages.ADDRESS + "/ogrenme")
    RedirectView train(@AuthenticationPrincipal StaffMember who, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                learn.beside(who.username())
                        ? Flash.done("learning.training.begun")
                        : Flash.problem("learning.training.already"));
        return seeOther();
    }

    static RedirectView seeOther() {
        RedirectView redirect = new RedirectView(SuggestionsPages.ADDRESS, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
