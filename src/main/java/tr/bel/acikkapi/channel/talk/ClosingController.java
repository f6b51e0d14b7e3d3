package tr.bel.acikkapi.channel.talk;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final TalkPages pages;
    private final TransactionTemplate transaction;

    ClosingController(Conversations conversations, TalkPages pages, TransactionTemplate transaction) {
        this.conversations = conversations;
        this.pages = pages;
        this.transaction = transaction;
    }

    /** Yes: the next matter of the same person. */
    @PostMapping("/{door}/baska")
    String another(StaffedDoor door, @AuthenticationPrincipal StaffMember clerk) {
        conversations.openOf(door, clerk.username()).ifPresent(conversations::goOn);
        return door.here();
    }

    /** No, or the person leaves. What is typed and not saved is asked about first. */
    @PostMapping("/{door}/bitir")
    String end(
            @RequestParam(defaultValue = "false") boolean eminim,
            @ModelAttribute("form") TalkForm form,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            RedirectAttributes redirect,
            Model model) {
        Optional<Conversation> talk = conversations.openOf(door, clerk.username());
        if (talk.isPresent() && form.hasUnsaved() && !eminim) {
            pages.keep(talk.get(), form);
            return pages.show(door, clerk, form, true, model);
        }
        if (talk.isPresent()) {
            transaction.executeWithoutResult(_ -> {
                if (conversations.end(talk.get())) {
                    door.ended(talk.get(), clerk);
                }
            });
            redirect.addFlashAttribute(Flash.NAME, Flash.done("talk.ended"));
        }
        return door.here();
    }
}
