package tr.bel.acikkapi.channel.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * A word of a message, without the punctuation around it.
 *
 * @param start of the word in the text
 * @param end after it
 * @param closed whether a line, a sentence or a part of one ends after it
 */
record Token(String word, String folded, int start, int end, boolean closed) {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ-]*+(?:\\.\\p{L}[\\p{L}\\p{M}'’ʼ-]*+)*+|\\d\\S*+");
    private static final String LABEL = "(?iu:konu|sorun|şikayet|sikayet|talep|talebim|istek|adres|tel|telefon|mesaj"
            + "|açıklama|aciklama|öneri|oneri|problem|dilek)(?iu:m|im|um|su)?";
    private static final Pattern CLOSING = Pattern.compile("[ \\t”)\"]*"
            + "(?:[,.;:!?/|\\n(\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}]"
            + "|[-–] |[ \\t]+"
            + LABEL
            + "[ \\t]*[:=])");

    private static final Pattern PLACE = Pattern.compile(
            "(mah|mh|cad|cd|sok|sk|blv|bulv|apt|ap)|(mahalle|cadde|sokak|sokag|bulvar|park|meydan|apartman|site|sitesi|ilkokul|ortaokul"
                + "|lise|okul|durag|kenar|kiyi|suyu|pasaj|cami|hastane|mezarlig)\\p{L}*");

    /** "caddesinde", "parkında": what it is called stands before it. */
    private static final Pattern NAMED = Pattern.compile(
            "mah|mh|cad|cd|sok|sk|blv|bulv|(?:mahallesi|caddesi|sokagi|bulvari|parki|meydani|apartmani|sitesi|ilkokulu|ortaokulu|lisesi|okulu"
                + "|duragi|camii?si|camii|hastanesi|mezarligi|koprusu|koyu)n\\p{L}+");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:amca|teyze|dayi|hala|usta|abi|abla|dede|nine|hoca|bey|hanim|efendi|reis|kardes)(?:m|n|cim|cigim|nin|nun|ya|ye|yi|da|de)?(?:in|e|i)?");

    private static final Pattern VERB = Pattern.compile(
            ".{2,}(?:[iu]yor?(?:um|uz|lar|du|mus)?|[iu]yom|[iu]yoz|m[iu]s(?:ti|tu|lar|ler)?|[ae]cak|[ae]cek|mali|meli|ls[iu]n|ns[iu]n|[dt][iu](?:k|m|lar|ler|niz)?|m[ae]z|m[iu]s[iu]n[iu]z)|lazim|yok|var|gerek|mi|mu");

    private static final Pattern PARTICLE = Pattern.compile("al|el|abu|ebu|ibn|bin|abd");

    private static final Pattern TRADE =
            Pattern.compile("yapi|ticaret|insaati?|marketi?|lokanta\\p{L}*|eczane\\p{L}*|kardesler|kuafor\\p{L}*"
                    + "|otomotiv|tekstil|sekerci\\p{L}+|firini|pastane\\p{L}*|restoran\\p{L}*|holding|ltd");
    private static final Pattern STREET = Pattern.compile("sokak|cadde|park|mahalle|apartman|okulu|kultur");
    private static final Pattern OF_STREETS =
            Pattern.compile("(?:lamba|isig|isik|aydinlat|kopek|kopeg|hayvan|kedi|tabela|duzen|arasi|basi"
                    + "|yer|ici|bank|cesme|bahce|cim|alan|oyun|temiz|onu)\\p{L}*");
    private static final Pattern SPOKEN_OF =
            Pattern.compile("isimli|adli|komsum|komsumuz|sahis|sahsin|denen|hakkinda|baskanim|adindaki");

    private static final Pattern OURS = Pattern.compile(
            "(?:mahalle|cadde|site)m(?:iz)?\\p{L}*|(?:sokag|park|apartman|okul|durag|meydan|pasaj)[iu]m(?:[iu]z)?\\p{L}*");

    /** After these stands at most a signature. */
    private static final Pattern THANKS =
            Pattern.compile("saygilar\\p{L}*|tesekkur\\p{L}*|sevgiler\\p{L}*|tsk\\p{L}*|arz");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        while (m.find()) {
            tokens.add(new Token(
                    m.group(),
                    TurkishText.fold(m.group()),
                    m.start(),
                    m.end(),
                    (closing.region(m.end(), text.length()).lookingAt() && !isInitial(text, m))
                            || THANKS.matcher(TurkishText.fold(m.group())).matches()));
        }
        return tokens;
    }

    /** "Ö. Faruk" */
    private static boolean isInitial(String text, Matcher word) {
        return word.end() - word.start() == 1
                && Character.isUpperCase(text.charAt(word.start()))
                && text.startsWith(".", word.end());
    }

    boolean isCapital() {
        return Character.isUpperCase(word.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(word.charAt(0));
    }

    /** What may stand in a name by our lists, each half of a hyphened one for itself. */
    boolean isName() {
        for (String half : folded.split("[-.]", -1)) {
            if (half.length() > 1 && !Words.isGiven(half) && !Words.isSurname(half)) {
                return false;
            }
        }
        return true;
    }

    boolean isGiven() {
        return Words.isGiven(folded.replaceFirst("(?<=..)-.*|^.\\.", "")) || isInitial();
    }

    boolean isSurname() {
        return Words.isSurname(folded.replaceFirst(".*-", ""));
    }

    private boolean isInitial() {
        return word.length() == 1 && isCapital() && !closed;
    }

    /** With which the name of a street, a quarter or another place goes on. */
    boolean isPlace() {
        return PLACE.matcher(folded).matches();
    }

    /** A place that is called by no name: "park çimleri", "sokağımızda". */
    boolean isPlainPlace() {
        boolean listed = !isCapital()
                && Words.isListed(folded)
                && !folded.endsWith("i")
                && !NAMED.matcher(folded).matches();
        return listed || OURS.matcher(folded).matches();
    }

    /** A word with which applications are written, whatever else it is. */
    boolean isListed() {
        return isPlace() || Words.isListed(folded);
    }

    /** "bakıyor", "kırılmış", "istiyorum" */
    boolean isVerb() {
        return VERB.matcher(folded).matches();
    }

    /** What a municipality is asked for: no word that stands in every talk. */
    boolean isTopic() {
        return isPlace() || (isWord() && Topics.has(folded));
    }

    /** "Ali usta", "Durmuş amcanın": somebody is spoken to or of. */
    boolean isAddress() {
        return ADDRESS.matcher(folded).matches();
    }

    boolean isMatter() {
        return !isWord() || isPlace() || Words.isMatter(folded);
    }

    /** With which shops are called. */
    boolean isTrade() {
        return TRADE.matcher(folded).matches();
    }

    /** Behind a name it says that this is a street's, a shop's or somebody's who is spoken of. */
    boolean isNoPart(Token next) {
        boolean street = STREET.matcher(folded).matches()
                && !OF_STREETS.matcher(next.folded()).matches();
        return street || isTrade() || SPOKEN_OF.matcher(folded).matches();
    }

    /** Of Arabic names. */
    boolean isParticle() {
        return PARTICLE.matcher(folded).matches();
    }

    boolean isDoubtful() {
        return Words.isDoubtful(folded);
    }

    /** A name and no word beside. */
    boolean isFirm() {
        return isWord() && isName() && !isMatter() && !isDoubtful();
    }

    /** With which applications are written and which is in no name. */
    boolean isOnlyMatter() {
        return isMatter() && !isName() && !isParticle();
    }
}
