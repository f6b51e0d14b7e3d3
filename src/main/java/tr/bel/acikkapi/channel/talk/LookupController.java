package tr.bel.acikkapi.channel.talk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.SubjectMatch;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.shell.Choice;

/** What the fields propose while somebody types. The person's own words are posted, never put into an address. */
@Controller
class LookupController {

    private static final int MOST = 8;
    private static final int SUGGESTIONS = 3;
    private static final double GUESS = 0.2;

    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;

    LookupController(Subjects subjects, Neighbourhoods neighbourhoods) {
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/{door}/konular")
    String subjects(@RequestParam(defaultValue = "") String q, Model model) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Choice> options = subjects.find(q, MOST).stream()
                .map(SubjectMatch::subject)
                .map(s -> new Choice(
                        s.code(),
                        s.name(language),
                        s.elsewhere()
                                .map(n -> n.authority(language) + " · " + n.contact())
                                .orElse(null)))
                .toList();
        model.addAttribute("options", options);
        return "shell/OptionsPartial";
    }

    @GetMapping("/{door}/mahalleler")
    String neighbourhoods(@RequestParam(defaultValue = "") String q, Model model) {
        String folded = TurkishText.fold(TurkishText.tidyLine(q));
        List<Neighbourhood> all = neighbourhoods.active();
        Stream<Neighbourhood> first =
                all.stream().filter(n -> TurkishText.fold(n.name()).startsWith(folded));
        Stream<Neighbourhood> then =
                all.stream().filter(n -> TurkishText.fold(n.name()).indexOf(folded) > 0);
        model.addAttribute(
                "options",
                Stream.concat(first, then)
                        .limit(MOST)
                        .map(n -> Choice.of(n.code(), n.name(Language.TR)))
                        .toList());
        return "shell/OptionsPartial";
    }

    @PostMapping("/{door}/konu-onerileri")
    String suggest(@ModelAttribute("form") TalkForm form, Model model) {
        List<SubjectMatch> matches = form.text() == null
                ? List.of()
                : subjects.find(form.text(), SUGGESTIONS).stream()
                        .filter(m -> m.score() >= GUESS)
                        .toList();
        model.addAttribute("matches", matches);
        model.addAttribute("language", Language.of(LocaleContextHolder.getLocale()));
        return "talk/SuggestionsPartial";
    }
}
