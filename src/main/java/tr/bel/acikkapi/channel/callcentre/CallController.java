package tr.bel.acikkapi.channel.callcentre;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.channel.talk.TalkPages;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.CallsByHand;

/** The agent's screen, and calls that begin by hand. */
@Controller
class CallController {

    private final CallDoor door;
    private final CallsByHand byHand;
    private final Conversations conversations;
    private final TalkPages pages;
    private final TransactionTemplate transaction;

    CallController(
            CallDoor door,
            CallsByHand byHand,
            Conversations conversations,
            TalkPages pages,
            TransactionTemplate transaction) {
        this.door = door;
        this.byHand = byHand;
        this.conversations = conversations;
        this.pages = pages;
        this.transaction = transaction;
    }

    @GetMapping("/cagri")
    String page(@AuthenticationPrincipal StaffMember agent, Model model) {
        return pages.show(door, agent, model);
    }

    /** Somebody calls, and no exchange tells of it; or, without a number, the caller who hung up just now. */
    @PostMapping("/cagri/yeni")
    String call(
            @RequestParam(defaultValue = "") String numara,
            @AuthenticationPrincipal StaffMember agent,
            HttpServletResponse response,
            Model model) {
        if (!numara.isBlank() && !Phone.isDialled(numara)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("numara", numara);
            model.addAttribute("numaraWrong", true);
            return pages.show(door, agent, model);
        }
        transaction.executeWithoutResult(_ -> {
            boolean leftBehind = numara.isBlank() && door.hasUntouched(agent.username());
            if (!door.isBusy(agent.username()) && !leftBehind) {
                byHand.in(agent.username(), CallDoor.CODE, numara.isBlank() ? null : numara);
            }
            conversations.openOrStart(door, agent.username());
        });
        return CallDoor.HERE;
    }

    /** Takes a caller of the list of those who wait by hand. */
    @PostMapping("/cagri/al/{id}")
    String take(@PathVariable long id, @AuthenticationPrincipal StaffMember agent, RedirectAttributes redirect) {
        Optional<Refusal> refusal = door.isBusy(agent.username())
                ? Optional.of(Refusal.of("agent.error.busy"))
                : byHand.take(id, agent.username());
        if (refusal.isEmpty()) {
            conversations.openOrStart(door, agent.username());
        }
        refusal.ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, Flash.problem(r.key())));
        return CallDoor.HERE;
    }
}
