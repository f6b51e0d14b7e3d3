package tr.bel.acikkapi.channel.sms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.channel.sms.Threads.Line;
import tr.bel.acikkapi.channel.sms.Threads.Show;
import tr.bel.acikkapi.shared.SmsText;
import tr.bel.acikkapi.staff.Colleagues;

/** The inbox, and what a message would cost. */
@Controller
class InboxController {

    static final String ADDRESS = "/sms";

    private static final int PAGE = 50;
    /** The year 5000 or so, in microseconds. */
    private static final long FAR = 100_000_000_000_000_000L;

    private final Threads threads;
    private final SmsPolicy policy;
    private final Wires wires;
    private final Colleagues colleagues;

    InboxController(Threads threads, SmsPolicy policy, Wires wires, Colleagues colleagues) {
        this.threads = threads;
        this.policy = policy;
        this.wires = wires;
        this.colleagues = colleagues;
    }

    /**
     * What the list shows.
     *
     * @param names of who took a thread
     * @param next before which moment the next page begins; absent on the last one
     * @param open whether a line is open somewhere
     */
    record InboxView(
            Show show,
            List<Line> lines,
            Map<String, String> names,
            long waiting,
            long uncertain,
            SmsPolicy.Month month,
            boolean open,
            @Nullable Long next) {}

    @GetMapping(ADDRESS)
    String inbox(
            @RequestParam(name = "liste", defaultValue = "WAITING") String list,
            @RequestParam(name = "once", required = false) @Nullable Long before,
            Model model) {
        Show show = show(list);
        List<Line> lines = threads.list(show, before == null ? null : moment(before));
        boolean more = show == Show.ALL && lines.size() == PAGE;
        model.addAttribute(
                "view",
                new InboxView(
                        show,
                        lines,
                        colleagues.displayNames(lines.stream()
                                .map(Line::takenBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                        threads.count(Show.WAITING),
                        threads.count(Show.UNCERTAIN),
                        policy.month(),
                        wires.anywhere(),
                        more
                                ? ChronoUnit.MICROS.between(
                                        Instant.EPOCH, lines.getLast().lastAt())
                                : null));
        return "sms/InboxPage";
    }

    @PostMapping(ADDRESS + "/olcum")
    String measure(@RequestParam(defaultValue = "") String text, Model model) {
        SmsText cut = policy.prepare(text.strip());
        model.addAttribute("cut", cut);
        model.addAttribute("cost", policy.month().costOf(cut.count()));
        return "sms/MeasurePartial";
    }

    /** What cannot be a moment begins at the newest. */
    private static @Nullable Instant moment(long micros) {
        return Math.abs(micros) > FAR ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Show show(String name) {
        for (Show show : Show.values()) {
            if (show.name().equals(name)) {
                return show;
            }
        }
        return Show.WAITING;
    }
}
