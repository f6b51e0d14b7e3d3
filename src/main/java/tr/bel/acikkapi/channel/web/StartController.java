package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.NotOurs;
import tr.bel.acikkapi.shared.Language;

/** "Nasıl yardımcı olabiliriz?": from the citizen's own words to a subject, or to none. */
@Controller
class StartController {

    private static final int MOST_WORDS = 300;

    private final SubjectRows subjects;
    private final DraftCookie drafts;

    StartController(SubjectRows subjects, DraftCookie drafts) {
        this.subjects = subjects;
        this.drafts = drafts;
    }

    /**
     * The start page, and the way through subjects.
     *
     * @param words what was searched for; empty where nothing was
     * @param group the name of the shelf that is open; empty where none is
     * @param unfinished whether this browser has an application that was begun
     */
    record StartView(String words, String group, List<SubjectRow> rows, List<SubjectRow> groups, boolean unfinished) {}

    /** A matter of somebody else. */
    record ElsewhereView(SubjectRow subject, String authority, String contact, String href, String write) {}

    @GetMapping("/")
    String start(HttpServletRequest request, Model model) {
        boolean unfinished =
                drafts.open(request).filter(d -> !d.content().seen().isEmpty()).isPresent();
        model.addAttribute("view", new StartView("", "", subjects.examples(), subjects.groups(), unfinished));
        return "web/StartPage";
    }

    @GetMapping("/basvuru/konu")
    String subjects(
            @RequestParam(name = "sozler", defaultValue = "") String typed,
            @RequestParam(name = "grup", defaultValue = "") String group,
            @RequestHeader(name = "HX-Request", required = false) boolean partial,
            Model model) {
        String line = Typed.line(typed);
        String words = line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) : line;
        String groupName = subjects.groupName(group).orElse("");
        List<SubjectRow> rows = words.isEmpty() ? subjects.in(group) : subjects.found(words);
        if (partial && words.isEmpty()) {
            rows = subjects.examples();
        }
        model.addAttribute("view", new StartView(words, groupName, rows, subjects.groups(), false));
        return partial ? "web/SubjectsPartial" : "web/SubjectsPage";
    }

    @GetMapping("/basvuru/baska-kurum")
    String elsewhere(
            @RequestParam(name = "konu") String code,
            @RequestParam(name = "sozler", defaultValue = "") String words,
            java.util.Locale locale,
            Model model) {
        var subject = subjects.chosen(code);
        var whose = subjects.elsewhere(code);
        if (subject.isEmpty() || whose.isEmpty()) {
            return "redirect:/";
        }
        NotOurs other = whose.get();
        boolean web = other.contact().startsWith("http");
        model.addAttribute(
                "view",
                new ElsewhereView(
                        subject.get(),
                        other.authority(Language.of(locale)),
                        other.contact(),
                        web ? other.contact() : "tel:" + other.contact().replaceAll("[^0-9+]", ""),
                        Typed.line(words)));
        return "web/ElsewherePage";
    }
}
