package tr.bel.acikkapi.channel.desk;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.channel.talk.TakenToday;
import tr.bel.acikkapi.staff.StaffMember;

/** "Bugün aldıklarım". */
@Controller
class TodayController {

    /** More than a clerk can take in a day. */
    private static final int MOST = 300;

    private final DeskDoor door;
    private final TakenToday taken;

    TodayController(DeskDoor door, TakenToday taken) {
        this.door = door;
        this.taken = taken;
    }

    /** What the page shows. */
    record TodayView(List<CaseRow> rows) {}

    @GetMapping("/masa/bugun")
    String page(@AuthenticationPrincipal StaffMember clerk, Model model) {
        model.addAttribute("view", new TodayView(taken.of(door, clerk.username(), MOST)));
        return "desk/TodayPage";
    }
}
