package tr.bel.acikkapi.channel.callcentre;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.channel.talk.People;
import tr.bel.acikkapi.channel.talk.TalkView;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.CallBack;
import tr.bel.acikkapi.telephony.DialState;
import tr.bel.acikkapi.telephony.DialView;
import tr.bel.acikkapi.telephony.Dialling;
import tr.bel.acikkapi.telephony.LostCalls;

/** Whom to call back: one agent has one in hand, and everybody sees who. */
@Controller
class CallBackController {

    static final String HERE = "redirect:/cagri/geri-arama";

    private static final int MOST = 200;
    private static final int CLOSED = 15;

    private final LostCalls lost;
    private final Dialling dialling;
    private final People people;
    private final Colleagues colleagues;
    private final Clock clock;

    CallBackController(LostCalls lost, Dialling dialling, People people, Colleagues colleagues, Clock clock) {
        this.lost = lost;
        this.dialling = dialling;
        this.people = people;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * An entry of the list.
     *
     * @param holder who has it in hand, by name; absent for nobody
     * @param due whether it may be called now
     * @param people who has the number
     * @param dial to call by a key; absent for what is not one's own, or has no number to call
     * @param ended how nobody was reached the last time; absent where no exchange told it
     */
    record Line(
            CallBack entry,
            @Nullable String holder,
            boolean mine,
            boolean due,
            List<TalkView.FoundPerson> people,
            @Nullable DialView dial,
            @Nullable DialState ended) {}

    /** What the page shows. */
    record CallBacksView(List<Line> mine, List<Line> open, List<CallBack> closed) {}

    @GetMapping("/cagri/geri-arama")
    String page(@AuthenticationPrincipal StaffMember agent, Model model) {
        List<Line> open =
                lost.open(CallDoor.CODE, MOST).stream().map(e -> line(e, agent)).toList();
        model.addAttribute(
                "view",
                new CallBacksView(
                        open.stream().filter(Line::mine).toList(),
                        open.stream().filter(l -> !l.mine()).toList(),
                        lost.closed(CallDoor.CODE, CLOSED)));
        return "callcentre/CallBacksPage";
    }

    /** Takes one in hand, the first that is due where none is named; or gives it back. */
    @PostMapping("/cagri/geri-arama")
    String take(
            @RequestParam(required = false) @Nullable Long al,
            @RequestParam(required = false) @Nullable Long birak,
            @AuthenticationPrincipal StaffMember agent,
            RedirectAttributes redirect) {
        if (birak != null) {
            lost.release(birak, agent.username());
        } else if (al != null) {
            told(lost.claim(al, agent.username()), redirect);
        } else if (lost.next(agent.username(), CallDoor.CODE).isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("callcentre.back.noneDue"));
        }
        return HERE;
    }

    static void told(Optional<Refusal> refusal, RedirectAttributes redirect) {
        refusal.ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, Flash.problem(r)));
    }

    private Line line(CallBack entry, StaffMember agent) {
        boolean mine = entry.isHeldBy(agent.username(), clock.instant());
        String holder = Stream.ofNullable(entry.claimedBy())
                .filter(by -> entry.isHeldBy(by, clock.instant()))
                .map(colleagues::displayName)
                .findFirst()
                .orElse(null);
        return new Line(
                entry,
                holder,
                mine,
                !entry.nextAt().isAfter(clock.instant()),
                mine ? entry.phone().map(people::at).orElse(List.of()) : List.of(),
                mine && entry.phone().isPresent()
                        ? dialling.view(agent.username(), CallBackDialController.subject(entry.id()))
                        : null,
                entry.tries() == 0 ? null : lost.lastEnded(entry.id()).orElse(null));
    }
}
