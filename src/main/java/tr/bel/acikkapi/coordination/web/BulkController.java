package tr.bel.acikkapi.coordination.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.DeskView;
import tr.bel.acikkapi.coordination.Narrow;
import tr.bel.acikkapi.coordination.QueueView;
import tr.bel.acikkapi.coordination.TriageQueue;
import tr.bel.acikkapi.coordination.bulk.BulkRun;
import tr.bel.acikkapi.coordination.bulk.BulkRuns;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** What was marked on the triage desk becomes a run; its page is the preview, and later the result. */
@Controller
@RequestMapping(Desk.ADDRESS + "/toplu")
class BulkController {

    private final BulkRuns runs;
    private final BulkPages pages;
    private final TriageQueue queue;

    BulkController(BulkRuns runs, BulkPages pages, TriageQueue queue) {
        this.runs = runs;
        this.pages = pages;
        this.queue = queue;
    }

    /** @param hepsi whether the whole list is meant, as far as one run takes it, and not what is marked */
    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") List<String> secilen,
            @RequestParam(defaultValue = "false") boolean hepsi,
            @RequestParam(defaultValue = "acik") String gorunum,
            @RequestParam(defaultValue = "") String mahalle,
            @RequestParam(defaultValue = "") String kapi,
            @RequestParam(defaultValue = "") String konu,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        QueueView view = QueueView.of(gorunum).orElse(QueueView.OPEN);
        Narrow narrow = new Narrow(mahalle, kapi, konu);
        Optional<Long> run = hepsi ? whole(view, narrow, who) : runs.choose(secilen, 0, who);
        if (run.isPresent()) {
            return "redirect:" + BulkPages.address(run.get()) + "/islem";
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.problem("coordination.bulk.nothing"));
        return "redirect:"
                + UriComponentsBuilder.fromPath(Desk.ADDRESS)
                        .queryParam(DeskView.VIEW, view.slug())
                        .queryParam("mahalle", mahalle)
                        .queryParam("kapi", kapi)
                        .queryParam("konu", konu)
                        .encode()
                        .toUriString();
    }

    private Optional<Long> whole(QueueView view, Narrow narrow, StaffMember who) {
        TriageQueue.Page page = queue.beginning(view, narrow, who.username(), BulkRun.MOST);
        List<String> numbers = page.rows().stream().map(CaseRow::number).toList();
        // How many more there are is not counted: that there are more is what matters.
        return runs.choose(numbers, page.next().isPresent() ? 1 : 0, who);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String page(@PathVariable long id, @AuthenticationPrincipal StaffMember who, Model model) {
        BulkRun run = pages.run(id, who);
        return switch (run.state()) {
            case CHOSEN -> "redirect:" + BulkPages.address(id) + "/islem";
            case PREVIEWED -> {
                model.addAttribute("view", pages.table(run, who));
                yield "coordination/BulkPreviewPage";
            }
            case STARTED -> {
                model.addAttribute("view", pages.table(run, who));
                yield "coordination/BulkResultPage";
            }
        };
    }
}
