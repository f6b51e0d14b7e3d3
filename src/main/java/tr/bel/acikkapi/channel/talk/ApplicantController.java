package tr.bel.acikkapi.channel.talk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.staff.StaffMember;

/** Whom the member of staff speaks with: looked up, or not saying who they are. What is looked for is posted, since it may be a national id. */
@Controller
class ApplicantController {

    private static final String UNKNOWN = "anonim";

    private final Conversations conversations;
    private final People people;
    private final Applicants applicants;
    private final TalkPages pages;

    ApplicantController(Conversations conversations, People people, Applicants applicants, TalkPages pages) {
        this.conversations = conversations;
        this.people = people;
        this.applicants = applicants;
        this.pages = pages;
    }

    @PostMapping("/{door}/basvuranlar")
    String find(
            @ModelAttribute("form") TalkForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            Model model) {
        if (htmx != null) {
            model.addAttribute("at", door.address());
            model.addAttribute("found", people.find(form.q()));
            model.addAttribute(
                    "searched",
                    TalkForm.said(form.q()) && String.valueOf(form.q()).strip().length() > 1);
            return "talk/FoundPartial";
        }
        pages.keep(conversations.openOrStart(door, clerk.username()), form);
        return pages.show(door, clerk, form, false, model);
    }

    /** Somebody of the list was taken, or the person does not say who they are. */
    @PostMapping("/{door}/basvuran")
    String take(
            @RequestParam String kim,
            @ModelAttribute("form") TalkForm form,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        pages.keep(talk, form);
        if (!kim.equals(UNKNOWN)) {
            id(kim).filter(id -> applicants.card(id).isPresent()).ifPresent(id -> conversations.identify(talk, id));
        } else if (talk.applicantId() == null) {
            conversations.leaveUnknown(talk);
        }
        return door.here();
    }

    private static Optional<Long> id(String kim) {
        return kim.matches("\\d{1,18}") ? Optional.of(Long.valueOf(kim)) : Optional.empty();
    }
}
