package tr.bel.acikkapi.channel.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.feedback.CallTimes;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.StaffMember;

/** Somebody who was never here before. */
@Controller
class NewPersonController {

    private final Conversations conversations;
    private final Applicants applicants;
    private final ReadPerson people;
    private final CallTimes callTimes;
    private final TalkPages pages;
    private final TransactionTemplate transaction;

    NewPersonController(
            Conversations conversations,
            Applicants applicants,
            ReadPerson people,
            CallTimes callTimes,
            TalkPages pages,
            TransactionTemplate transaction) {
        this.conversations = conversations;
        this.applicants = applicants;
        this.people = people;
        this.callTimes = callTimes;
        this.pages = pages;
        this.transaction = transaction;
    }

    /** Opens the fields, with what was looked for already in the right one. */
    @PostMapping("/{door}/yeni-kisi")
    String open(
            @ModelAttribute("form") TalkForm form,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            Model model) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        pages.keep(talk, form);
        String caller = door.callerOf(talk).map(Phone::display).orElse(null);
        String sought = TurkishText.tidyLine(form.q() == null ? "" : form.q());
        TalkForm opened = filled(form, sought.isEmpty() ? door.nameOf(talk).orElse("") : sought, caller);
        model.addAttribute("carried", TalkForm.said(opened.name()));
        model.asMap().remove("form");
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return pages.show(door, clerk, opened, false, model);
    }

    @PostMapping("/{door}/kisi")
    String register(
            @ModelAttribute("form") TalkForm form,
            BindingResult errors,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            Model model) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        pages.keep(talk, form);
        Optional<ApplicantDetails> person = people.read(form, errors);
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(door, clerk, form, false, model);
        }
        transaction.executeWithoutResult(status -> {
            // Of two presses the second waits, and finds that the conversation knows whom it is with.
            Conversation now = conversations.openOrStart(door, clerk.username());
            if (now.contactId() == talk.contactId() && !now.knowsWhom()) {
                long id = applicants.register(person.get());
                callTimes.wish(id, form.callTime());
                conversations.identify(now, id);
            }
        });
        return door.here();
    }

    private static TalkForm filled(TalkForm form, String q, @Nullable String caller) {
        if (NationalId.parse(q).isPresent()) {
            return form.withNewPerson(null, caller, q);
        }
        boolean name = q.chars().anyMatch(Character::isLetter);
        return form.withNewPerson(name ? q : null, name || q.isEmpty() ? caller : q, null);
    }
}
