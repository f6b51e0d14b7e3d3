package tr.bel.acikkapi.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.ShownAttachments;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.AnswerView.State;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.feedback.ClosingQuestions.Question;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Sight;

/** The page behind the link: what was done, and "Başka bir arzunuz var mı?". Looking changes nothing: mail programs look too. */
@Controller
class AnswerController {

    private static final String PAGE = "feedback/AnswerPage";

    private final ClosingQuestions questions;
    private final AnswerQuestion answers;
    private final CaseFiles files;
    private final ShownAttachments shown;
    private final Survey survey;
    private final SentPhotos photos;
    private final FeedbackSettings settings;
    private final Clock clock;

    AnswerController(
            ClosingQuestions questions,
            AnswerQuestion answers,
            CaseFiles files,
            ShownAttachments shown,
            Survey survey,
            SentPhotos photos,
            FeedbackSettings settings,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.files = files;
        this.shown = shown;
        this.survey = survey;
        this.photos = photos;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/yanit/{token}")
    String look(
            @PathVariable String token,
            @RequestParam Optional<String> buyuk,
            HttpServletResponse response,
            Model model) {
        keepPrivate(response);
        buyuk.ifPresent(_ -> model.addAttribute(Flash.NAME, Flash.problem("feedback.ask.photos.tooLarge")));
        model.addAttribute("view", view(new Token(token), find(token), null));
        return PAGE;
    }

    @PostMapping("/yanit/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "photos", required = false) Optional<List<MultipartFile>> sent,
            HttpServletResponse response,
            Model model) {
        keepPrivate(response);
        Question question = find(token);
        Said said = new Said(answer, words);
        if (view(new Token(token), question, said).state() == State.ASKING) {
            List<CheckedAttachment> good = new ArrayList<>();
            Optional<Refusal> refusal = said.refusal()
                    .or(() -> photos.look(sent.orElse(List.of()), good))
                    .or(() -> answers.byLink(question.id(), question.caseId(), said, good));
            if (refusal.isPresent()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal.get());
                model.addAttribute("view", view(new Token(token), question, said));
                return PAGE;
            }
        }
        return "redirect:/yanit/" + token;
    }

    /** The two questions; whoever says nothing has said nothing, and is thanked all the same. */
    @PostMapping("/yanit/{token}/anket")
    String grade(
            @PathVariable String token,
            @ModelAttribute GradesForm form,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        keepPrivate(response);
        Question question = find(token);
        Grades said = form.grades();
        Optional<Refusal> refusal = question.expiresAt().isBefore(clock.instant())
                ? Optional.of(Refusal.of("feedback.survey.over"))
                : survey.take(question.id(), question.caseId(), said, Way.LINK);
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r))
                        .orElseGet(
                                () -> Flash.done(said.isEmpty() ? "feedback.survey.none" : "feedback.survey.saved")));
        return "redirect:/yanit/" + token;
    }

    private Question find(String token) {
        return questions.byToken(new Token(token)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AnswerView view(Token token, Question question, @Nullable Said tried) {
        CaseView file = files.byId(question.caseId()).orElseThrow();
        String followUp = question.followUp();
        String code = followUp == null || question.expiresAt().isBefore(clock.instant())
                ? null
                : CaseNumber.parse(followUp)
                        .flatMap(n -> files.byNumber(n.toString(), new Sight.All()))
                        .map(f -> files.trackingCode(f.id()).display())
                        .orElse(null);
        return new AnswerView(
                state(question, file),
                token.value(),
                file,
                question.answer(),
                question.answeredAt(),
                followUp,
                code,
                shown.beforeAndAfter(file),
                question.expiresAt().isBefore(clock.instant())
                        ? null
                        : questions.surveyOpenUntil(question.id()).orElse(null),
                survey.of(question.id()),
                file.status() == Status.CLOSED ? 0 : settings.closeAfter().toDays(),
                tried == null ? "" : tried.words(),
                tried == null ? null : tried.answer());
    }

    private State state(Question question, CaseView file) {
        if (question.answer() != null) {
            return State.ANSWERED;
        }
        if (!question.latest() || !AnswerQuestion.isAsked(file.status())) {
            return State.OVERTAKEN;
        }
        return question.expiresAt().isBefore(clock.instant()) ? State.EXPIRED : State.ASKING;
    }

    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
