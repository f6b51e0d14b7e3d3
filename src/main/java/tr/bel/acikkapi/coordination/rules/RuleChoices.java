package tr.bel.acikkapi.coordination.rules;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.contact.Door;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;

/** What can be chosen in the form of a rule, in the reader's words. */
@Component
class RuleChoices {

    private final Subjects subjects;
    private final Directorates directorates;
    private final Neighbourhoods neighbourhoods;
    private final List<Door> doors;
    private final RuleWords words;

    RuleChoices(
            Subjects subjects,
            Directorates directorates,
            Neighbourhoods neighbourhoods,
            List<Door> doors,
            RuleWords words) {
        this.subjects = subjects;
        this.directorates = directorates;
        this.neighbourhoods = neighbourhoods;
        this.doors = List.copyOf(doors);
        this.words = words;
    }

    /** Everything at once. */
    record All(
            List<Group> subjects,
            List<Choice> allSubjects,
            List<Choice> neighbourhoods,
            List<Choice> doors,
            List<Choice> kinds,
            List<Choice> applicants,
            List<Choice> days,
            List<Choice> directorates,
            List<Choice> priorities,
            List<Choice> anyOrAll) {}

    /** The subjects of one shelf. */
    record Group(String name, List<Choice> subjects) {}

    All all() {
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Group> groups = subjects.groups().stream()
                .map(g -> new Group(
                        g.name(language),
                        subjects.active().stream()
                                .filter(s -> s.groupCode().equals(g.code()))
                                .map(s -> Choice.of(s.code(), s.name(language)))
                                .toList()))
                .toList();
        return new All(
                groups,
                groups.stream().flatMap(g -> g.subjects().stream()).toList(),
                neighbourhoods.active().stream()
                        .map(n -> Choice.of(n.code(), n.name()))
                        .toList(),
                doors.stream()
                        .map(d -> Choice.of(d.code(), words.door(d.code())))
                        .toList(),
                named(Kind.values(), "cases.kind."),
                named(ApplicantType.values(), "rules.applicant."),
                Arrays.stream(DayOfWeek.values())
                        .map(d -> Choice.of(d.name(), words.dayName(d)))
                        .toList(),
                directorates.active().stream()
                        .map(d -> Choice.of(d.code(), d.name(language)))
                        .toList(),
                named(Priority.values(), "cases.priority."),
                Stream.of("false", "true")
                        .map(v -> Choice.of(v, words.text("rules.allWords." + v)))
                        .toList());
    }

    private List<Choice> named(Enum<?>[] values, String key) {
        return Arrays.stream(values)
                .map(v -> Choice.of(v.name(), words.text(key + v.name())))
                .toList();
    }
}
