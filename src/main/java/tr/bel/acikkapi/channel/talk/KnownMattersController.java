package tr.bel.acikkapi.channel.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.StaffMember;

/** What the house knows already of what is being typed. Posted, for the person's words never stand in an address. */
@Controller
class KnownMattersController {

    private final KnownMatters known;
    private final ReadMatter matters;
    private final Conversations conversations;
    private final People people;
    private final MessageSource messages;

    KnownMattersController(
            KnownMatters known,
            ReadMatter matters,
            Conversations conversations,
            People people,
            MessageSource messages) {
        this.known = known;
        this.matters = matters;
        this.conversations = conversations;
        this.people = people;
        this.messages = messages;
    }

    @PostMapping("/{door}/bilinen")
    String near(
            @ModelAttribute("form") TalkForm form,
            @RequestParam(required = false) @Nullable Long bilinen,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            Model model) {
        Long person = conversations
                .openOf(door, clerk.username())
                .filter(talk -> !talk.anonymous())
                .map(Conversation::applicantId)
                .orElse(null);
        String text = form.text() == null ? "" : form.text();
        KnownMatters.Telling telling = new KnownMatters.Telling(
                matters.subject(form).map(Subject::code).orElse(null),
                place(matters.place(form), text, person, clerk),
                text,
                person);
        KnownMatters.Nearby nearby = known.near(telling);
        model.addAttribute("nearby", nearby.isEmpty() && text.isBlank() ? around(telling.place()) : nearby);
        model.addAttribute("at", door.address());
        model.addAttribute("chosen", bilinen);
        return "talk/KnownMattersPartial";
    }

    /** Before anything is typed it is most likely about what happens where the person lives. */
    private Place place(Place typed, String text, @Nullable Long person, StaffMember reader) {
        return person == null || !typed.isUnknown() || !text.isBlank()
                ? typed
                : people.neighbourhood(person, reader)
                        .map(code -> new Place(code, null, null, null))
                        .orElse(typed);
    }

    /** Nothing is said yet: whatever is open there. */
    private KnownMatters.Nearby around(Place place) {
        List<KnownMatters.OpenMatter> open = known.open().stream()
                .filter(m -> m.neighbourhood() != null && m.neighbourhood().equals(place.neighbourhood()))
                .limit(3)
                .map(m -> new KnownMatters.OpenMatter(
                        m.id(),
                        m.title(),
                        m.subject(),
                        m.neighbourhood(),
                        m.since(),
                        m.cases(),
                        m.lastWords(),
                        m.plannedFor(),
                        List.of(messages.getMessage("talk.known.around", null, LocaleContextHolder.getLocale()))))
                .toList();
        return new KnownMatters.Nearby(open, List.of());
    }
}
