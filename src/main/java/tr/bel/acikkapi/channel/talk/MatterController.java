package tr.bel.acikkapi.channel.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.feedback.CallTimes;
import tr.bel.acikkapi.municipality.QuestionField;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A matter becomes a case, or was answered on the spot. Both end in the question "Başka bir arzunuz var mı?". */
@Controller
class MatterController {

    private final Conversations conversations;
    private final GiveInformation information;
    private final RecordMatter recordMatter;
    private final EarlierTalk earlier;
    private final ReadMatter matters;
    private final QuestionFields questions;
    private final ReadPerson people;
    private final CallTimes callTimes;
    private final TalkPages pages;

    MatterController(
            Conversations conversations,
            GiveInformation information,
            RecordMatter recordMatter,
            EarlierTalk earlier,
            ReadMatter matters,
            QuestionFields questions,
            ReadPerson people,
            CallTimes callTimes,
            TalkPages pages) {
        this.conversations = conversations;
        this.information = information;
        this.recordMatter = recordMatter;
        this.earlier = earlier;
        this.matters = matters;
        this.questions = questions;
        this.people = people;
        this.callTimes = callTimes;
        this.pages = pages;
    }

    @PostMapping("/{door}/basvuru")
    String save(
            @ModelAttribute("form") TalkForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Long bilinen,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        Map<String, List<String>> typed = QuestionField.typed(sent);
        Optional<Matter> matter = matters.read(form, typed, errors);
        model.addAttribute(TalkPages.QUESTIONS, questions.of(matters.subject(form), typed));
        ApplicantDetails person = person(talk, form, errors);
        model.addAttribute("bilinen", bilinen);
        if (earlier.has(talk, form)) {
            return earlier.refuse(door, clerk, form, errors, response, model);
        }
        if (matter.isEmpty() || errors.hasErrors()) {
            pages.keep(talk, form);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(door, clerk, form, false, model);
        }
        var recorded = recordMatter.record(
                talk, EarlierTalk.key(form).orElse(talk.matter()), matter.get(), person, bilinen, clerk.username());
        if (recorded.other()) {
            conversations.goOn(talk);
            pages.keep(talk, form);
            errors.rejectValue(
                    "text",
                    "talk.error.savedOtherwise",
                    new Object[] {recorded.receipt().number()},
                    null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(door, clerk, form, false, model);
        }
        if (person != null) {
            conversations
                    .openOf(door, clerk.username())
                    .map(Conversation::applicantId)
                    .ifPresent(id -> callTimes.wish(id, form.callTime()));
        }
        redirect.addFlashAttribute(Flash.NAME, recorded.told(bilinen != null));
        return door.here();
    }

    @PostMapping("/{door}/bilgi")
    String informationOnly(
            @ModelAttribute("form") TalkForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String hakkinda,
            StaffedDoor door,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            Model model) {
        Conversation talk = conversations.openOrStart(door, clerk.username());
        if (!talk.asking() && earlier.has(talk, form)) {
            return earlier.refuse(door, clerk, form, errors, response, model);
        }
        Optional<Subject> subject =
                hakkinda == null ? matters.subject(form, errors) : matters.subject(TalkForm.about(hakkinda));
        String said = TurkishText.tidyLine(form.text() == null ? "" : form.text());
        if (said.isEmpty() && subject.isEmpty()) {
            errors.rejectValue("text", "talk.error.information");
        }
        if (errors.hasErrors()) {
            pages.keep(talk, form);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(door, clerk, form, false, model);
        }
        if (EarlierTalk.key(form).orElse(talk.matter()).equals(talk.matter())) {
            information.give(talk, subject.map(Subject::code).orElse(null), said);
        }
        return door.here();
    }

    /** The new person whose fields are open, where the conversation knows nobody; nobody at all is an error. */
    private @Nullable ApplicantDetails person(Conversation talk, TalkForm form, BindingResult errors) {
        if (talk.knowsWhom()) {
            return null;
        }
        if (form.opensPerson()) {
            return people.read(form, errors).orElse(null);
        }
        errors.rejectValue("q", "talk.error.applicant");
        return null;
    }
}
