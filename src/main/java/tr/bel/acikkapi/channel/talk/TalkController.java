package tr.bel.acikkapi.channel.talk;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tr.bel.acikkapi.staff.StaffMember;

/** The beginning of a conversation, and the draft that it keeps while somebody types. */
@Controller
class TalkController {

    private final Conversations conversations;
    private final TalkPages pages;

    TalkController(Conversations conversations, TalkPages pages) {
        this.conversations = conversations;
        this.pages = pages;
    }

    @PostMapping("/{door}/gorusme")
    String start(StaffedDoor door, @AuthenticationPrincipal StaffMember clerk) {
        conversations.openOrStart(door, clerk.username());
        return door.here();
    }

    @PostMapping("/{door}/taslak")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@ModelAttribute("form") TalkForm form, StaffedDoor door, @AuthenticationPrincipal StaffMember clerk) {
        conversations
                .openOf(door, clerk.username())
                .filter(talk -> talk.matter().toString().equals(form.matter()))
                .ifPresent(talk -> pages.keep(talk, form));
    }
}
