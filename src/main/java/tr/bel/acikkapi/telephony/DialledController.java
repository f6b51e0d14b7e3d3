package tr.bel.acikkapi.telephony;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.staff.StaffMember;

/** How a call goes on that somebody ordered: asked every other second by their own screen. */
@Controller
class DialledController {

    static final String ADDRESS = "/telefon/arama";

    private final DialledCalls dialled;

    DialledController(DialledCalls dialled) {
        this.dialled = dialled;
    }

    @GetMapping(ADDRESS + "/{call:\\d{1,18}}")
    String state(@PathVariable long call, @AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute(
                "dialled",
                dialled.of(call, who.username()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "telephony/DialledPartial";
    }
}
