package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.shared.Language;

/** The subjects, directorates and neighbourhoods as tables to look through; they are changed by importing files. */
@Controller
class RegisterController {

    private final Register register;
    private final Names names;

    RegisterController(Register register, Names names) {
        this.register = register;
        this.names = names;
    }

    /**
     * A table that was looked through.
     *
     * @param all how many rows there are without the search
     */
    record RegisterView<T>(String query, int all, List<T> rows) {}

    /** A subject with the names that its codes stand for. */
    record SubjectRow(
            Subject subject,
            String name,
            String group,
            @Nullable String directorate,
            @Nullable String authority) {}

    /** @param subjects how many offered subjects go there by default */
    record DirectorateRow(Directorate directorate, String name, long subjects) {}

    @GetMapping("/yonetim/belediye/konular")
    String subjects(@RequestParam(defaultValue = "") String q, Model model) {
        Snapshot now = register.now();
        Language language = Language.of(LocaleContextHolder.getLocale());
        SearchWords words = new SearchWords(q);
        List<SubjectRow> rows = now.subjects().stream()
                .map(s -> new SubjectRow(
                        s,
                        s.name(language),
                        now.group(s.groupCode()).map(g -> g.name(language)).orElse(s.groupCode()),
                        names.directorate(s.directorateCode()),
                        s.elsewhere().map(e -> e.authority(language)).orElse(null)))
                .filter(r -> words.areIn(
                        r.subject.code(),
                        r.subject.nameTr(),
                        r.subject.nameEn(),
                        r.subject.words(),
                        r.group,
                        r.directorate,
                        r.authority))
                .toList();
        model.addAttribute("view", new RegisterView<>(q, now.subjects().size(), rows));
        return "municipality/SubjectsPage";
    }

    @GetMapping("/yonetim/belediye/mudurlukler")
    String directorates(@RequestParam(defaultValue = "") String q, Model model) {
        Snapshot now = register.now();
        Language language = Language.of(LocaleContextHolder.getLocale());
        SearchWords words = new SearchWords(q);
        Map<String, Long> subjects = now.activeSubjects().stream()
                .filter(Subject::isOurs)
                .collect(Collectors.groupingBy(s -> s.directorate().orElse(""), Collectors.counting()));
        List<DirectorateRow> rows = now.directorates().stream()
                .filter(d -> words.areIn(d.code(), d.nameTr(), d.nameEn(), d.phone(), d.email()))
                .map(d -> new DirectorateRow(d, d.name(language), subjects.getOrDefault(d.code(), 0L)))
                .toList();
        model.addAttribute("view", new RegisterView<>(q, now.directorates().size(), rows));
        return "municipality/DirectoratesPage";
    }

    @GetMapping("/yonetim/belediye/mahalleler")
    String neighbourhoods(@RequestParam(defaultValue = "") String q, Model model) {
        Snapshot now = register.now();
        SearchWords words = new SearchWords(q);
        List<Neighbourhood> rows = now.neighbourhoods().stream()
                .filter(n -> words.areIn(n.code(), n.name()))
                .toList();
        model.addAttribute("view", new RegisterView<>(q, now.neighbourhoods().size(), rows));
        return "municipality/NeighbourhoodsPage";
    }
}
