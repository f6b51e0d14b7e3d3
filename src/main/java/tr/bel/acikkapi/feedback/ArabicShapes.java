package tr.bel.acikkapi.feedback;

import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters for paper: a font's plain letters stand alone, and the shapes that they take within a word are the Presentation
 * Forms-B of Unicode (U+FE70–U+FEFF), which the letters' font has. Vowel signs are left out, as print mostly does.
 */
final class ArabicShapes {

    /** First shape of each letter that joins on both sides: alone, at the end, at the beginning, in the middle. */
    private static final String BOTH_SIDES = "ئﺉبﺏتﺕثﺙجﺝحﺡخﺥسﺱشﺵصﺹضﺽطﻁظﻅعﻉغﻍفﻑقﻕكﻙلﻝمﻡنﻥهﻩيﻱ";
    /** Of each that joins only what is before it: alone, at the end. */
    private static final String ONE_SIDE = "آﺁأﺃؤﺅإﺇاﺍةﺓدﺩذﺫرﺭزﺯوﻭىﻯ";

    private static final char HAMZA = 'ء';
    private static final char LAM = 'ل';
    private static final char TATWEEL = 'ـ';
    /** Lam and alef are one sign: alone, at the end. */
    private static final String LAM_ALEF = "آﻵأﻷإﻹاﻻ";

    private static final Map<Character, Character> JOINS_BOTH = pairs(BOTH_SIDES);
    private static final Map<Character, Character> JOINS_BEFORE = pairs(ONE_SIDE);
    private static final Map<Character, Character> WITH_LAM = pairs(LAM_ALEF);

    private ArabicShapes() {}

    private static Map<Character, Character> pairs(String letters) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < letters.length(); i += 2) {
            pairs.put(letters.charAt(i), letters.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }

    /** The same text, in its logical order, in the shapes that it is printed in. */
    static String join(String text) {
        String letters = text.codePoints()
                .filter(c -> !isVowelSign(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        StringBuilder joined = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean before = i > 0 && joinsNext(letters.charAt(i - 1));
            Character one = i + 1 < letters.length() && letter == LAM ? WITH_LAM.get(letters.charAt(i + 1)) : null;
            if (one != null) {
                joined.append((char) (one + (before ? 1 : 0)));
                i++;
            } else {
                joined.append(shape(letter, before, i + 1 < letters.length() && joinsBefore(letters.charAt(i + 1))));
            }
        }
        return joined.toString();
    }

    private static char shape(char letter, boolean before, boolean after) {
        Character both = JOINS_BOTH.get(letter);
        if (both != null) {
            int place = before ? (after ? 3 : 1) : (after ? 2 : 0);
            return (char) (both + place);
        }
        Character alone = JOINS_BEFORE.get(letter);
        if (alone != null) {
            return (char) (alone + (before ? 1 : 0));
        }
        return letter == HAMZA ? 'ﺀ' : letter;
    }

    private static boolean joinsNext(char letter) {
        return JOINS_BOTH.containsKey(letter) || letter == TATWEEL;
    }

    private static boolean joinsBefore(char letter) {
        return joinsNext(letter) || JOINS_BEFORE.containsKey(letter);
    }

    private static boolean isVowelSign(int c) {
        return (c >= 0x064B && c <= 0x0652) || c == 0x0670;
    }
}
