package tr.bel.acikkapi.channel.sms;

import java.text.Normalizer;
import java.util.regex.Pattern;
import tr.bel.acikkapi.feedback.OperatorTail;

/** What telephones, copies and forms do to a text before anybody reads it: odd blanks, invisible signs, digits of other scripts. */
final class Tidy {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t]");
    private static final Pattern BLANKS = Pattern.compile(" {2,}+");
    private static final Pattern EMPTY_LINES = Pattern.compile(" ?+\\n[ \\n]*+");
    /** Of the same sign more than three say nothing more. */
    private static final Pattern SIGNS = Pattern.compile("([^\\p{L}\\p{N}\\s*])\\1{3,}+");

    private static final Pattern LINES = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final String SURNAME = "soy ?(?:ad|isim|ismi)(?:[ıi]m?)?";
    private static final String ONE = "(?!kızlık|kizlik)\\p{L}[\\p{L}\\p{M}'’-]*";
    private static final String WORDS = "(\\p{L}[\\p{L}\\p{M}'’-]*(?: \\p{L}[\\p{L}\\p{M}'’-]*){0,2})";
    /** "Ad: Ayşe, Soyad: Yılmaz" */
    private static final Pattern TWO_FIELDS =
            Pattern.compile("(?iu)(?<!\\p{L})((?:ad|isim|ismi)(?:[ıi]m?)?\\s*[:=]\\s*)" + WORDS + "[\\s,;/.|-]+"
                    + SURNAME + "\\s*[:=]\\s*");
    /** "Soyad: Yılmaz, Ad: Ayşe" */
    private static final Pattern SURNAME_FIRST = Pattern.compile("(?iu)(?<!\\p{L})" + SURNAME + "\\s*[:=]\\s*" + WORDS
            + "[\\s,;/.|-]+((?:ad|isim|ismi)(?:[ıi]m?)?\\s*[:=]\\s*)" + WORDS);

    /** The same without colons, of one or two words only; "kızlık soyadım" is another matter. */
    private static final Pattern TWO_WORDS = Pattern.compile("(?iu)(?<!\\p{L})((?:ad[ıi]m|ad|ad[ıi]|ismim|isim)[ :]+)("
            + ONE + "(?: " + ONE + ")?)[ ,;]+" + SURNAME + "[ :]+(?=" + ONE + ")");

    private static final Pattern TWO_WORDS_TURNED =
            Pattern.compile("(?iu)(?<!\\p{L})soy ?(?:ad[ıi]m|ad[ıi]|ad|ismim|isim)[ :]+(" + ONE
                    + ")[ ,;]+((?:ad[ıi]m|ad[ıi]|ad|ismim|isim)[ :]+)(" + ONE + ")");
    /** "1) Ayşe Yılmaz 2) 123... 3) lamba" */
    private static final Pattern NUMBERED = Pattern.compile("(?s)1 ?[.)-].*\\s2 ?[.)-].*\\s3 ?[.)-].*");

    private static final Pattern NUMBERED_ID = Pattern.compile("(?s).*[12] ?[.)-] ?(?:tc\\S* ?)?\\d{11}(?!\\d).*");

    private Tidy() {}

    /** The text as it was meant; its words and their order stay. */
    static String of(String message) {
        String text = Normalizer.normalize(OperatorTail.off(message), Normalizer.Form.NFC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = BLANKS.matcher(
                        BLANK.matcher(LINES.matcher(text).replaceAll("\n")).replaceAll(" "))
                .replaceAll(" ");
        text = SIGNS.matcher(EMPTY_LINES.matcher(text).replaceAll("\n")).replaceAll("$1$1$1");
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        text = digits.toString().strip();
        text = TWO_FIELDS.matcher(text).replaceFirst("$1$2 ");
        text = SURNAME_FIRST.matcher(text).replaceFirst("$2$3 $1");
        text = TWO_WORDS.matcher(text).replaceFirst("$1$2 ");
        text = TWO_WORDS_TURNED.matcher(text).replaceFirst("$2$3 $1");
        boolean numbered =
                NUMBERED.matcher(text).matches() && NUMBERED_ID.matcher(text).matches();
        return numbered ? text.replaceAll("(?<=^|\\s)[123] ?[.)-] ?", "") : text;
    }
}
