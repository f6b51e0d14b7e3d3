package tr.bel.acikkapi.channel.mayorcalls;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Dialling;

/** The number of a call that is open is rung by a key: first at the telephone on the mayor's desk. Whether they may be called, and now, is asked again. */
@Controller
class DialController {

    private final CallPages pages;
    private final MayCall mayCall;
    private final QuietHours quiet;
    private final Applicants applicants;
    private final Dialling dialling;

    DialController(CallPages pages, MayCall mayCall, QuietHours quiet, Applicants applicants, Dialling dialling) {
        this.pages = pages;
        this.mayCall = mayCall;
        this.quiet = quiet;
        this.applicants = applicants;
        this.dialling = dialling;
    }

    /** What a call of a session is called in the calls that the exchange makes. */
    static String subject(long call) {
        return "mayor:" + call;
    }

    @PostMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}/arama/{call:\\d{1,18}}/cevir")
    String dial(
            @PathVariable long id,
            @PathVariable long call,
            @RequestParam UUID anahtar,
            @RequestParam(required = false) @Nullable String dahili,
            @AuthenticationPrincipal StaffMember caller,
            RedirectAttributes redirect) {
        Call open = pages.find(id, call, caller);
        boolean mine = open.endedAt() == null && open.heldBy().equals(caller.username());
        Optional<Phone> number =
                mine ? applicants.details(open.applicantId()).map(ApplicantDetails::phone) : Optional.empty();
        Optional<Refusal> refusal = number.isEmpty()
                ? Optional.of(Refusal.of("mayorcalls.call.over"))
                : quiet(open)
                        .or(() -> mayCall.refusal(open.applicantId()))
                        .or(() -> dialling.dial(new Dialling.Wish(
                                caller.username(),
                                number.get(),
                                null,
                                open.contactId(),
                                subject(call),
                                dahili,
                                anahtar)));
        refusal.ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, Flash.problem(r)));
        return "redirect:" + open.address();
    }

    /** A call that was opened before the quiet hours is not rung in them; for one with a reason it was given when it was opened. */
    private Optional<Refusal> quiet(Call open) {
        return open.quietBy() == null ? quiet.end().map(_ -> Refusal.of(Calls.QUIET)) : Optional.empty();
    }
}
