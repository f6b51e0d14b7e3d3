package tr.bel.acikkapi.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.ActPages;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.later.ActLater;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** An act is taken back before it is carried out. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number:[0-9]{4}-[0-9]{6}}/geri-al/{id:[0-9]{1,18}}")
class LaterController {

    private final ActLater later;

    LaterController(ActLater later) {
        this.later = later;
    }

    @PostMapping
    String takeBack(
            @PathVariable String number,
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        boolean back = later.takeBack(id, number, who).isPresent();
        redirect.addFlashAttribute(
                Flash.NAME,
                back
                        ? Flash.done("coordination.later.takenBack", number)
                        : Flash.problem("coordination.later.tooLate", number));
        return "redirect:" + ActPages.backTo(request, number);
    }

    /** Whoever wanted it has read that it could not be done. */
    @PostMapping("/okundu")
    String dismiss(
            @PathVariable String number,
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request) {
        later.dismiss(id, who);
        return "redirect:" + ActPages.backTo(request, number);
    }
}
