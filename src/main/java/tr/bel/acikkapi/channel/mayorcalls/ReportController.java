package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.bel.acikkapi.staff.StaffMember;

/** The report of a session, on the screen and on paper. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}/rapor")
class ReportController {

    private final SessionPages pages;
    private final WriteReport write;

    ReportController(SessionPages pages, WriteReport write) {
        this.pages = pages;
        this.write = write;
    }

    @GetMapping
    String page(@PathVariable long id, @AuthenticationPrincipal StaffMember reader, Model model) {
        model.addAttribute("view", write.of(pages.find(id, reader), reader));
        return "mayorcalls/ReportPage";
    }

    @GetMapping("/baski")
    String print(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", write.of(pages.find(id, reader), reader));
        return "mayorcalls/ReportPrintPage";
    }
}
