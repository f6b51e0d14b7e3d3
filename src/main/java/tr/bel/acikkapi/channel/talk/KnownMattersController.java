package tr.bel.acikkapi.channel.talk;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.staff.StaffMember;

/** What the house knows already of what is being typed. Posted, for the person's words never stand in an address. */
@Controller
class KnownMattersController {

    private final KnownMatters known;
    private final ReadMatter matters;
    private final Conversations conversations;

    KnownMattersController(KnownMatters known, ReadMatter matters, Conversations conversations) {
        this.known = known;
        this.matters = matters;
        this.conversations = conversations;
    }

    @PostMapping("/{door}/bilinen")
    String near(
            @ModelAttribute("form") TalkForm form,
            @RequestParam(required = false) @Nullable Long bilinen,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            Model model) {
        Long applicant = conversations
                .openOf(door, clerk.username())
                .filter(talk -> !talk.anonymous())
                .map(Conversation::applicantId)
                .orElse(null);
        String text = form.text() == null ? "" : form.text();
        KnownMatters.Telling telling = new KnownMatters.Telling(
                matters.subject(form).map(Subject::code).orElse(null), matters.place(form), text, applicant);
        model.addAttribute("nearby", known.near(telling));
        model.addAttribute("chosen", bilinen);
        return "talk/KnownMattersPartial";
    }
}
