package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.shell.Flash;

/** The case, to its applicant. */
@Controller
class FollowedCaseController {

    private final Grants grants;
    private final FollowedCase followed;

    FollowedCaseController(Grants grants, FollowedCase followed) {
        this.grants = grants;
        this.followed = followed;
    }

    @GetMapping("/takip/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        return grants.file(number, request)
                .map(file -> {
                    model.addAttribute("view", followed.of(file));
                    if (request.getParameter(LargeUploads.TOO_LARGE) != null) {
                        model.addAttribute(Flash.NAME, Flash.problem("web.photos.tooLarge"));
                    }
                    model.addAttribute(
                            "answer",
                            model.getAttribute(TellForm.WRITTEN) instanceof String written
                                    ? new TellForm(written, "")
                                    : TellForm.EMPTY);
                    return "web/FollowedPage";
                })
                .orElseGet(() -> "redirect:"
                        + UriComponentsBuilder.fromPath("/takip")
                                .queryParam("numara", "{n}")
                                .encode()
                                .buildAndExpand(number));
    }

    /** The visitor goes, and the computer stays. */
    @PostMapping("/takip/kapat")
    String close(HttpServletRequest request, RedirectAttributes redirect) {
        grants.takeBack(request);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("web.follow.closed"));
        return "redirect:/takip";
    }
}
