package tr.bel.acikkapi.directorate.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.WriteWorkOrder;
import tr.bel.acikkapi.staff.StaffMember;

/** The work order on one A4 sheet. */
@Controller
class WorkOrderController {

    private final WriteWorkOrder write;

    WorkOrderController(WriteWorkOrder write) {
        this.write = write;
    }

    @GetMapping(InboxDesk.ADDRESS + "/{number}/is-emri")
    String sheet(
            @PathVariable String number,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "view", write.of(number, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "directorate/WorkOrderPage";
    }
}
