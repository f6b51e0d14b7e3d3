package tr.bel.acikkapi.channel.callcentre;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.AllowedHours;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Dialling;
import tr.bel.acikkapi.telephony.LostCalls;

/** Whom the agent has in hand is called by a key: it rings at the agent's telephone first, and at nobody's in the quiet hours. */
@Controller
class CallBackDialController {

    private final LostCalls lost;
    private final Dialling dialling;
    private final AllowedHours allowed;
    private final Clock clock;
    private final ZoneId zone;

    CallBackDialController(LostCalls lost, Dialling dialling, AllowedHours allowed, Clock clock, ZoneId zone) {
        this.lost = lost;
        this.dialling = dialling;
        this.allowed = allowed;
        this.clock = clock;
        this.zone = zone;
    }

    /** What an entry is called in the calls that are made about it. */
    static String subject(long entry) {
        return "callBack:" + entry;
    }

    @PostMapping("/cagri/geri-arama/{id}/arama")
    String dial(
            @PathVariable long id,
            @RequestParam UUID anahtar,
            @RequestParam(required = false) @Nullable String dahili,
            @AuthenticationPrincipal StaffMember agent,
            RedirectAttributes redirect) {
        Optional<Phone> number = lost.byId(id)
                .filter(e -> e.isOpen() && e.isHeldBy(agent.username(), clock.instant()))
                .flatMap(e -> e.phone());
        Optional<Refusal> refusal = number.isEmpty()
                ? Optional.of(Refusal.of("telephony.callBack.notYours"))
                : quiet().or(() -> dialling.dial(new Dialling.Wish(
                        agent.username(), number.get(), CallDoor.CODE, null, subject(id), dahili, anahtar)));
        CallBackController.told(refusal, redirect);
        return CallBackController.HERE;
    }

    private Optional<Refusal> quiet() {
        return allowed.quietUntil(Medium.CALL, clock.instant())
                .map(end -> Refusal.of(
                        "callcentre.back.quiet", end.atZone(zone).toLocalTime().toString()));
    }
}
