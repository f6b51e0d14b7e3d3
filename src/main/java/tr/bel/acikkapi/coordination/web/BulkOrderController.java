package tr.bel.acikkapi.coordination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.bulk.BulkAct;
import tr.bel.acikkapi.coordination.bulk.BulkForm;
import tr.bel.acikkapi.coordination.bulk.BulkRun;
import tr.bel.acikkapi.coordination.bulk.PreviewBulk;
import tr.bel.acikkapi.coordination.bulk.PreviewBulk.Wrong;
import tr.bel.acikkapi.staff.StaffMember;

/** What is to be done to all cases of a run; sent, it becomes a preview. */
@Controller
@RequestMapping(Desk.ADDRESS + "/toplu/{id:\\d{1,18}}/islem")
class BulkOrderController {

    private static final String PAGE = "coordination/BulkOrderPage";

    private final BulkPages pages;
    private final PreviewBulk preview;

    BulkOrderController(BulkPages pages, PreviewBulk preview) {
        this.pages = pages;
        this.preview = preview;
    }

    /** @param islem slug of the act; without it the one that was chosen before, or the most usual */
    @GetMapping
    String form(
            @PathVariable long id,
            @RequestParam Optional<String> islem,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        BulkRun run = pages.run(id, who);
        if (run.state() == BulkRun.State.STARTED) {
            return "redirect:" + BulkPages.address(id);
        }
        BulkAct act = islem.flatMap(BulkAct::of).or(run::act).orElse(BulkAct.ROUTE);
        BulkForm before = run.form();
        boolean same = before != null && before.act().equals(Optional.of(act));
        model.addAttribute("form", same ? before : BulkForm.empty(act));
        model.addAttribute("view", pages.order(run, act, who));
        return PAGE;
    }

    @PostMapping
    String preview(
            @PathVariable long id,
            @ModelAttribute("form") BulkForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model) {
        BulkRun run = pages.run(id, who);
        BulkAct act = form.act().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<Wrong> wrong = preview.wrong(act, form);
        if (wrong.isPresent()) {
            Wrong w = wrong.get();
            typed.rejectValue(w.field(), w.refusal().key(), w.refusal().args().toArray(), null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.order(run, act, who));
            return PAGE;
        }
        // Where it has been started meanwhile, the page shows what became of it.
        preview.preview(run, act, form, who);
        return "redirect:" + BulkPages.address(id);
    }
}
