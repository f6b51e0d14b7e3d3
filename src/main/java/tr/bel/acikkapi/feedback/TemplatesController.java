package tr.bel.acikkapi.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/** All texts to applicants: what is told, in which medium, in which language. */
@Controller
class TemplatesController {

    private final Templates templates;

    TemplatesController(Templates templates) {
        this.templates = templates;
    }

    /** The texts of one occasion. */
    record Row(Occasion occasion, List<Cell> cells) {}

    /** The texts of one medium. */
    record Cell(Medium medium, List<Text> texts) {}

    /**
     * One text.
     *
     * @param own whether it differs from its default
     */
    record Text(Language language, String address, boolean own) {}

    @GetMapping(TemplateAddress.LIST)
    String list(Model model) {
        Set<Template.Key> own = templates.own().stream()
                .map(o -> new Template.Key(o.occasion(), o.medium(), o.language()))
                .collect(Collectors.toSet());
        model.addAttribute(
                "rows",
                Arrays.stream(Occasion.values())
                        .map(occasion -> new Row(
                                occasion,
                                Arrays.stream(Medium.values())
                                        .map(medium -> new Cell(medium, texts(occasion, medium, own)))
                                        .toList()))
                        .toList());
        return "feedback/TemplatesPage";
    }

    private static List<Text> texts(Occasion occasion, Medium medium, Set<Template.Key> own) {
        return Arrays.stream(Language.values())
                .map(language -> new Template.Key(occasion, medium, language))
                .map(key -> new Text(key.language(), TemplateAddress.of(key), own.contains(key)))
                .toList();
    }
}
