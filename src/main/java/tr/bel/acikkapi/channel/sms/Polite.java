package tr.bel.acikkapi.channel.sms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/** Greetings, titles and labels that stand around a name and a matter, and are neither. */
final class Polite {

    private static final Pattern GREETING =
            Pattern.compile("^[\\s,.!:;/|–-]*(?:(?:merhaba(?:lar)?|mrb|mrhb|slm|selam(?:lar)?|selamun"
                + " ?aleykum|s\\.?a\\.?|gunaydin|alo|kolay gelsin|iyi gunler|iyi gnler|iyi aksamlar|iyi geceler|iyi"
                + " calismalar|iyi bayramlar|bayraminiz mubarek olsun|iyi haftalar|iyi mesailer|iyi pazarlar|hayirli"
                + " gunler|hayirli aksamlar|hayirli cumalar|hayirli isler|hayirli calismalar|sayin"
                + " (?:baskan\\w*|yetkili(?:ler)?|belediye baskan\\w*|ilgili\\w*)|degerli yetkililer|sn\\.?"
                + " baskan\\w*|sn\\.? yetkili\\w*|baskanim|efendim|size|belediyemize)\\b)(?=[\\s,.!:;\\n"
                + "]|$)[\\s,.!:;]*");
    private static final Pattern PRESENTS = Pattern.compile(
            "^[\\s,.-]*(?:ben|bendeniz|benim (?:adim|ismim)|adim|ismim|ad(?:i|im)?[ -/]?soyad(?:i|im)?|adi ve"
                    + " soyadi|isim(?: soyisim| soyad)?|isim[ -/]soyisim|ad|adi)\\b\\s*[:=.]?\\s*");
    private static final Pattern LABEL_LAST = Pattern.compile("(?<!\\p{L})(?:ad(?:i|im)?[ -/]?soyad(?:i|im)?|isim(?:"
            + " soyisim)?|ben|ad|adi|adim|ismim|imza)\\s*[:=.]?\\s*$");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:prof\\.? ?dr|doc\\.? ?dr|dr|av|prof|doc|ogr|muh|mimar|muhtar|emekli"
                + " ogretmen|ogretmen|avukat|doktor|em\\. ?\\w+|emekli \\w+|sn|sayin|bay|bayan)\\b[.\\s]+(?=\\p{L})");
    private static final Pattern ME = Pattern.compile("['’](?:[ıiuü]m|yim|yım)$");
    private static final Pattern MATTER_LABEL = Pattern.compile(
            "^(?:konu(?:su)?|sikayet(?:im)?|talep|talebim|istek|istegim|mesaj(?:im)?|oneri|onerim|dilek)\\s*[:=]\\s*");
    private static final Pattern TELEPHONE_LINE = Pattern.compile("^(?:tel|telefon|cep|gsm)\\b[^\\n]*\\n");
    private static final Pattern RELATION = Pattern.compile(
            "^(?:annem|babam|esim|kardesim|abim|ablam|komsum|dayim|amcam|teyzem|halam|oglum|kizim|dedem|ninem)\\b.*",
            Pattern.DOTALL);
    private static final Pattern APART = Pattern.compile("(?s).*(?:[.!?\\n-]|saygilar\\w*|tesekkur\\w*)\\s*$");

    private Polite() {}

    /** Folded letter by letter, so that places in it are places in the text. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = TurkishText.fold(text.substring(i, i + 1));
            folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        return folded.toString();
    }

    /** Without greetings and without the words with which people present themselves. */
    static String headOff(String text) {
        String rest = text.strip();
        while (true) {
            String less = off(PRESENTS, off(GREETING, rest)).strip();
            if (less.equals(rest)) {
                return rest.replaceFirst("^[\\s,.:;/|=)(–-]+", "").replaceFirst("[\\s,:;/|=(–-]+$", "");
            }
            rest = less;
        }
    }

    static String greetingsOff(String text) {
        String rest = text;
        while (true) {
            String less = off(GREETING, rest);
            if (less.equals(rest)) {
                return rest;
            }
            rest = less;
        }
    }

    /** Whether somebody says their name here. */
    static boolean presents(String text) {
        return PRESENTS.matcher(folded(greetingsOff(text.strip()))).find();
    }

    /** A name without titles, without "'ım" and without a full stop behind it. */
    static String nameOnly(String text) {
        String name = text.strip().replaceFirst("[\\s.,:;–-]+$", "");
        name = off(TITLE, name);
        return ME.matcher(name).replaceFirst("").strip();
    }

    /** The matter without its label, the greeting before it and the signs around it. */
    static String matter(String text) {
        String rest = trim(text);
        while (true) {
            String less = trim(off(GREETING, off(MATTER_LABEL, off(TELEPHONE_LINE, rest))));
            if (less.equals(rest)) {
                return rest;
            }
            rest = less;
        }
    }

    private static String trim(String text) {
        return text.replaceFirst("^[\\s,.:;/|=)–\\-\\x{1F300}-\\x{1FAFF}]+", "").replaceFirst("[\\s,:;/|=(–-]+$", "");
    }

    /** Without the label that stood before the name. */
    static String labelOff(String text) {
        Matcher m = LABEL_LAST.matcher(folded(text));
        return m.find() ? text.substring(0, m.start()) : text;
    }

    static boolean isRelation(String text) {
        return RELATION.matcher(TurkishText.fold(text)).matches();
    }

    /** Whether what follows stands apart, as a signature does. */
    static boolean isApart(String before) {
        return APART.matcher(TurkishText.fold(before)).matches();
    }

    /** The sentence before a signature; its full stop only divided the two. */
    static String beforeSignature(String text) {
        String said = matter(text);
        boolean one = said.indexOf('.') == said.length() - 1 && !text.contains("\n");
        return one && said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /** Whether something is said beside a label and thanks. */
    static boolean isMoreThanThanks(String text) {
        String rest = folded(text)
                .replaceAll(
                        "\\b(tc|t\\.c|tckn|ykn|kimlik|kimligim|tcm|no|nosu|numarasi|numaram|numarasi|tcm|tesekkur\\w*|tsk|tskler|sagol\\w*|bu|buyrun|benim|iyi"
                            + " gunler|merhaba|iste|c|t)\\b",
                        "");
        return rest.codePoints().anyMatch(Character::isLetter);
    }

    private static String off(Pattern pattern, String text) {
        Matcher m = pattern.matcher(folded(text));
        return m.find() && m.start() == 0 ? text.substring(m.end()) : text;
    }
}
