package tr.bel.acikkapi.channel.desk;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.staff.StaffMember;

/** "Bugün aldıklarım". */
@Controller
class TodayController {

    /** More than a clerk can take in a day. */
    private static final int MOST = 300;

    private final TakenToday taken;

    TodayController(TakenToday taken) {
        this.taken = taken;
    }

    /** What the page shows. */
    record TodayView(List<CaseRow> rows) {}

    @GetMapping("/masa/bugun")
    String page(@AuthenticationPrincipal StaffMember clerk, Model model) {
        model.addAttribute("view", new TodayView(taken.of(clerk.username(), MOST)));
        return "desk/TodayPage";
    }
}
