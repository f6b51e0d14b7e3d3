package tr.bel.acikkapi.municipality;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Language;

/**
 * Names for codes, in the reader's language; templates know it as {@code @names}. A code that is no longer known is shown as it is: old
 * cases keep theirs.
 */
@Component("names")
public class Names {

    private final Subjects subjects;
    private final Directorates directorates;
    private final Neighbourhoods neighbourhoods;

    Names(Subjects subjects, Directorates directorates, Neighbourhoods neighbourhoods) {
        this.subjects = subjects;
        this.directorates = directorates;
        this.neighbourhoods = neighbourhoods;
    }

    /** The subject's name; null for null. */
    public @Nullable String subject(@Nullable String code) {
        return code == null
                ? null
                : subjects.byCode(code).map(s -> s.name(language())).orElse(code);
    }

    /** The directorate's name; null for null. */
    public @Nullable String directorate(@Nullable String code) {
        return code == null
                ? null
                : directorates.byCode(code).map(d -> d.name(language())).orElse(code);
    }

    /** The names of a comma-separated list of directorates, separated by commas. */
    public String directorates(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .filter(Predicate.not(String::isBlank))
                .map(this::directorate)
                .collect(Collectors.joining(", "));
    }

    /** "Işıklar Mahallesi"; null for null. */
    public @Nullable String neighbourhood(@Nullable String code) {
        return code == null
                ? null
                : neighbourhoods.byCode(code).map(n -> n.name(language())).orElse(code);
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
