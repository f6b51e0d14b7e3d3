package tr.bel.acikkapi.channel.talk;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;

/** What a subject means for the person: whose it is and how long it usually takes, said at once. */
@Controller
class SubjectNoteController {

    private final Subjects subjects;
    private final QuestionFields fields;

    SubjectNoteController(Subjects subjects, QuestionFields fields) {
        this.subjects = subjects;
        this.fields = fields;
    }

    @GetMapping("/{door}/konu")
    String note(@RequestParam(defaultValue = "") String subject, Model model) {
        Optional<Subject> chosen = subjects.byCode(subject);
        model.addAttribute("subject", chosen.orElse(null));
        model.addAttribute("questions", fields.of(chosen, Map.of()));
        model.addAttribute("language", Language.of(LocaleContextHolder.getLocale()));
        return "talk/SubjectNotePartial";
    }
}
