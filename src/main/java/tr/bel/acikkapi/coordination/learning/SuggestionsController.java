package tr.bel.acikkapi.coordination.learning;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.staff.StaffMember;

/** How good the suggestions are. */
@Controller
class SuggestionsController {

    private final SuggestionsPages pages;

    SuggestionsController(SuggestionsPages pages) {
        this.pages = pages;
    }

    @GetMapping(SuggestionsPages.ADDRESS)
    String page(@AuthenticationPrincipal StaffMember who, Model model) {
        return pages.show(who, null, model);
    }
}
