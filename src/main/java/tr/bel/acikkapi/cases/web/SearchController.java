package tr.bel.acikkapi.cases.web;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.cases.SearchCases;
import tr.bel.acikkapi.staff.StaffMember;

/** The search of the top bar: a number leads straight to its case. */
@Controller
class SearchController {

    private static final int PAGE = 25;

    private final SearchCases search;

    SearchController(SearchCases search) {
        this.search = search;
    }

    /** What the page shows. */
    record SearchView(String query, SearchCases.Found found) {}

    @GetMapping("/ara")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Long> before,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        SearchCases.Found found = search.search(q, reader, before, PAGE);
        boolean byNumber = q.strip().matches("[\\d\\s./–-]+");
        if (byNumber && found.rows().size() == 1 && before.isEmpty()) {
            return "redirect:/basvurular/" + found.rows().getFirst().number();
        }
        model.addAttribute("view", new SearchView(q, found));
        return "cases/SearchPage";
    }
}
