package tr.bel.acikkapi.channel.sms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tr.bel.acikkapi.shared.TurkishText;

/** What a word may be, by lists of ours and by its ending. Words are folded. */
final class Words {

    /** After whom streets are named in every town. */
    private static final Set<String> FAMOUS = Set.of(
            "fevzi cakmak",
            "yunus emre",
            "kazim karabekir",
            "adnan menderes",
            "turgut ozal",
            "namik kemal",
            "ziya gokalp",
            "mehmet akif",
            "ismet inonu",
            "mustafa kemal",
            "piri reis",
            "mimar sinan",
            "fatih sultan",
            "suleyman demirel",
            "necip fazil",
            "cemal gursel",
            "barbaros hayrettin",
            "alparslan turkes",
            "muhsin yazicioglu",
            "hasan tahsin",
            "halide edip",
            "omer seyfettin",
            "orhan gazi");

    private static final Set<String> GIVEN = read("given-names.txt");
    private static final Set<String> SURNAMES = read("surnames.txt");
    private static final Set<String> RARER_GIVEN = read("more-given-names.txt");
    private static final Set<String> RARER_SURNAMES = read("more-surnames.txt");
    /** Rarer names that are words too. */
    private static final Set<String> BOTH = read("names-and-words.txt");

    static final Set<String> MATTER = read("matter-words.txt");
    private static final Pattern SURNAME_ENDING = Pattern.compile(".{2,}(oglu|ogullari|gil|zade|soy)");
    /** Endings of Turkish grammar that names do not have. */
    private static final Pattern INFLECTED = Pattern.compile(
            ".{3,}(lar|ler|lari|leri|larin|lerin|iyor|uyor|iyo|uyo|yoz|yom|mis|mus|misti|yor|yoruz|meli|mali|mesi|masi|mez|maz"
                + "|acak|ecek|sin|sun|nda|nde|da|de|ta|te|dan|den|tan|ten|ndan|nden|nin|nun|daki|deki|ndaki|ndeki"
                + "|liyim|luyum|ciyim|liyiz|yorum|acagiz|ecegiz|acagim|ecegim|acaz|ecez|icaz|ildi|uldu|landi|lendi|ladi|ledi|mamis|memis|mazsa|mezse|arsa|erse|diniz|duniz|tirdi|durdu|larda|lerde|lardan|lerden"
                + "|imiz|umuz|miz|muz|dik|duk|tik|tuk|mizda|mizde|mizin|suz|siz|ligi|lugu|imin|umun|medi|madi|inca|ince|unca|unce|arken|erken|ip|up|larimiz|lerimiz|siniz|sunuz)");

    private Words() {}

    static boolean isGiven(String folded) {
        return GIVEN.contains(folded) || RARER_GIVEN.contains(folded);
    }

    static boolean isSurname(String folded) {
        return SURNAMES.contains(folded) || RARER_SURNAMES.contains(folded) || isFamily(folded);
    }

    /** "…oğlu", "…gil"; "değil" is none. */
    private static boolean isFamily(String folded) {
        return SURNAME_ENDING.matcher(folded).matches() && !MATTER.contains(folded);
    }

    /** Whether applications are written with it, whatever else it is. */
    static boolean isMatter(String folded) {
        return isListed(folded)
                || isInflected(folded)
                || (!isGiven(folded) && !isSurname(folded) && Vocabulary.has(folded));
    }

    /** A rarer name that is a word too: somebody is called so, and a sentence may begin so. */
    static boolean isDoubtful(String folded) {
        boolean firm = GIVEN.contains(folded) || SURNAMES.contains(folded) || isFamily(folded);
        boolean rarer = RARER_GIVEN.contains(folded) || RARER_SURNAMES.contains(folded);
        return rarer && !firm && (BOTH.contains(folded) || Vocabulary.has(folded));
    }

    /** Whether it stands in the list itself. */
    static boolean isListed(String folded) {
        return MATTER.contains(folded);
    }

    static boolean isInflected(String folded) {
        return !isGiven(folded)
                && !isSurname(folded)
                && INFLECTED.matcher(folded).matches();
    }

    static Set<String> read(String file) {
        try (InputStream in = Words.class.getResourceAsStream("/sms/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the words of the SMS door are missing: " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .filter(word -> !word.isBlank())
                    .map(TurkishText::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether streets of every town are named after this given name and surname. */
    static boolean isFamous(String name) {
        return FAMOUS.contains(name);
    }
}
