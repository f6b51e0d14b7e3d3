package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The calls to make. */
@Controller
class CallListController {

    private final Paperwork paperwork;
    private final MessageWords words;
    private final Colleagues colleagues;
    private final Clock clock;

    CallListController(Paperwork paperwork, MessageWords words, Colleagues colleagues, Clock clock) {
        this.paperwork = paperwork;
        this.words = words;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/aranacaklar")
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        Instant now = clock.instant();
        List<CallLine> all = paperwork.open(Medium.CALL, who).stream()
                .map(row -> CallLine.of(row, who.username(), words, colleagues))
                .toList();
        model.addAttribute(
                "view",
                new CallsView(
                        all.stream()
                                .filter(l -> !l.nextAttemptAt().isAfter(now))
                                .toList(),
                        all.stream().filter(l -> l.nextAttemptAt().isAfter(now)).toList()));
        return "feedback/CallsPage";
    }
}
