package tr.bel.acikkapi.channel.desk;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tr.bel.acikkapi.staff.StaffMember;

/** The screen, its beginning, and the draft that it keeps while the clerk types. */
@Controller
class DeskController {

    static final String HERE = "redirect:/masa";

    private final Conversations conversations;
    private final DeskPages pages;

    DeskController(Conversations conversations, DeskPages pages) {
        this.conversations = conversations;
        this.pages = pages;
    }

    @GetMapping("/masa")
    String page(@AuthenticationPrincipal StaffMember clerk, Model model) {
        return pages.show(clerk, model);
    }

    @PostMapping("/masa/gorusme")
    String start(@AuthenticationPrincipal StaffMember clerk) {
        conversations.openOrStart(clerk.username());
        return HERE;
    }

    @PostMapping("/masa/taslak")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@ModelAttribute("form") DeskForm form, @AuthenticationPrincipal StaffMember clerk) {
        conversations
                .openOf(clerk.username())
                .filter(talk -> talk.matter().toString().equals(form.matter()))
                .ifPresent(talk -> pages.keep(talk, form));
    }
}
