package tr.bel.acikkapi.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.learning.LearnedSubjects;
import tr.bel.acikkapi.coordination.learning.SubjectSuggestion;
import tr.bel.acikkapi.municipality.NotOurs;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.SubjectMatch;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What a case may be about, with the words that speak for it: by what was learned from decided cases, and until there is such a model by
 * the subjects' own words. Only ever a suggestion.
 */
@Component
public class SuggestSubjects {

    private static final int MOST = 3;

    private final Subjects subjects;
    private final LearnedSubjects learned;

    SuggestSubjects(Subjects subjects, LearnedSubjects learned) {
        this.subjects = subjects;
        this.learned = learned;
    }

    /**
     * One suggestion.
     *
     * @param because the words that speak for it, as they were typed; empty where the door already named it
     * @param directorate where it goes by default, absent where it is not ours
     * @param authority whose it is, where it is not ours
     * @param percent how likely it is, 0 to 100; absent where the door named it or nothing was learned yet
     * @param confident whether that reaches the threshold which the administrator has set for the subject
     */
    public record Suggestion(
            String code,
            String name,
            List<String> because,
            Kind kind,
            @Nullable String directorate,
            @Nullable String authority,
            @Nullable Integer percent,
            boolean confident) {
        public Suggestion {
            because = List.copyOf(because);
        }
    }

    /** The likeliest three, best first; the one that was chosen at the door goes before all. */
    public List<Suggestion> of(CaseView file) {
        List<Suggestion> found = new ArrayList<>();
        String known = file.subject();
        if (known != null) {
            subjects.byCode(known).filter(Subject::active).ifPresent(s -> found.add(suggestion(s, List.of())));
        }
        byText(file).stream()
                .filter(s -> !s.code().equals(known))
                .limit(MOST - found.size())
                .forEach(found::add);
        return found;
    }

    /** The first of them; where the door has named one, no text is read for it. */
    public Optional<String> likeliest(CaseView file) {
        return Optional.ofNullable(file.subject())
                .flatMap(subjects::byCode)
                .filter(Subject::active)
                .map(Subject::code)
                .or(() -> byText(file).stream().map(Suggestion::code).findFirst());
    }

    private List<Suggestion> byText(CaseView file) {
        if (!learned.isThere()) {
            return subjects.find(file.text(), MOST).stream()
                    .map((SubjectMatch m) -> suggestion(m.subject(), m.because()))
                    .toList();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (SubjectSuggestion s : learned.suggest(file.text(), file.neighbourhood())) {
            subjects.byCode(s.code())
                    .ifPresent(subject ->
                            suggestions.add(suggestion(subject, s.because(), s.percent(), learned.confident(s))));
        }
        return suggestions;
    }

    /** Subjects for what somebody types into a field, by the beginnings of words. */
    public List<Subject> named(String typed, int limit) {
        String wanted = TurkishText.fold(typed);
        List<Subject> named = new ArrayList<>(subjects.active().stream()
                .filter(s -> (" " + TurkishText.fold(s.name(language()))).contains(" " + wanted))
                .limit(limit)
                .toList());
        subjects.find(typed, limit).stream()
                .map(SubjectMatch::subject)
                .filter(s -> !named.contains(s) && named.size() < limit)
                .forEach(named::add);
        return named;
    }

    /** The subject that is called exactly so, for those who type its name without a script to choose it. */
    public Optional<String> called(String name) {
        String wanted = TurkishText.fold(TurkishText.tidyLine(name));
        return subjects.active().stream()
                .filter(s -> TurkishText.fold(s.nameTr()).equals(wanted)
                        || TurkishText.fold(s.nameEn()).equals(wanted))
                .map(Subject::code)
                .findFirst();
    }

    private static Suggestion suggestion(Subject s, List<String> because) {
        return suggestion(s, because, null, false);
    }

    private static Suggestion suggestion(
            Subject s, List<String> because, @Nullable Integer percent, boolean confident) {
        return new Suggestion(
                s.code(),
                s.name(language()),
                because,
                s.kind(),
                s.directorateCode(),
                s.elsewhere().map((NotOurs n) -> n.authority(language())).orElse(null),
                percent,
                confident);
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
