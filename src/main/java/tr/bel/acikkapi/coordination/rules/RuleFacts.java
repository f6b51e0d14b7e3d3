package tr.bel.acikkapi.coordination.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * All that a rule sees of a case.
 *
 * @param subject absent where nobody has said yet what it is about
 * @param words the applicant's words in their order, folded
 * @param at when it was said, in the municipality's time zone
 */
record RuleFacts(
        @Nullable String subject,
        @Nullable String neighbourhood,
        @Nullable GeoPoint point,
        String door,
        Kind kind,
        ApplicantType applicant,
        List<String> words,
        LocalDateTime at) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    RuleFacts {
        words = List.copyOf(words);
    }

    Optional<GeoPoint> place() {
        return Optional.ofNullable(point);
    }

    /** A text cut into folded words; an apostrophe ends a word, as it ends a name ("Kocatepe'de"). */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(TurkishText.fold(text))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
