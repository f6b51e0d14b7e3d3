package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/** Greetings, titles and labels that stand around a name and a matter, and are neither. */
final class Polite {

    private static final Pattern GREETING = Pattern.compile(
            "^[\\s,.!:;/|–-]*(?:(?:merhaba(?:lar)?|mrb|mrbl?r|mrhb(?:l[ae]?r)?|mrhba|meraba|slm|selam(?:lar)?|es"
                + " ?selam(?:un aleykum)?|selamun? ?aleykum(?: ve rahmetullah)?|(?:ve )?aleykum"
                + " ?selam|allah(?:in|['’]in) selami|s\\.?a\\.?|gunaydin|alo|kolay"
                + " gelsin|(?:iyi|hayirli|bol|mutlu|huzurlu)"
                + " (?:gunler|gnler|aksamlar|geceler|calismalar|bayramlar|haftalar|mesailer|pazarlar|ogleler|cumalar|isler|sabahlar|ramazanlar|kandiller|seneler|kazanclar|hafta"
                + " sonlari)(?: dilerim| diliyorum| efendim)?|bayraminiz (?:mubarek|kutlu) olsun|ellerinizden"
                + " operim|nasilsiniz|iyi misiniz|umarim iyisinizdir|guten"
                + " tag|hurmetler|(?:evladim|yavrum|kizim|oglum)(?= ben )|hello|agabey|pardon|kusura"
                + " bakma(?:yin)?|rahatsiz ediyorum|gec"
                + " oldu|(?:sayin|saygideger|degerli|kiymetli|muhterem|sevgili|sn\\.?|cok degerli)"
                + " (?:belediye(?:miz|m)?(?= ?[,.!:]| ben| \\p{L}+ \\d)|(?:belediye"
                + " )?(?:baskan|yetkili|ilgili|yonetici|gorevli)\\p{L}*)|baskanim|belediyem(?= )|efendim|orada kimse"
                + " var mi|(?:sn\\.? )?(?:belediye"
                + " )?baskanligi?['’]?na|size|belediyemize?|ilgililere|yetkililere)(?!\\p{L}))(?=[\\s,.!:;\\n"
                + "]|$)[\\s,.!:;]*");
    /** What a telephone writes above a message that is passed on, and whom a letter names above itself. */
    private static final Pattern HEADER = Pattern.compile("^(?:(?:iletilen(?: mesaj| ileti)?|ilt|fwd?|yonlendirilen(?:"
        + " mesaj)?|ynt|re|gonderen|kimden|from|mesaj|sms)\\s*:\\s*|(?:kime|alici|to)\\s*:\\s*[^\\n"
        + ":]{0,40}(?:\\n"
        + "|(?=(?:konu|kimden|gonderen|ad)\\b))|\\(?iletildi\\)?[\\s:]+|(?:tc|t\\.c\\.?|kimlik)\\p{L}*(?: kimlik)?(?:"
        + " no\\p{L}*| numara\\p{L}*)? (?:vermek|yazmak|paylasmak) istemiyorum\\s*[.;]\\s*)");

