package tr.bel.acikkapi.coordination.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.bulk.BulkRun;
import tr.bel.acikkapi.coordination.bulk.WorkOffBulk;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** What the preview showed is carried out; sent again, what is still to be done is. */
@Controller
@RequestMapping(Desk.ADDRESS + "/toplu/{id:\\d{1,18}}/uygulama")
class BulkApplicationController {

    private final BulkPages pages;
    private final WorkOffBulk workOff;

    BulkApplicationController(BulkPages pages, WorkOffBulk workOff) {
        this.pages = pages;
        this.workOff = workOff;
    }

    /** @param onizleme the preview that was on the screen */
    @PostMapping
    String carryOut(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int onizleme,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        BulkRun run = pages.run(id, who);
        if (!workOff.workOff(run, onizleme, who)) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("coordination.bulk.otherPreview"));
        }
        return "redirect:" + BulkPages.address(id);
    }
}
