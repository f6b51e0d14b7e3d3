package tr.bel.acikkapi.channel.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One key: the person is about what the house knows already. A case of their own is made and attached, since each is owed an answer. */
@Controller
class AttachController {

    private final Conversations conversations;
    private final RecordMatter recordMatter;
    private final KnownMatters known;
    private final ReadMatter matters;
    private final EarlierTalk earlier;
    private final TalkPages pages;

    AttachController(
            Conversations conversations,
            RecordMatter recordMatter,
            KnownMatters known,
            ReadMatter matters,
            EarlierTalk earlier,
            TalkPages pages) {
        this.conversations = conversations;
        this.recordMatter = recordMatter;
        this.known = known;
        this.matters = matters;
        this.earlier = earlier;
        this.pages = pages;
    }

    @PostMapping("/{door}/olay")
    String attach(
            @RequestParam(required = false) @Nullable Long olay,
            @RequestParam(required = false) @Nullable Long bilinen,
            @ModelAttribute("form") TalkForm form,
            BindingResult errors,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        if (!talk.asking() && earlier.has(talk, form)) {
            return earlier.refuse(door, clerk, form, errors, response, model);
        }
        Long chosen = bilinen == null ? olay : bilinen;
        Optional<KnownMatters.OpenMatter> matter = known.open().stream()
                .filter(m -> chosen != null && m.id() == chosen)
                .findFirst();
        if (matter.isEmpty()) {
            errors.reject("talk.error.over");
        } else if (!talk.knowsWhom()) {
            errors.rejectValue("q", "talk.error.applicant");
        }
        if (errors.hasErrors()) {
            pages.keep(talk, form);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(door, clerk, form, false, model);
        }
        if (EarlierTalk.key(form).orElse(talk.matter()).equals(talk.matter())) {
            var recorded = recordMatter.record(
                    talk,
                    talk.matter(),
                    matters.alike(form, matter.get()),
                    null,
                    matter.get().id(),
                    clerk.username());
            redirect.addFlashAttribute(Flash.NAME, recorded.told(true));
        }
        return door.here();
    }
}