    private static final String NAMES =
            "ad(?:i|im)?(?: ve|[ -/])? ?soy ?ad(?:i|im)?|isim(?: ve|[ -/])? ?soy ?(?:isim|ad)|ismim soyismim"
                    + "|adim|ismim|ad(?: |i )?soyad|isim|ad|adi|ismi";
    private static final Pattern PRESENTS = Pattern.compile("^[\\s,.-]*(?:(?:ben |bn |benim )?(?:" + NAMES
            + ")(?!\\p{L})\\s*[:=.]?\\s*|(?:ben|bn|bendeniz)(?!\\p{L})(?: (?:\\p{L}+"
            + " ){0,2}(?:mahallesinden|mahalleden|koyunden|sokaktan|sokagindan|sitesinden|apartmanindan|semtinden|tarafindan)(?!\\p{L}))?\\s*[:=.,]?\\s*|(?:olan|sahibi)(?:"
            + " ben)?\\s+(?=\\p{L}+ \\p{L}+)|(?:gonderen|basvuran|basvuru sahibi|sikayetci|sikayet eden|vatandas|talep"
            + " eden|yazan|kisi)\\s*[:=]\\s*)");
    private static final Pattern BEN = Pattern.compile("^[\\s,.-]*(?:ben|bn|bendeniz) (?!adim|ismim)");
    private static final Pattern LABEL_LAST =
            Pattern.compile("(?<!\\p{L})(?:" + NAMES + "|ben|bn|imza|gonderen)\\s*[:=.]?\\s*$");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:op\\.? ?dr|uzm\\.? ?dr|prof\\.? ?dr|doc\\.? ?dr|dr|av|prof|doc|ogr|uzm|muh|mimar|muhtar|emekli"
                    + " ogretmen|ogretmen|avukat|doktor|muhendis|eczaci|em\\. ?\\w+|emekli"
                    + " \\w+|gazi|sn|sayin|bay|bayan|dt|ecz|op|ins|arş|ars|hemsire|imam|hafiz|sehit"
                    + " (?:babasi|annesi|esi|yakini))\\b[.\\s]+(?=\\p{L})");
    /** "Yeşilova Mahallesi Muhtarı", "Lale Apartmanı yöneticisi" */
    private static final Pattern OFFICE = Pattern.compile("^(?:[\\p{L}\\d.'’-]+"
        + " ){0,4}(?:muhtari|azasi|yoneticisi|muduru|baskani|ogretmeni|temsilcisi|sakini|sakinlerinden|gorevlisi|muezzini|imami|esnafi|esnafindan|uyesi|sekreteri|sahibi|isletmecisi)["
        + " ,:-]+(?=\\p{L})");

    private static final Pattern REPUBLIC = Pattern.compile("^(?:t ?\\. ?c ?\\.?|tc)[ :]+(?=\\p{L})");
    private static final Pattern ME = Pattern.compile("['’](?:[ıiuü]m|yim|yım|n?[ıiuü]n)$");
    /** What people say behind a name. */
    private static final Pattern BEHIND =
            Pattern.compile(" (?:hanim|bey|numaram|burasi|burada|buradayim|(?:19|20)\\d\\d"
                    + " dogumlu(?:yum)?|isimli|adli|konusuyor|yaziyor|adina(?: yaziyorum)?)$");

    /** "...'dir." behind a number. */
    private static final Pattern IS = Pattern.compile("^['’]?d[ıiuü]r(?![\\p{L}\\p{N}])[\\s.,]*");

    private static final Pattern MATTER_LABEL = Pattern.compile(
            "^(?:konu(?:su)?|sikayet(?:im)?|talep|talebim|istek|istegim|mesaj(?:im)?|oneri|onerim|dilek|dert|derdim|sorun(?:um)?|problem|aciklama|icerik|metin|basvuru(?:"
                + " konusu)?)\\s*[:=]\\s*|^konu(?: olarak)? (?!komsu)(?=\\p{L})");
    /** "tc nolu", "tc:" with no number behind it. */
    private static final Pattern EMPTY_LABEL = Pattern.compile(
            "^ben ?[.,:;-]\\s*|^derler(?: bana)? |^benim adim |^(?:tc|t\\.c\\.?|tckn|ykn)(?: kimlik)?(?:"
                    + " ?(?:no|numara)['’]?(?:lu|li)(?!\\p{L})|(?: ?(?:no|numaram|numarasi))?\\s*[:=]|(?: kimlik)?"
                    + " (?:no|numaram)(?!\\p{L}))\\s*");

    private static final Pattern TELEPHONE_LINE = Pattern.compile("^(?:tel|telefon|cep|gsm)\\b[^\\n]*\\n");
    private static final Pattern RELATION = Pattern.compile(
            "^(?:annem|babam|esim|kardesim|abim|ablam|komsum|dayim|amcam|teyzem|halam|oglum|kizim|dedem|ninem)\\b.*",
            Pattern.DOTALL);
    private static final Pattern APART = Pattern.compile(
            "(?s).*(?:[.!?\\n\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}-]|saygilar\\w*|tesekkur\\w*)\\s*$");

    private static final Pattern FAREWELL =
            Pattern.compile("(?:[\\s.,;!-]*+(?<!\\p{L})(?:selam(?:lar)?|sevgiler|saygi(?:lar|larimla|larimi)?|(?:cok"
                    + " )?tesekkur(?:ler)?|tskler|tsk|iyi (?:gunler|aksamlar|calismalar)|hayirli (?:isler|gunler)|kolay"
                    + " gelsin|sag ?ol(?:un)?|allah razi"
                    + " olsun|hurmetler(?:imle)?|ederim|ederiz|sunarim|dilerim|simdiden))++[\\s.,;!]*+$");

    private static final Pattern ADDRESSED = Pattern.compile("(?:sayin|sn)\\b");

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

    /** Without greetings, headers and the words with which people present themselves. */
    static String headOff(String text) {
        String rest = text.strip();
        while (true) {
            String less = officeOff(presentsOff(off(HEADER, off(GREETING, signsOff(rest)))));
            if (less.equals(rest)) {
                return rest.replaceFirst("[\\s,:;/|=(\\[\"'“”«*_–-]+$", "");
            }
            rest = less;
        }
    }

    /** An emoji, a quotation mark or a stroke with which it begins. */
    private static String signsOff(String text) {
        return text.replaceFirst("^[^\\p{L}\\p{N}(+%#.…]+(?=[\\p{L}\\p{N}])|^[\\s,.:;/|=)(–-]+", "");
    }

    /** "Ben Ayşe ..." presents somebody, "ben iki yıl önce ..." tells something. */
    private static String presentsOff(String text) {
        String less = off(PRESENTS, text).strip();
        List<Token> words = less.length() < text.length() ? Token.of(less) : List.of();
        boolean tells = !words.isEmpty()
                && words.getFirst().isOnlyMatter()
                && BEN.matcher(folded(text)).find();
        return tells ? text.strip() : less;
    }

    /** An office, or the state's name, only where a given name follows it. */
    private static String officeOff(String text) {
        for (Pattern before : List.of(OFFICE, REPUBLIC, TITLE)) {
            String less = off(before, text);
            List<Token> words = less.length() < text.length() ? Token.of(less) : List.of();
            // "Mimar Kemal okulu" is a street's name, and "Sayın Ali Yılmaz" is whom one writes to.
            boolean title = before == TITLE;
            boolean presented = !title
                    || (words.size() > 1
                            && words.get(1).isSurname()
                            && !ADDRESSED.matcher(folded(text)).lookingAt());
            if (!words.isEmpty()
                    && presented
                    && words.getFirst().isGiven()
                    && !words.getFirst().isMatter()) {
                return less;
            }
        }
        return text;
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

    /** A name without titles, without "'ım" and without the signs around it. */
    static String nameOnly(String text) {
        String name = text.replaceFirst("[^\\p{L}\\p{M}\\d?!)]+$", "").replaceFirst("^[^\\p{L}\\d?!(]+", "");
        name = off(TITLE, off(TITLE, officeOff(name)));
        name = ME.matcher(name).replaceFirst("").strip();
        // "Bey" may be a surname where only one word stands before it.
        Matcher behind = BEHIND.matcher(folded(name));
        return behind.find() && name.substring(0, behind.start()).strip().contains(" ")
                ? name.substring(0, behind.start()).strip()
                : name;
    }

    /** The matter without its label, the greeting before it and the signs around it. */
    static String matter(String text) {
        String rest = trim(text);
        while (true) {
            String less = trim(off(IS, off(GREETING, off(MATTER_LABEL, off(EMPTY_LABEL, off(TELEPHONE_LINE, rest))))));
            if (less.equals(rest)) {
                return rest;
            }
            rest = less;
        }
    }

    private static String trim(String text) {
        String rest = text.replaceFirst(
                        "^[\\s,.:;/|=)_*#>•~–\\-\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}\\x{FE0F}]+", "")
                .replaceFirst("[\\s,:;/|=(_*#–-]+$", "");
        return quotesOff(rest);
    }

    /** Without the marks that stood around the whole, or around what is no longer there. */
    private static String quotesOff(String text) {
        boolean first = text.matches("(?s)[\"'“”«‘].*");
        boolean last = text.matches("(?s).*[\"'“”»’]");
        long marks = text.codePoints().filter(c -> "\"“”«»'‘’".indexOf(c) >= 0).count();
        if (first && last && text.length() > 1 && marks <= 2) {
            return text.substring(1, text.length() - 1).strip();
        }
        boolean odd = marks % 2 == 1;
        return first && odd
                ? text.substring(1).strip()
                : last && odd ? text.substring(0, text.length() - 1).strip() : text;
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
                        "\\b(tc|t\\.c|tckn|ykn|kimlik|kimligim|tcm|yabanci|no|nosu|numarasi|numaram|tesekkur\\w*|tsk|tskler|sagol\\w*|bu|buyrun|buyurun|buyur|benim|bendeki|iyi"
                            + " (?:gunler|aksamlar|calismalar)|kolay"
                            + " gelsin|merhaba|iste|tabi|tabii|tabiki|tamam|peki|pardon|ozur dilerim|kusura"
                            + " bakmayin|ha|az once|sormustunuz|istemissiniz|istediniz|numarami|kimlik numarami|yaz"
                            + " dediniz|yazdim|simdi|oldu mu|oglum|kizim|evladim|tamam mi|yazmayi"
                            + " unutmusum|unutmusum|unuttum|eksik yazmisim|c|t)\\b",
                        "");
        return rest.codePoints().anyMatch(Character::isLetter);
    }

    /** Without "selamlar", "iyi günler dilerim" behind a signature. */
    static String farewellOff(String text) {
        Matcher m = FAREWELL.matcher(folded(text));
        return m.find() ? text.substring(0, m.start()) : text;
    }

    private static String off(Pattern pattern, String text) {
        Matcher m = pattern.matcher(folded(text));
        return m.find() && m.start() == 0 ? text.substring(m.end()) : text;
    }
}
