package tr.bel.acikkapi.channel.desk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.channel.talk.TalkPages;
import tr.bel.acikkapi.staff.StaffMember;

/** The screen of the desk. */
@Controller
class DeskController {

    private final DeskDoor door;
    private final TalkPages pages;

    DeskController(DeskDoor door, TalkPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/masa")
    String page(@AuthenticationPrincipal StaffMember clerk, Model model) {
        return pages.show(door, clerk, model);
    }
}
