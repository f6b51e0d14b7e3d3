package tr.bel.acikkapi.municipality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What people type, cut into folded words. Turkish is written with suffixes, so a word is known by its first five letters ("lambası",
 * "lambalar": lamba), which is as good as stemming for this purpose; a hard last letter that softens before a vowel counts as its soft
 * self ("köpek", "köpeği").
 */
final class CitizenWords {

    /** Letters that know a word. */
    static final int PREFIX = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

    /** Words that say nothing of a subject, folded. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "ve",
            "veya",
            "ile",
            "icin",
            "bir",
            "bu",
            "cok",
            "daha",
            "gibi",
            "kadar",
            "ama",
            "fakat",
            "ki",
            "mi",
            "mu",
            "de",
            "da",
            "ne",
            "o",
            "biz",
            "ben",
            "siz",
            "bana",
            "bize",
            "beni",
            "bizim",
            "benim",
            "sizin",
            "her",
            "hep",
            "hala",
            "lutfen",
            "sayin",
            "merhaba",
            "selam",
            "gunaydin",
            "iyi",
            "gunler",
            "gunlerdir",
            "gundur",
            "hafta",
            "haftadir",
            "aydir",
            "tesekkur",
            "tesekkurler",
            "rica",
            "ederim",
            "ediyorum",
            "ederiz",
            "ediyoruz",
            "istiyorum",
            "istiyoruz",
            "isterim",
            "var",
            "olan",
            "oldu",
            "oluyor",
            "olarak",
            "artik",
            "acil",
            "mahalle",
            "mahallesi",
            "mahallemiz",
            "mahallemizde",
            "mahallede",
            "belediye",
            "belediyesi",
            "belediyeye",
            "vatandas",
            "the",
            "a",
            "is",
            "in",
            "my",
            "of",
            "and",
            "to",
            "on",
            "there",
            "not");

    /** Such words, too, but folded they would be water: "şu" is not "su". */
    private static final Set<String> EMPTY_AS_TYPED =
            Set.of("şu", "şunu", "şunun", "şuna", "şunda", "şundan", "şunlar", "şunları", "şunların");

    private CitizenWords() {}

    /** The telling words of a text in their order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            String typed = m.group();
            int apostrophe = Math.max(typed.indexOf('\''), typed.indexOf('’'));
            String folded = TurkishText.fold(apostrophe > 0 ? typed.substring(0, apostrophe) : typed);
            if (folded.length() > 1 && !EMPTY_WORDS.contains(folded) && !EMPTY_AS_TYPED.contains(lower(typed))) {
                words.add(new Word(typed, folded, stem(folded)));
            }
        }
        return words;
    }

    private static String lower(String typed) {
        return TurkishText.lower(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    private static String stem(String folded) {
        if (folded.length() < PREFIX) {
            return folded;
        }
        char last = folded.charAt(PREFIX - 1);
        char hard = switch (last) {
            case 'g' -> 'k';
            case 'b' -> 'p';
            case 'd' -> 't';
            default -> last;
        };
        return folded.substring(0, PREFIX - 1) + hard;
    }

    /**
     * One word.
     *
     * @param typed as it was written
     * @param folded without Turkish letters, lower case
     * @param stem at most five letters
     */
    record Word(String typed, String folded, String stem) {}
}
