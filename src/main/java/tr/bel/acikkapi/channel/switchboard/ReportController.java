package tr.bel.acikkapi.channel.switchboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.telephony.TransferReason;
import tr.bel.acikkapi.telephony.Transfers;

/** How many were handed over in some days, and why. */
@Controller
class ReportController {

    private final Transfers transfers;
    private final Clock clock;
    private final ZoneId zone;

    ReportController(Transfers transfers, Clock clock, ZoneId zone) {
        this.transfers = transfers;
        this.clock = clock;
        this.zone = zone;
    }

    /** A reason with how often it was, the two ways. */
    record Line(TransferReason reason, int warm, int cold) {
        public int all() {
            return warm + cold;
        }
    }

    /** What the page shows; both days are counted. */
    record ReportView(LocalDate from, LocalDate until, List<Line> lines) {}

    @GetMapping(SwitchboardDoor.ADDRESS + "/rapor")
    String page(
            @RequestParam(required = false) @Nullable LocalDate ilk,
            @RequestParam(required = false) @Nullable LocalDate son,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate until = son == null ? today : son;
        LocalDate from = ilk == null || ilk.isAfter(until) ? until.minusDays(6) : ilk;
        Map<TransferReason, Line> lines = new EnumMap<>(TransferReason.class);
        transfers
                .counts(
                        from.atStartOfDay(zone).toInstant(),
                        until.plusDays(1).atStartOfDay(zone).toInstant())
                .forEach(c -> lines.merge(
                        c.reason(),
                        c.kind() == Transfers.Kind.WARM
                                ? new Line(c.reason(), c.times(), 0)
                                : new Line(c.reason(), 0, c.times()),
                        (a, b) -> new Line(a.reason(), a.warm() + b.warm(), a.cold() + b.cold())));
        model.addAttribute("view", new ReportView(from, until, List.copyOf(lines.values())));
        return "switchboard/ReportPage";
    }
}
