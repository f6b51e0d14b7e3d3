package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.municipality.Municipality;

/** Go on later, or on another device: a link that takes the application along. A look at the link alone moves nothing. */
@Controller
class LaterController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Asking asking;
    private final Municipality house;
    private final WebSettings settings;
    private final Ways ways;

    LaterController(
            DraftCookie cookie, Drafts drafts, Asking asking, Municipality house, WebSettings settings, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.asking = asking;
        this.house = house;
        this.settings = settings;
        this.ways = ways;
    }

    @GetMapping("/basvuru/sonra")
    String later(HttpServletRequest request, Model model) {
        Optional<Draft> draft = cookie.open(request);
        if (draft.isEmpty()) {
            return ways.without(request);
        }
        model.addAttribute(
                "link",
                house.web() + "/basvuru/devam/" + drafts.link(draft.get().id()));
        model.addAttribute("days", settings.draftKept().toDays());
        return "web/LaterPage";
    }

    @GetMapping("/basvuru/devam/{link:[A-Za-z0-9_-]{43}}")
    String look(@PathVariable String link, Model model) {
        if (!drafts.waitsUnder(link)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("link", link);
        return "web/GoOnPage";
    }

    @PostMapping("/basvuru/devam/{link:[A-Za-z0-9_-]{43}}")
    String goOn(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        return cookie.takeOver(link, request, response)
                .map(draft -> "redirect:"
                        + draft.content().firstOpen(asking.of(draft)).path())
                .orElseGet(() -> ways.without(request));
    }
}
