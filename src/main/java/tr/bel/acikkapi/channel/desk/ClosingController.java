package tr.bel.acikkapi.channel.desk;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The answer to "Başka bir arzunuz var mı?", and the end. */
@Controller
class ClosingController {

    private final Conversations conversations;
    private final DeskPages pages;

    ClosingController(Conversations conversations, DeskPages pages) {
        this.conversations = conversations;
        this.pages = pages;
    }

    /** Yes: the next matter of the same person. */
    @PostMapping("/masa/baska")
    String another(@AuthenticationPrincipal StaffMember clerk) {
        conversations.openOf(clerk.username()).ifPresent(conversations::goOn);
        return DeskController.HERE;
    }

    /** No, or the person leaves. What is typed and not saved is asked about first. */
    @PostMapping("/masa/bitir")
    String end(
            @RequestParam(defaultValue = "false") boolean eminim,
            @ModelAttribute("form") DeskForm form,
            @AuthenticationPrincipal StaffMember clerk,
            RedirectAttributes redirect,
            Model model) {
        Optional<Conversation> talk = conversations.openOf(clerk.username());
        if (talk.isPresent() && form.hasUnsaved() && !eminim) {
            pages.keep(talk.get(), form);
            return pages.show(clerk, form, true, model);
        }
        if (talk.isPresent()) {
            conversations.end(talk.get());
            redirect.addFlashAttribute(Flash.NAME, Flash.done("desk.ended"));
        }
        return DeskController.HERE;
    }
}
