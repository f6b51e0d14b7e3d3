package tr.bel.acikkapi.channel.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tr.bel.acikkapi.municipality.Municipality;

/** What the law wants told: the notice on personal data (KVKK 6698 art. 10), the accessibility statement (circular 2025/10). */
@Controller
class NoticeController {

    private final Municipality municipality;

    NoticeController(Municipality municipality) {
        this.municipality = municipality;
    }

    @GetMapping("/kvkk")
    String privacy(Model model) {
        model.addAttribute("municipality", municipality);
        return "web/PrivacyPage";
    }

    @GetMapping("/erisilebilirlik")
    String accessibility(Model model) {
        model.addAttribute("municipality", municipality);
        return "web/AccessibilityPage";
    }

    /** What belongs to one citizen is nothing for a search engine. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return "User-agent: *\n"
                + "Allow: /$\n"
                + "Allow: /basvuru/ne-oldu\n"
                + "Disallow: /basvuru/\n"
                + "Disallow: /takip/\n"
                + "Disallow: /giris\n";
    }
}
