package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.KnownMatters.OpenMatter;
import tr.bel.acikkapi.cases.KnownMatters.Telling;
import tr.bel.acikkapi.channel.web.Admission.Answered;
import tr.bel.acikkapi.moderation.PlainQuestion;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;

/** "Göndermeden önce bakın", and the sending itself. */
@Controller
@RequestMapping("/basvuru/ozet")
class ReviewController {

    private final DraftCookie cookie;
    private final DraftPhotos photos;
    private final SubjectRows subjects;
    private final KnownMatters known;
    private final Joins joins;
    private final SendApplication sendApplication;
    private final Admission admission;
    private final MessageSource messages;
    private final Ceilings ceilings;
    private final Asking asking;
    private final Ways ways;

    ReviewController(
            DraftCookie cookie,
            DraftPhotos photos,
            SubjectRows subjects,
            KnownMatters known,
            Joins joins,
            SendApplication sendApplication,
            Admission admission,
            MessageSource messages,
            Ceilings ceilings,
            Asking asking,
            Ways ways) {
        this.cookie = cookie;
        this.photos = photos;
        this.subjects = subjects;
        this.known = known;
        this.joins = joins;
        this.sendApplication = sendApplication;
        this.admission = admission;
        this.messages = messages;
        this.ceilings = ceilings;
        this.asking = asking;
        this.ways = ways;
    }

    /**
     * Everything that will be sent.
     *
     * @param draft whose page this is, so that a page left open in another tab does not send a later draft
     * @param answers to what the subject asks
     * @param nationalId masked; absent where none was given
     * @param phone as people read it; absent where none was given
     * @param near what the house knows of the matter already
     * @param joined that one of them from which the citizen came; absent where they came from none
     * @param hold why it is not sent yet
     */
    record ReviewView(
            String draft,
            DraftContent content,
            @Nullable SubjectRow subject,
            List<Answer> answers,
            List<DraftPhotos.Row> photos,
            @Nullable String nationalId,
            @Nullable String phone,
            List<OpenMatter> near,
            @Nullable Long joined,
            Hold hold) {
        ReviewView {
            near = List.copyOf(near);
        }
    }

    @GetMapping
    String show(HttpServletRequest request, Locale locale, Model model) {
        return cookie.open(request)
                .map(draft -> notYet(draft).orElseGet(() -> page(draft, asked(draft, null, request, locale), model)))
                .orElseGet(() -> ways.without(request));
    }

    @PostMapping
    String send(
            @RequestParam(name = "draft", defaultValue = "") String of,
            @RequestParam(name = "bilinen", defaultValue = "") String near,
            @RequestParam(name = "cevap", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Draft> found = cookie.open(request);
        if (found.isEmpty()) {
            return ways.without(request);
        }
        Draft draft = found.get();
        if (!draft.id().toString().equals(of)) {
            return "redirect:" + Step.REVIEW.path();
        }
        Optional<String> notYet = notYet(draft);
        if (notYet.isPresent()) {
            return notYet.get();
        }
        Optional<Instant> blocked = admission.blockedUntil(draft.content());
        if (blocked.isPresent()) {
            return PetitionController.blocked(blocked.get(), PetitionForm.EMPTY, response, model);
        }
        String address = request.getRemoteAddr();
        Optional<String> named = draft.content().reply().reachedAt();
        if (ceilings.sentEnough(address, named)) {
            return held(draft, Hold.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        if (admission.sentSameEnough(draft.content(), address)) {
            return held(draft, Hold.SAME, HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        Optional<PlainQuestion> question = admission.question(draft, address);
        if (question.isPresent()) {
            Answered answered = admission.answer(draft, question.get(), answer, address);
            if (answered == Answered.TOO_OFTEN) {
                return held(draft, Hold.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS, response, model);
            }
            if (answered != Answered.RIGHTLY) {
                String problem =
                        answered == Answered.WRONGLY ? "web.review.question.wrong" : "web.review.question.missing";
                Draft now = cookie.open(request).orElse(draft);
                return held(
                        now, asked(now, problem, request, locale), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
            }
        }
        OptionalLong same = admission.claimSame(draft.content(), address);
        if (same.isEmpty()) {
            return held(draft, Hold.SAME, HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        Intake.Receipt receipt = sendApplication.send(draft, Language.of(locale), matter(near, draft.content()));
        if (receipt.known()) {
            admission.forgiveSame(same);
        } else {
            ceilings.countSent(address, named);
        }
        joins.forget();
        return "redirect:/basvuru/tamam/" + receipt.number();
    }

    private Hold asked(Draft draft, @Nullable String problem, HttpServletRequest request, Locale locale) {
        return admission
                .question(draft, request.getRemoteAddr())
                .map(question -> Hold.asking(question.text(messages, Language.of(locale)), problem))
                .orElse(Hold.NONE);
    }

    private String held(Draft draft, Hold hold, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return page(draft, hold, model);
    }

    /** What the citizen says that it is about; only what is offered to them can be chosen. */
    private @Nullable Long matter(String chosen, DraftContent told) {
        return chosen.isEmpty()
                ? null
                : near(told).stream()
                        .map(OpenMatter::id)
                        .filter(id -> chosen.equals(String.valueOf(id)))
                        .findFirst()
                        .orElse(null);
    }

    private List<OpenMatter> near(DraftContent told) {
        boolean chosen = subjects.chosen(told.matter().subject()).isPresent();
        String subject = chosen ? told.matter().subjectCode() : null;
        String said = told.matter().said();
        return joins.before(known.matters(new Telling(subject, told.place().place(), said, null)));
    }

    /** The way to the first question without a good answer. */
    private Optional<String> notYet(Draft draft) {
        Step open = draft.content().firstOpen(asking.of(draft));
        return open == Step.REVIEW ? Optional.empty() : Optional.of("redirect:" + open.path());
    }

    private String page(Draft draft, Hold hold, Model model) {
        DraftContent content = draft.content();
        Asked asked = asking.of(draft);
        model.addAttribute("step", StepView.of(Step.REVIEW, draft, asked, ""));
        model.addAttribute(
                "view",
                new ReviewView(
                        draft.id().toString(),
                        content,
                        subjects.chosen(content.matter().subject()).orElse(null),
                        asked.questions().check(content.questions().said()).answers(),
                        photos.of(draft.id()),
                        content.person().identity().map(NationalId::masked).orElse(null),
                        content.reply().telephone().map(Phone::display).orElse(null),
                        near(content),
                        joins.matter().map(OpenMatter::id).orElse(null),
                        hold));
        return "web/ReviewPage";
    }
}
