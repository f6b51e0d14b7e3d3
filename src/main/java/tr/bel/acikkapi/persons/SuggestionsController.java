package tr.bel.acikkapi.persons;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.persons.Suggestions.After;
import tr.bel.acikkapi.persons.Suggestions.Suggestion;
import tr.bel.acikkapi.staff.StaffMember;

/** Who may be one person, the surest first: the coordination's work list. */
@Controller
class SuggestionsController {

    static final String ADDRESS = "/kisiler";

    /** How a decision says that it was taken on this list. */
    static final String LIST = "liste";

    private static final int PAGE = 20;

    private final Suggestions suggestions;
    private final Lines lines;

    SuggestionsController(Suggestions suggestions, Lines lines) {
        this.suggestions = suggestions;
        this.lines = lines;
    }

    /**
     * What the page shows.
     *
     * @param next where the next page goes on; absent on the last one
     */
    record SuggestionsView(
            List<Lines.Line> lines, String back, @Nullable String next) {}

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(name = "sonra") Optional<String> after,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        List<Suggestion> found = suggestions.page(After.read(after), PAGE + 1);
        List<Suggestion> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? new After(shown.getLast().score(), shown.getLast().id()).toString()
                : null;
        List<Lines.Line> all = shown.stream()
                .flatMap(s -> lines.of(s.oneId(), s, reader).stream())
                .toList();
        model.addAttribute("view", new SuggestionsView(all, LIST, next));
        return "persons/SuggestionsPage";
    }
}
