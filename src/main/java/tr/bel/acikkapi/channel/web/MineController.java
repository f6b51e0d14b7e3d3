package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.shell.Flash;

/** "Başvurularım": every case of the telephone or mailbox that the visitor has shown to be theirs. */
@Controller
class MineController {

    private static final int PAGE = 20;

    private final Visit visit;
    private final Grants grants;
    private final CaseFiles files;

    MineController(Visit visit, Grants grants, CaseFiles files) {
        this.visit = visit;
        this.grants = grants;
        this.files = files;
    }

    /**
     * One page of them.
     *
     * @param shown the contact point, masked
     * @param next where older ones are; absent where there are none
     */
    record MineView(
            String shown, List<CaseRow> cases, @Nullable String next) {
        MineView {
            cases = List.copyOf(cases);
        }
    }

    @GetMapping("/basvurularim")
    String show(@RequestParam(name = "once") Optional<Long> before, HttpServletRequest request, Model model) {
        if (!visit.isOpen(request)) {
            model.addAttribute("answer", new VisitForm("", ""));
            return "web/VisitPage";
        }
        List<CaseRow> rows = files.ofApplicants(visit.applicants(request), before, PAGE + 1);
        List<CaseRow> page = rows.stream().limit(PAGE).toList();
        grants.give(page, request);
        String next =
                rows.size() > PAGE ? "/basvurularim?once=" + page.getLast().id() : null;
        model.addAttribute("view", new MineView(visit.shown(request), page, next));
        return "web/MinePage";
    }

    @PostMapping("/basvurularim/cikis")
    String leave(HttpServletRequest request, RedirectAttributes redirect) {
        visit.end(request);
        grants.takeBack(request);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("web.mine.left"));
        return "redirect:/basvurularim";
    }
}
