package tr.bel.acikkapi.feedback;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What a text says to "Başka bir arzunuz var mı?". The first word decides where it is one of the words that we asked for; without one,
 * only a short text that is plainly content or plainly is not. Whoever writes an application with a national id does not answer.
 */
final class SmsMeaning {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d/.-])20\\d{2} ?[-–/] ?\\d{1,9}\\b(?![/-]\\d|\\.? ?[aA][yY])");
    private static final Pattern ID = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");

    private static final Pattern LEAD = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:(?:merhaba|selam|slm|mrb|iyi gunler|iyi aksamlar|tesekkur(?:ler| ederim|"
                    + " ederiz)?|tsk|sag ?ol(?:un)?|cevap|yanit|cevabim|yanitim)(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]*)*");
    private static final Pattern UNWELL =
            Pattern.compile("(?:hayir |hyr |maalesef |ne yazik ki |hala |halen |sorunum? |daha"
                + " )*(?:cozulmedi|cozulmemis|olmadi|yapilmadi|yapilmamis|halledilmedi|hallolmadi|giderilmedi|memnun"
                + " degili[mz]|memnun kalmadi[mk]|devam ediyor|gelen giden yok)");
    /** "Hayır olsun", "hayır yapmak isteyen": another word. */
    private static final Pattern ANOTHER_HAYIR = Pattern.compile("hayir (?:ol|yap|is[ie]|dua|sever|kurum|cars|sahib)");

    private static final Pattern NO = Pattern.compile("hayir|hayr|hyr|hayiir|yoktur|yok");
    private static final Pattern NOTHING_MORE =
            Pattern.compile("(?:benim )?(?:baska )?(?:bir )?(?:arzum|istegim|talebim|dilegim|sorum|sikayetim|isim)"
                    + " (?:yok|kalmadi)\\w*");
    private static final Pattern WISH = Pattern.compile("evet|evt|ewet|evett|var|vardir");

    /** "Hayır, hâlâ akıyor" is no good-bye. */
    private static final Pattern NOT_WELL = Pattern.compile("\\b(hala|halen|devam|(?<!onemli )(?<!sorun"
        + " )degil\\w*|olmadi|cozulmedi|yapilmadi|yapilmamis|giderilmedi|halledilmedi|ayni|yine|duruyor|durmuyor|gelmedi\\w*|gelen"
        + " giden|bozuk|kotu|sonuc yok)\\b");
    /** After "evet", which may also begin another wish: only what speaks of the old matter. */
    private static final Pattern STILL = Pattern.compile(
            "\\b(hala|halen|cozulmedi|olmadi|yapilmadi|gelmedi(?:ler)?|giderilmedi|halledilmedi|(?:durum|hep|yine)"
                    + " ayni|yine (?:ak|acil|bozul|yanm|kiril|tas|tika)\\p{L}*|devam ediyor|memnun degil\\w*|memnun"
                    + " kalma\\w*)\\b");

    private static final Pattern PLAINLY_NOT = Pattern.compile(
            "\\b(cozulmedi|cozulmemis|halledilmedi|hallolmadi|giderilmedi|memnun degili[mz]|memnun kalmadi[mk]|ne"
                    + " cozulmesi|neresi (?:cozuldu|yapildi|oldu)|cozuldu (?:dem|diyo|yaz|sms|mesaj)\\p{L}*"
                    + " .*(?:ama|fakat|halbuki|oysa|yalan|duruyor|gelmedi)|yalan (?:soylu\\p{L}*|yapilmadi))\\b");

    /** The same in a text of a few words only. */
    private static final Pattern BRIEFLY_NOT = Pattern.compile("\\b(?:hala|halen|henuz|yine|tekrar|daha) (?:\\p{L}+"
            + " )*(?:gelmedi|gelen|bekliyo|ayni|bozul|ak[iı]yo|yanmiyo|duruyo|yapilmadi|degismedi|acildi|yok)|kimse"
            + " gelmedi|gelen (?:giden )?(?:yok|olmadi)|ayni duruyor|degisen (?:bir )?sey yok"
            + "|\\b(?:duzelmedi|gelmediler|ilgilenmediler|ilgilenilmedi)\\b");

    private static final Pattern THANKS = Pattern.compile("tesekkur\\w*|tsk\\w*|sag ?ol\\w*|allah (?:hepinizden )?razi"
            + " olsun|elinize\\b|ellerinize|saglik\\w*|emeginize|eyvallah|var olun|cok|ederim|ederiz|baskanim|iyi"
            + " gunler|kolay gelsin|[^\\p{L}]+");
    private static final Pattern DONE =
            Pattern.compile("\\b(halloldu|hallolmus|halledildi|halledilmis|cozuldu|cozulmus|giderildi|giderilmis"
                    + "|duzeldi|duzelmis|duzeltildi|tamamlandi|memnunum|memnunuz|memnun kaldi[mk])\\b");
    private static final Pattern DONE_ALONE = Pattern.compile(
            "(?:evet |tamam |tamamdir |isim |isimiz |sorunum? )*(?:oldu|yapildi|yapilmis|bitti|tamam(?:dir)? oldu)");
    /** Content only with thanks beside it: "kaçak kat yapıldı" is none. */
    private static final Pattern DONE_NOW = Pattern.compile(
            "\\b(yapildi|yapilmis|oldu|bitti|kapandi|kapanmis|kapatildi|kapatilmis|yandi|yaniyor|geldi|geldiler|alindi|temizlendi|toplandi|takildi|onarildi|tamir"
                + " edildi|acildi|akiyor artik|kesildi)\\b");

    private static final Pattern THANKED =
            Pattern.compile("\\b(tesekkur\\w*|tsk\\w*|sag ?ol\\w*|allah razi|elinize|emeginize|eyvallah|var olun)");
    private static final Pattern NOT_ONLY_DONE =
            Pattern.compile("\\w+m[ae]di\\w*|\\w+m[iu]yor\\w*|\\b(degil|yok|ama|fakat|ancak|lakin|hala|halen|yine|bir"
                    + " de|ayrica|istiyor\\w*|isti?yoz|lutfen|rica|ne|mi|mu|tekrar|yeniden|baska)\\b|\\?");
    private static final Pattern FINE = Pattern.compile(
            "tesekkur|\\btsk|sag ?ol|allah razi|baska|sikinti|arzu|istek|istegim|sorun|gerek|simdilik|eyvallah|var"
                    + " ?ol|elinize|hayirli (?:gunler|isler|aksamlar)|allah.?a emanet|evladim|yavrum|\\btamam|memnun|su"
                    + " an|iyi gunler|\\bbu kadar");
    private static final int SHORT = 12;
    private static final int FEW = 4;

    private SmsMeaning() {}

    static String withoutNumber(String text) {
        return NUMBER.matcher(OperatorTail.off(text)).replaceAll(" ");
    }

    /** The cases that the text names. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(m -> CaseNumber.parse(m.group().replace('–', '-')))
                .flatMap(Optional::stream)
                .map(CaseNumber::toString)
                .distinct()
                .toList();
    }

    /** What it says and with which words; empty where it is no answer that one can be sure of. */
    static Optional<Said> said(String text) {
        String whole = TurkishText.tidyLine(OperatorTail.off(text));
        if (ID.matcher(whole).find()) {
            return Optional.empty();
        }
        Matcher lead = LEAD.matcher(folded(whole));
        String tidy = lead.find() ? whole.substring(lead.end()) : whole;
        String folded = folded(tidy);
        int unwell = begins(UNWELL, folded);
        if (unwell > 0) {
            return Optional.of(new Said(Answer.DISSATISFIED, after(tidy, unwell)));
        }
        int no = Math.max(begins(NO, folded), begins(NOTHING_MORE, folded));
        if (no > 0) {
            boolean stops = no == folded.length() || folded.substring(no).matches("(?s) ?[^\\p{L}\\p{N} ].*");
            boolean another = ANOTHER_HAYIR.matcher(folded).lookingAt();
            return another ? Optional.empty() : no(after(tidy, no), stops && !folded.startsWith("yok"));
        }
        int wish = begins(WISH, folded);
        if (wish > 0) {
            return wish(after(tidy, wish), folded.startsWith("var"));
        }
        return plain(whole);
    }

    /** @param stops whether a comma or the end stands behind the no */
    private static Optional<Said> no(String rest, boolean stops) {
        String folded = folded(rest);
        if (NOT_WELL.matcher(folded).find()) {
            return Optional.of(new Said(Answer.DISSATISFIED, rest));
        }
        boolean benign = FINE.matcher(folded).find()
                || onlyThanks(folded)
                || DONE.matcher(folded).find()
                || ((stops || words(folded) <= FEW) && DONE_NOW.matcher(folded).find());
        return benign || (stops && words(folded) <= SHORT / 2)
                ? Optional.of(new Said(Answer.NO, rest))
                : Optional.empty();
    }

    private static Optional<Said> wish(String rest, boolean brief) {
        String folded = folded(rest);
        if (STILL.matcher(folded).find()) {
            return Optional.of(new Said(Answer.DISSATISFIED, rest));
        }
        if (isDone(folded)) {
            return Optional.of(new Said(Answer.NO, rest));
        }
        boolean other = brief && folded.matches("(?:ol|ya|mi)\\w*\\b.*");
        boolean thanks =
                !folded.isEmpty() && onlyThanks(folded) && folded.codePoints().anyMatch(Character::isLetter);
        return other || thanks ? Optional.empty() : Optional.of(new Said(Answer.WISH, rest));
    }

    /** None of our words stands first. */
    private static Optional<Said> plain(String whole) {
        String folded = folded(whole);
        if (words(folded) > SHORT) {
            return Optional.empty();
        }
        boolean few = words(folded) <= FEW + 1 && !folded.contains("?");
        if (PLAINLY_NOT.matcher(folded).find()
                || (few && BRIEFLY_NOT.matcher(folded).find())) {
            return Optional.of(new Said(Answer.DISSATISFIED, whole));
        }
        return isDone(folded) ? Optional.of(new Said(Answer.NO, whole)) : Optional.empty();
    }

    private static boolean isDone(String folded) {
        if (NOT_ONLY_DONE.matcher(folded).find()) {
            return false;
        }
        Matcher alone = DONE_ALONE.matcher(folded);
        boolean thanked =
                DONE_NOW.matcher(folded).find() && THANKED.matcher(folded).find();
        return DONE.matcher(folded).find()
                || (thanked && words(folded) <= SHORT * 2 / 3)
                || (alone.lookingAt() && onlyThanks(folded.substring(alone.end())));
    }

    private static boolean onlyThanks(String folded) {
        return THANKS.matcher(folded).replaceAll("").isBlank();
    }

    /** How far the words reach with which it begins; 0 where it does not. "Yok mu" and "var mı" ask. */
    private static int begins(Pattern words, String folded) {
        Matcher m = Pattern.compile(
                        "(?:" + words.pattern().replace(" ", "[^\\p{L}\\p{N}]+") + ")(?![\\p{L}\\p{N}'’]| m[iu]\\b)")
                .matcher(folded);
        return m.lookingAt() ? m.end() : 0;
    }

    private static String after(String tidy, int at) {
        return tidy.substring(at).replaceFirst("^[ .,:;!-]+", "");
    }

    private static int words(String folded) {
        return folded.isBlank() ? 0 : folded.strip().split("\\s+", -1).length;
    }

    /** Folded letter by letter, so that places in it are places in the text. */
    private static String folded(String text) {
        String folded = TurkishText.fold(text);
        return folded.length() == text.length() ? folded : text.toLowerCase(java.util.Locale.ROOT);
    }
}
