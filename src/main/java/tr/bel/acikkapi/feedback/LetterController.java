package tr.bel.acikkapi.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Letters: print one or several, and note that they were posted. */
@Controller
class LetterController {

    private static final String LIST = "redirect:/mektuplar";

    private final Paperwork paperwork;
    private final PostLetter post;
    private final LetterBatch batch;

    LetterController(Paperwork paperwork, PostLetter post, LetterBatch batch) {
        this.paperwork = paperwork;
        this.post = post;
        this.batch = batch;
    }

    @PostMapping("/mektuplar/baski")
    String print(
            @RequestParam(required = false) @Nullable List<Long> id,
            @AuthenticationPrincipal StaffMember clerk,
            RedirectAttributes redirect) {
        List<Long> taken = (id == null ? List.<Long>of() : id)
                .stream()
                        .flatMap(i -> paperwork.find(i, Medium.LETTER, clerk).stream())
                        .filter(m -> paperwork.claim(m, clerk.username()))
                        .peek(paperwork::printed)
                        .map(Message::id)
                        .toList();
        if (taken.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("feedback.letter.none"));
            return LIST;
        }
        return "redirect:/mektuplar/baski?" + taken.stream().map(i -> "id=" + i).collect(Collectors.joining("&"));
    }

    @GetMapping("/mektuplar/baski")
    String sheets(
            @RequestParam List<Long> id,
            @AuthenticationPrincipal StaffMember clerk,
            HttpServletResponse response,
            Model model) {
        List<LetterSheets.Sheet> all =
                batch.of(id, clerk).stream().map(LetterBatch.Letter::sheet).toList();
        if (all.isEmpty()) {
            return LIST;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", all);
        model.addAttribute("ids", id);
        return "feedback/LetterSheetsPage";
    }

    @PostMapping("/mektuplar/{id}/posta")
    String post(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String registry,
            @AuthenticationPrincipal StaffMember clerk,
            RedirectAttributes redirect) {
        Message letter = paperwork
                .find(id, Medium.LETTER, clerk)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Refusal> refusal = post.posted(letter.id(), day, registry, clerk.username());
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key())).orElseGet(() -> Flash.done("feedback.letter.posted.done")));
        return LIST;
    }
}
