package tr.bel.acikkapi.performance;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came, and what was answered within 48 hours: for everybody. */
@Controller
class TransparencyController {

    static final String ADDRESS = "/seffaflik";

    /** The figures change once a day; a browser may keep the page a few minutes. */
    static final CacheControl A_FEW_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublishedFigures figures;
    private final ShowFigures show;
    private final AnswerFigures answers;
    private final ShowAnswers showAnswers;

    TransparencyController(PublishedFigures figures, ShowFigures show, AnswerFigures answers, ShowAnswers showAnswers) {
        this.figures = figures;
        this.show = show;
        this.answers = answers;
        this.showAnswers = showAnswers;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(name = "ay", defaultValue = "") String month, HttpServletResponse response, Model model) {
        figures.latest().ifPresent(latest -> {
            model.addAttribute("view", show.view(latest, month));
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_FEW_MINUTES.getHeaderValue());
        });
        answers.latest().ifPresent(latest -> model.addAttribute("answers", showAnswers.view(latest)));
        return "performance/TransparencyPage";
    }
}
