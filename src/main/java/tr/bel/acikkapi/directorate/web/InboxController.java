package tr.bel.acikkapi.directorate.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.InboxNarrow;
import tr.bel.acikkapi.staff.StaffMember;

/** A directorate's desk. */
@Controller
class InboxController {

    private final InboxDesk desk;

    InboxController(InboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping(InboxDesk.ADDRESS)
    String inbox(
            @RequestParam(defaultValue = "") String gorunum,
            @RequestParam(defaultValue = "") String mahalle,
            @RequestParam(defaultValue = "") String konu,
            @RequestParam(defaultValue = "") String elde,
            @RequestParam Optional<String> secili,
            @RequestParam Optional<Long> sonra,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        model.addAttribute(
                "view",
                desk.show(gorunum, new InboxNarrow(mahalle, konu, elde), secili, sonra, reader)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "directorate/InboxPage";
    }
}
