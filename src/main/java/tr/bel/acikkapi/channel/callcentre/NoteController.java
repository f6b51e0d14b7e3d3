package tr.bel.acikkapi.channel.callcentre;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.HandoverNotes;

/** What the next shift must know; it says that it read it. */
@Controller
class NoteController {

    private final HandoverNotes notes;

    NoteController(HandoverNotes notes) {
        this.notes = notes;
    }

    @PostMapping(CallAccess.SHIFTS + "/notlar")
    String write(
            @RequestParam(defaultValue = "") String sozler,
            @AuthenticationPrincipal StaffMember agent,
            RedirectAttributes redirect) {
        notes.write(CallDoor.CODE, agent.username(), sozler)
                .ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, problem(r)));
        return ShiftController.HERE;
    }

    @PostMapping(CallAccess.SHIFTS + "/notlar/{id}/okundu")
    String read(@PathVariable long id, @AuthenticationPrincipal StaffMember agent) {
        notes.read(id, agent.username());
        return ShiftController.HERE;
    }

    private static Flash problem(Refusal refusal) {
        return Flash.problem(refusal);
    }
}
