package tr.bel.acikkapi.coordination.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Narrow;
import tr.bel.acikkapi.staff.StaffMember;

/** The triage desk, and the subjects that its forms ask for while somebody types. */
@Controller
class DeskController {

    private static final int MOST_OPTIONS = 9;

    private final Desk desk;
    private final Choices choices;

    DeskController(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping(Desk.ADDRESS)
    String desk(
            @RequestParam(defaultValue = "tasnif") String gorunum,
            @RequestParam(defaultValue = "") String mahalle,
            @RequestParam(defaultValue = "") String kapi,
            @RequestParam(defaultValue = "") String konu,
            @RequestParam Optional<String> secili,
            @RequestParam Optional<Long> sonra,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        model.addAttribute(
                "view",
                desk.show(gorunum, new Narrow(mahalle, kapi, konu), secili, sonra, reader)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "coordination/DeskPage";
    }

    @GetMapping(Desk.ADDRESS + "/konular")
    String subjects(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("options", choices.subjects(q, MOST_OPTIONS));
        return "shell/OptionsPartial";
    }
}
