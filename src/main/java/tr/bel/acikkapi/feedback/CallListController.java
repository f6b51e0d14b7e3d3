package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
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
    private final CallTimes times;
    private final Pacing pacing;
    private final Clock clock;
    private final ZoneId zone;

    CallListController(
            Paperwork paperwork,
            MessageWords words,
            Colleagues colleagues,
            CallTimes times,
            Pacing pacing,
            Clock clock,
            ZoneId zone) {
        this.paperwork = paperwork;
        this.words = words;
        this.colleagues = colleagues;
        this.times = times;
        this.pacing = pacing;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/aranacaklar")
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        Instant now = clock.instant();
        PartOfDay part = PartOfDay.at(LocalTime.ofInstant(now, zone));
        List<CallLine> all = paperwork.open(Medium.CALL, who).stream()
                .map(row ->
                        CallLine.of(row, times.best(row.applicantId()).orElse(null), who.username(), words, colleagues))
                .sorted(Comparator.comparing((CallLine line) -> !suits(line, part)))
                .toList();
        model.addAttribute(
                "view",
                new CallsView(
                        all.stream()
                                .filter(l -> !l.nextAttemptAt().isAfter(now))
                                .toList(),
                        all.stream().filter(l -> l.nextAttemptAt().isAfter(now)).toList(),
                        pacing.isQuiet(Medium.CALL)
                                ? pacing.quietHours().until().toString()
                                : null));
        return "feedback/CallsPage";
    }

    /** Whether now is as good a time as any; the sort keeps the order of the promises within. */
    private static boolean suits(CallLine line, PartOfDay now) {
        CallTimes.Best best = line.best();
        return best == null || best.part() == now;
    }
}
