package tr.bel.acikkapi.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What an answer lacks: it should say what was done, or when it will be, or why not and what the applicant can do (law 3071 art. 7: "gerekçeli
 * cevap"). Points out and bars nothing: words do not prove anything, and whoever writes decides.
 */
final class Substance {

    /** Fewer characters than these seldom say what was done. */
    static final int SHORT = 40;
    /** The same words to so many others are no answer to this one. */
    static final int COPIED = 3;

    private static final int STOCK_ONLY = 140;
    private static final double ECHO = 0.8;
    private static final int ECHO_WORDS = 5;

    /** As folded; what is said when nothing is said. */
    private static final List<String> STOCK = List.of(
            "ilgili birime iletil",
            "ilgili mudurluge iletil",
            "geregi yapilacak",
            "degerlendirmeye alin",
            "bilgilerinize sun",
            "talebiniz alinmis",
            "sikayetiniz alinmis",
            "en kisa surede",
            "programa alin",
            "has been forwarded",
            "as soon as possible");

    private static final Set<Outcome.Code> NOT =
            Set.of(Outcome.Code.REFUSED, Outcome.Code.CANNOT_BE_DONE, Outcome.Code.PARTLY_DONE, Outcome.Code.PLANNED);
    private static final List<String> WHY = List.of(
            "cunku",
            "nedeni",
            "dolayi",
            "sebeb",
            "icin",
            "geregi",
            "madde",
            "kanun",
            "yonetmelik",
            "yetki",
            "because",
            "since",
            "due to");
    private static final Set<Outcome.Code> NEVER = Set.of(Outcome.Code.REFUSED, Outcome.Code.CANNOT_BE_DONE);
    private static final List<String> WHAT_THEN = List.of(
            "basvur",
            "araya",
            "itiraz",
            "dava",
            "yapabilir",
            "isterseniz",
            "secenek",
            "bunun yerine",
            "apply",
            "call",
            "appeal",
            "instead");

    private Substance() {}

    /** What can be pointed out, most telling first. */
    enum Gap {
        SHORT,
        STOCK,
        ECHO,
        COPIED,
        NO_REASON,
        NO_WAY
    }

    /**
     * @param matter the applicant's own words
     * @param others how many other applicants were told the very same
     */
    static List<Gap> gaps(Outcome.Code code, String answer, String matter, int others) {
        String said = TurkishText.fold(TurkishText.tidyLine(answer));
        List<Gap> gaps = new ArrayList<>();
        if (said.isEmpty()) {
            return gaps;
        }
        if (said.length() < SHORT) {
            gaps.add(Gap.SHORT);
        }
        if (said.length() < STOCK_ONLY && has(said, STOCK)) {
            gaps.add(Gap.STOCK);
        }
        if (repeats(said, TurkishText.fold(matter))) {
            gaps.add(Gap.ECHO);
        }
        if (others >= COPIED) {
            gaps.add(Gap.COPIED);
        }
        if (NOT.contains(code) && !has(said, WHY)) {
            gaps.add(Gap.NO_REASON);
        }
        if (NEVER.contains(code) && !has(said, WHAT_THEN)) {
            gaps.add(Gap.NO_WAY);
        }
        return gaps;
    }

    private static boolean repeats(String said, String matter) {
        Set<String> theirs = words(matter);
        List<String> ours = Arrays.stream(said.split("[^a-z0-9]+", -1))
                .filter(w -> w.length() > 2)
                .toList();
        long same = ours.stream().filter(theirs::contains).count();
        return ours.size() >= ECHO_WORDS && same >= ECHO * ours.size();
    }

    private static Set<String> words(String folded) {
        return Arrays.stream(folded.split("[^a-z0-9]+", -1)).collect(Collectors.toSet());
    }

    private static boolean has(String said, List<String> any) {
        return any.stream().anyMatch(said::contains);
    }
}
