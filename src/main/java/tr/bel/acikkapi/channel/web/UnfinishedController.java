package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;

/** An application that was left half written: go on where it was left, or leave nothing of it behind. */
@Controller
class UnfinishedController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Asking asking;
    private final Ways ways;

    UnfinishedController(DraftCookie cookie, Drafts drafts, Asking asking, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.asking = asking;
        this.ways = ways;
    }

    @GetMapping("/basvuru/devam")
    String goOn(HttpServletRequest request) {
        return cookie.open(request)
                .map(d -> "redirect:" + d.content().firstOpen(asking.of(d)).path())
                .orElseGet(() -> ways.without(request));
    }

    @PostMapping("/basvuru/vazgec")
    String giveUp(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        cookie.open(request).ifPresent(d -> {
            drafts.discard(d.id());
            cookie.forget(request, response);
            redirect.addFlashAttribute(Flash.NAME, Flash.done("web.unfinished.gone"));
        });
        return "redirect:/";
    }
}
