package tr.bel.acikkapi.feedback;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Dialling;

/** Whom the agent has open is called by a key, in the hours in which people are called. */
@Controller
class CallDialController {

    private final Paperwork paperwork;
    private final Pacing pacing;
    private final Dialling dialling;

    CallDialController(Paperwork paperwork, Pacing pacing, Dialling dialling) {
        this.paperwork = paperwork;
        this.pacing = pacing;
        this.dialling = dialling;
    }

    /** What a message is called in the calls that are made to tell it. */
    static String subject(long message) {
        return "feedback:" + message;
    }

    @PostMapping("/aranacaklar/{id}/arama")
    String dial(
            @PathVariable long id,
            @RequestParam UUID anahtar,
            @RequestParam(required = false) @Nullable String dahili,
            @AuthenticationPrincipal StaffMember agent,
            RedirectAttributes redirect) {
        Message call = paperwork
                .find(id, Medium.CALL, agent)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Phone> number = call.isOpen()
                ? paperwork.applicant(call, agent.username()).map(ApplicantDetails::phone)
                : Optional.empty();
        Optional<Refusal> refusal = pacing.isQuiet(Medium.CALL)
                ? Optional.of(Refusal.of(
                        "feedback.call.quiet", pacing.quietHours().until().toString()))
                : number.isEmpty()
                        ? Optional.of(Refusal.of("feedback.call.lost"))
                        : dialling.dial(new Dialling.Wish(
                                agent.username(), number.get(), null, null, subject(id), dahili, anahtar));
        refusal.ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, Flash.problem(r)));
        return "redirect:/aranacaklar/" + id;
    }
}
