package tr.bel.acikkapi.performance;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many of those who were asked answered, and how content they are: for those who run the house. */
@Controller
class SurveyController {

    static final String ADDRESS = "/basari/anket";

    private final SurveyPages pages;

    SurveyController(SurveyPages pages) {
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        pages.view().ifPresent(view -> model.addAttribute("view", view));
        return "performance/SurveyPage";
    }
}
