package tr.bel.acikkapi.channel.agent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.BreakReason;

/** What somebody at a telephone says that they do now. */
@Controller
class AgentController {

    private static final String OFF = "bitti";

    private final TelephoneDoors doors;
    private final Agents agents;

    AgentController(TelephoneDoors doors, Agents agents) {
        this.doors = doors;
        this.agents = agents;
    }

    /** Begins work at a telephone, or by hand where none is given; or ends it. */
    @PostMapping("/{door}/gorev")
    String work(
            @PathVariable String door,
            @RequestParam(required = false) @Nullable String dahili,
            @RequestParam(required = false) @Nullable String ne,
            @AuthenticationPrincipal StaffMember member,
            RedirectAttributes redirect) {
        TelephoneDoor here = doors.at(door);
        Optional<Refusal> refusal = OFF.equals(ne)
                ? free(here, member).or(() -> agents.signOut(member.username()))
                : agents.signIn(member.username(), here.code(), dahili);
        return back(here, refusal, redirect);
    }

    @PostMapping("/{door}/hazir")
    String ready(@PathVariable String door, @AuthenticationPrincipal StaffMember member, RedirectAttributes redirect) {
        TelephoneDoor here = doors.at(door);
        return back(here, free(here, member).or(() -> agents.ready(member.username())), redirect);
    }

    @PostMapping("/{door}/mola")
    String pause(
            @PathVariable String door,
            @RequestParam BreakReason neden,
            @AuthenticationPrincipal StaffMember member,
            RedirectAttributes redirect) {
        TelephoneDoor here = doors.at(door);
        return back(here, free(here, member).or(() -> agents.pause(member.username(), neden)), redirect);
    }

    private static Optional<Refusal> free(TelephoneDoor door, StaffMember member) {
        return door.isBusy(member.username()) ? Optional.of(Refusal.of("agent.error.busy")) : Optional.empty();
    }

    private static String back(TelephoneDoor door, Optional<Refusal> refusal, RedirectAttributes redirect) {
        refusal.ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, Flash.problem(r)));
        return "redirect:" + door.address();
    }
}
