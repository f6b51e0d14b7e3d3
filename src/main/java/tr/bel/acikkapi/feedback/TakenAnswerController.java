package tr.bel.acikkapi.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.feedback.TakenAnswer.Taken;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The page on which a member of staff takes an answer to the closing question down. */
@Controller
class TakenAnswerController {

    static final String PATTERN = "/basvurular/{number}/son-soru";

    private final CaseFiles files;
    private final ClosingQuestions questions;
    private final TakenAnswer answers;

    TakenAnswerController(CaseFiles files, ClosingQuestions questions, TakenAnswer answers) {
        this.files = files;
        this.questions = questions;
        this.answers = answers;
    }

    @GetMapping(PATTERN)
    String form(
            @PathVariable String number,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseView file = file(number, who);
        if (!questions.isOpen(file.id())) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("feedback.taken.late"));
            return back(file);
        }
        return page(file, null, response, model);
    }

    @PostMapping(PATTERN)
    String take(
            @PathVariable String number,
            @RequestParam(required = false) Way.@Nullable Taken how,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "") String words,
            @ModelAttribute GradesForm grades,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseView file = file(number, who);
        Taken taken = new Taken(how, answer, words, grades.grades());
        Optional<Refusal> refusal = answers.take(file, taken, who.username());
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.get());
            return page(file, taken, response, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("feedback.taken.done"));
        return back(file);
    }

    private static String page(CaseView file, @Nullable Taken tried, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("file", file);
        model.addAttribute("tried", tried);
        return "feedback/TakenAnswerPage";
    }

    private static String back(CaseView file) {
        return "redirect:/basvurular/" + file.number();
    }

    private CaseView file(String number, StaffMember who) {
        return files.byNumber(number, who.sight()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
