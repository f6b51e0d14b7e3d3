package tr.bel.acikkapi.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.municipality.NotOurs;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.SubjectMatch;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/** What a case may be about, with the words that speak for it. Only ever a suggestion. */
@Component
public class SuggestSubjects {

    private static final int MOST = 3;

    private final Subjects subjects;

    SuggestSubjects(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * One suggestion.
     *
     * @param because the words that speak for it, as they were typed; empty where the door already named it
     * @param directorate where it goes by default, absent where it is not ours
     * @param authority whose it is, where it is not ours
     */
    public record Suggestion(
            String code,
            String name,
            List<String> because,
            Kind kind,
            @Nullable String directorate,
            @Nullable String authority) {
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
        for (SubjectMatch match : subjects.find(file.text(), MOST)) {
            if (!match.subject().code().equals(known) && found.size() < MOST) {
                found.add(suggestion(match.subject(), match.because()));
            }
        }
        return found;
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
        return new Suggestion(
                s.code(),
                s.name(language()),
                because,
                s.kind(),
                s.directorateCode(),
                s.elsewhere().map((NotOurs n) -> n.authority(language())).orElse(null));
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
