package tr.bel.acikkapi.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.WriteComment;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Comments inside the house. */
@Controller
class CommentController {

    private final CaseFiles files;
    private final CasePages pages;
    private final WriteComment comments;

    CommentController(CaseFiles files, CasePages pages, WriteComment comments) {
        this.files = files;
        this.pages = pages;
        this.comments = comments;
    }

    @PostMapping("/basvurular/{number}/yorumlar")
    String write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal StaffMember author,
            HttpServletResponse response,
            Model model) {
        CaseView file = files.byNumber(number, author.sight())
                .filter(f -> author.may(Permission.COMMENT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Refusal> refusal = comments.write(file.id(), author.username(), text);
        if (refusal.isEmpty()) {
            return "redirect:/basvurular/" + file.number() + "#yorumlar";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("commentRefusal", refusal.get());
        model.addAttribute("commentText", text);
        model.addAttribute("view", pages.page(file, author, null));
        return "cases/CasePage";
    }
}
