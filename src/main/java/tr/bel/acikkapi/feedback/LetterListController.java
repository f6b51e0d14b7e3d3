package tr.bel.acikkapi.feedback;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The letters to print and to post. */
@Controller
class LetterListController {

    private final Paperwork paperwork;
    private final MessageWords words;
    private final Colleagues colleagues;

    LetterListController(Paperwork paperwork, MessageWords words, Colleagues colleagues) {
        this.paperwork = paperwork;
        this.words = words;
        this.colleagues = colleagues;
    }

    /** Letters by what comes next. */
    record LettersView(List<CallLine> toPrint, List<CallLine> toPost) {}

    @GetMapping("/mektuplar")
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        List<CallLine> all = paperwork.open(Medium.LETTER, who).stream()
                .map(row -> CallLine.of(row, null, who.username(), words, colleagues))
                .toList();
        model.addAttribute(
                "view",
                new LettersView(
                        all.stream().filter(l -> l.printedAt() == null).toList(),
                        all.stream().filter(l -> l.printedAt() != null).toList()));
        return "feedback/LettersPage";
    }
}
