package tr.bel.acikkapi.channel.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.feedback.CallTimes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The person has a new telephone, or wishes to be answered otherwise. What was kept is not shown, only replaced. */
@Controller
class ContactDataController {

    private final Conversations conversations;
    private final Applicants applicants;
    private final ReadPerson people;
    private final CallTimes callTimes;
    private final TalkPages pages;

    ContactDataController(
            Conversations conversations,
            Applicants applicants,
            ReadPerson people,
            CallTimes callTimes,
            TalkPages pages) {
        this.conversations = conversations;
        this.applicants = applicants;
        this.people = people;
        this.callTimes = callTimes;
        this.pages = pages;
    }

    @PostMapping("/{door}/iletisim")
    String change(
            @ModelAttribute("form") TalkForm form,
            BindingResult errors,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        pages.keep(talk, form);
        Long id = talk.applicantId();
        if (id == null) {
            return door.here();
        }
        Optional<ApplicantDetails> changed =
                people.change(applicants.details(id).orElseThrow(), form, errors);
        if (changed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(door, clerk, form, false, model);
        }
        applicants.update(id, changed.get());
        callTimes.wish(id, form.callTime());
        redirect.addFlashAttribute(Flash.NAME, Flash.done("talk.contact.changed"));
        return door.here();
    }
}
