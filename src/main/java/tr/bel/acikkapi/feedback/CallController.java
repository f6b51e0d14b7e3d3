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
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.feedback.ConcludeCall.Ending;
import tr.bel.acikkapi.feedback.ConcludeCall.Report;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Dialling;

/** One call: open it, make it, say how it ended. */
@Controller
class CallController {

    private static final String LIST = "redirect:/aranacaklar";

    private final Paperwork paperwork;
    private final ConcludeCall calls;
    private final CaseFiles files;
    private final Wording wording;
    private final Pacing pacing;
    private final CallTimes times;
    private final Dialling dialling;

    CallController(
            Paperwork paperwork,
            ConcludeCall calls,
            CaseFiles files,
            Wording wording,
            Pacing pacing,
            CallTimes times,
            Dialling dialling) {
        this.paperwork = paperwork;
        this.calls = calls;
        this.files = files;
        this.wording = wording;
        this.pacing = pacing;
        this.times = times;
        this.dialling = dialling;
    }

    @PostMapping("/aranacaklar/{id}/acilis")
    String open(@PathVariable long id, @AuthenticationPrincipal StaffMember agent, RedirectAttributes redirect) {
        Message call = find(id, agent);
        if (pacing.isQuiet(Medium.CALL)) {
            redirect.addFlashAttribute(
                    Flash.NAME,
                    Flash.problem(
                            "feedback.call.quiet", pacing.quietHours().until().toString()));
            return LIST;
        }
        if (!paperwork.claim(call, agent.username())) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("feedback.call.lost"));
            return LIST;
        }
        return "redirect:/aranacaklar/" + id;
    }

    @GetMapping("/aranacaklar/{id}")
    String page(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember agent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Optional<CallView> view = view(find(id, agent), agent, null);
        if (view.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("feedback.call.lost"));
            return LIST;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", view.get());
        return "feedback/CallPage";
    }

    @PostMapping("/aranacaklar/{id}/sonuc")
    String conclude(
            @PathVariable long id,
            @RequestParam Ending ending,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "") String words,
            @ModelAttribute GradesForm grades,
            @RequestParam(defaultValue = "0") int again,
            @AuthenticationPrincipal StaffMember agent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Message call = find(id, agent);
        Report report = new Report(ending, answer, words, grades.grades(), again);
        Optional<Refusal> refusal = calls.conclude(id, report, agent.username());
        Optional<CallView> again422 = refusal.flatMap(_ -> view(call, agent, report));
        if (refusal.isPresent() && again422.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.get());
            model.addAttribute("view", again422.get());
            return "feedback/CallPage";
        }
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key())).orElseGet(() -> Flash.done("feedback.call.done." + ending)));
        return LIST;
    }

    private Message find(long id, StaffMember agent) {
        return paperwork
                .find(id, Medium.CALL, agent)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<CallView> view(Message call, StaffMember agent, @Nullable Report tried) {
        Optional<ApplicantDetails> applicant =
                call.isOpen() ? paperwork.applicant(call, agent.username()) : Optional.empty();
        CaseView file = files.byId(call.caseId()).orElseThrow();
        return applicant.map(a -> new CallView(
                call,
                file,
                a,
                Marks.spoken(call.body()),
                wording.inTurkish(call, file, a.name())
                        .map(t -> Marks.spoken(t.body()))
                        .orElse(null),
                calls.attempts(call.id()),
                times.best(call.applicantId()).orElse(null),
                times.nextTry(call),
                dialling.view(agent.username(), CallDialController.subject(call.id())),
                tried));
    }
}
