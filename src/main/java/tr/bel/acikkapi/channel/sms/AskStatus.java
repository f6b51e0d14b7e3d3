package tr.bel.acikkapi.channel.sms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.channel.sms.Reading.Why;
import tr.bel.acikkapi.feedback.SmsAnswers;

/**
 * Reads "DURUM 2026-000123" as people write it. A year beside a number is not yet a case: dates, months and doors look the same. What
 * names a case and does not ask, or names several, is for a person.
 */
final class AskStatus {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d/.-])(20\\d{2}) ?[-–/.] ?(\\d{1,9})(?![\\d/]|[.-]\\d|[.,]? ?(?:ay|yil|donem|ceyrek|hafta)|['’])");
    private static final Pattern BLANK = Pattern.compile(
            "(?:(?<!\\d)(?=20\\d{8}(?!\\d))|(?:durum|drm|durm|drum)\\p{L}{0,3}|(?:basvuru|talep|sikayet|takip|dilekce)"
                    + " no)\\W{0,3}(?:no\\W{0,2})?(20\\d{2})(?:"
                    + " (?=\\d{3})|(?=\\d{6}(?!\\d)))(\\d{3,9})(?![\\d/]|[.-]\\d|\\.? ?(?:ay|yil))");
    private static final Pattern WHOLE = Pattern.compile("(?<![\\d/.-])20\\d{2} ?[-–/] ?\\d{6}(?!\\d)");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:durum\\w*|drm|ne oldu|noldu|ne asamada|gelisme (?:var|oldu)|(?:bir|bi) ?s[ei]y yapildi|kimde|hangi"
                + " mudurlug\\w*|bakan (?:var|yok) m[iu]|ner[ed]e?de? ?kald[iu]|sorgula\\w*|sonuc\\w*|akibet\\w*|ne"
                + " zaman (?:biter|bitecek|sonuclan\\w*)|bilgi (?:alabilir|verir|almak)|hangi asama\\w*|ne alemde|ne"
                + " yapildi)");
    private static final Pattern COMPLAINS = Pattern.compile(
            "\\b(?:cozulmedi|yapilmadi|olmadi|giderilmedi|hala|halen|sonuc yok|duruyor|devam ediyor|ayni)\\b");
    private static final Pattern QUESTION =
            Pattern.compile("\\b(?:mi|mu|misiniz|musunuz|ne|nedir|noldu|hangi|ogren\\w*|bilgi|son durum\\w*)\\b|\\?");
    private static final Pattern BRIEF =
            Pattern.compile("(?:durum\\w*|drm|durm|drum) ?(?: sorgu\\w*)?\\W{0,4}(?:no\\W{0,2})?0*(\\d{1,6})\\W*");
    private static final Pattern NUMBERED = Pattern.compile("^0*(\\d{1,6}) ?(?:nolu|no'?lu|no|numarali|sayili)"
        + " (?:(?:basvuru|sikayet|talep|talebi|dilekce)(?:m|im|miz|imiz|mun|min|nun|nin)\\p{L}*|(?:basvuru|sikayet|talep|dilekce)(?="
        + " (?:ne|noldu|durum|sonuc|hangi)))");
    /** What may stand beside the name where an id is in the text: the words of the question itself. */
    private static final Pattern FILL = Pattern.compile(
            "\\b(?:durum\\w*|drm|sorgu\\w*|takip|ne|oldu|noldu|nedir|zaman|biter|hangi|asama\\w*|son|sonuc\\w*|akibet\\w*|basvuru\\w*"
                + "|sikayet\\w*|dilekce\\w*|talep|talebim\\w*|isim\\w*|nolu|no|lu|numarali|sayili|bilgi|almak|alabilir|verir|ogren\\w*"
                + "|istiyor\\w*|ilgili|kayit|nerede|nerde|kald[iu]|bu|ya|gelisme|var|yok|kimde|bekliyor|mudurlug\\w*|gitti|icin|bir|bi|sey|yapildi|bakan|miyim|misiniz|acaba|lutfen|tesekkur\\w*|tsk\\w*|saygilar\\w*|mi|hakkinda|benim|tc|ben|adim)\\b");

    /** Somebody asks after a matter of theirs, and does not name it as we do. */
    private static final Pattern OWN_CASE = Pattern.compile(
            ".{0,60}\\b(?:basvuru|dilekce|sikayet|talep)\\p{L}* nere(?:de|ye gitti)\\W*|(?:\\d[\\d./-]* (?:tarihli"
                + " |gunu )?(?:yaptigim |verdigim |actigim )?|gecen (?:hafta|ay|gun)(?:ki)? |benim |o"
                + " )?(?:basvurum|sikayetim|talebim|dilekcem|basvurumuz|sikayetimiz|dilekcemiz)\\p{L}*\\W+(?:\\p{L}+"
                + " )?(?:ne |nerede|durum|hangi|sonuc|noldu|akibet).{0,40}|(?:basvuru|sikayet|talep|talebi)\\p{L}*"
                + " geri cek.{0,40}|(?=.*(?:soyledigim|yazdigim|dedigim|bildirdigim)).*(?:noldu|ne"
                + " oldu)\\W*|(?:20\\d\\d(?: yil\\p{L}*| ?[-/.]) ?)?\\d{1,9} ?(?:nolu|no'?lu|numarali|sayili)"
                + " (?:dosya|kayd|kayit|basvuru|sikayet|talep|taleb|dilekce)(?:[iu]?m(?:[iu]z)?\\p{L}*)?"
                + " .{0,40}\\b(?:mi|mu|ne|hangi|kimde|cevap|bekliyo\\p{L}*|nerede|noldu|durum\\p{L}*|sonuc\\p{L}*)\\b.{0,25}|.{0,25}(?:basvuru|takip|sikayet|talep|dosya)(?:"
                + " ?(?:no|nom|numaram|numarasi|numara))\\W*\\d{1,9}\\b.{0,60}",
            Pattern.DOTALL);

    private static final List<String> WORDS =
            List.of("durum", "durumu", "durumum", "durumun", "sonuc", "sonucu", "akibet", "akibeti", "asamada");
    private static final int MOST_WORDS = 14;
    private static final int FEW_WORDS = 6;

    private AskStatus() {}

    static boolean isOfOwnCase(String folded) {
        return OWN_CASE.matcher(folded).matches();
    }

    /** Empty where the text is something else and has to be read further. */
    static Optional<Reading> of(String text, String folded, List<FindId.Found> ids) {
        List<String> cases = Pattern.compile(NUMBER.pattern() + "|" + BLANK.pattern())
                .matcher(folded)
                .results()
                .map(AskStatus::number)
                .distinct()
                .toList();
        if (cases.isEmpty()) {
            return withoutYear(folded);
        }
        boolean answers = ids.isEmpty() && SmsAnswers.meant(text).isPresent();
        if (cases.size() > 1 || answers) {
            return Optional.of(new Reading.Unclear(Why.CASE));
        }
        String[] parts = cases.getFirst().split("-", -1);
        Reading status = status(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
        if (!ids.isEmpty()) {
            return isOnlyQuestion(text, folded, ids) ? Optional.of(status) : Optional.empty();
        }
        boolean asks = ASKS.matcher(folded).find();
        int words = words(folded);
        boolean alone = NUMBER.matcher(Polite.greetingsOff(folded))
                .replaceAll(" ")
                .replaceAll("^\\s*durum\\w*", "")
                .codePoints()
                .noneMatch(Character::isLetterOrDigit);
        boolean whole = WHOLE.matcher(folded).find();
        if (COMPLAINS.matcher(folded).find() && !QUESTION.matcher(folded).find()) {
            return Optional.of(new Reading.Unclear(Why.CASE));
        }
        boolean brief = asks && words <= MOST_WORDS;
        if (brief && !whole && !isOnlyQuestion(text, folded, List.of())) {
            return Optional.of(new Reading.Unclear(Why.CASE));
        }
        if (alone || brief || (whole && words <= FEW_WORDS && isMistyped(folded))) {
            return Optional.of(status);
        }
        return whole ? Optional.of(new Reading.Unclear(Why.CASE)) : Optional.empty();
    }

    private static String number(MatchResult m) {
        boolean blank = m.group(1) == null;
        return m.group(blank ? 3 : 1) + "-" + Long.parseLong(m.group(blank ? 4 : 2));
    }

    private static Optional<Reading> withoutYear(String folded) {
        String rest = Polite.greetingsOff(folded).strip();
        Matcher numbered = NUMBERED.matcher(rest);
        if (ASKS.matcher(folded).find() && words(folded) <= MOST_WORDS && numbered.find()) {
            return Optional.of(status(null, Long.parseLong(numbered.group(1))));
        }
        Matcher brief = BRIEF.matcher(rest);
        return brief.matches() ? Optional.of(status(null, Long.parseLong(brief.group(1)))) : Optional.empty();
    }

    private static Reading status(@Nullable Integer year, long serial) {
        return serial < 1 ? new Reading.Unclear(Why.CASE) : new Reading.Status(year, serial);
    }

    private static boolean isOnlyQuestion(String text, String folded, List<FindId.Found> ids) {
        if (!ASKS.matcher(folded).find()) {
            return false;
        }
        StringBuilder rest = new StringBuilder(text);
        for (FindId.Found id : ids) {
            rest.replace(id.from(), id.until(), " ".repeat(id.until() - id.from()));
        }
        String words = Polite.folded(rest.toString());
        for (Pattern part : List.of(NUMBER, BLANK, FILL)) {
            for (MatchResult m : part.matcher(words).results().toList()) {
                rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
            }
        }
        String name = Polite.nameOnly(Polite.headOff(rest.toString().replaceAll("[?!:]", " ")));
        return name.isEmpty() || FindName.isWhole(name.replaceAll("[\\s,.;:?!-]+", " "));
    }

    /** "durm", "duurmu", "sonuuc": one letter too many, too few, wrong or in the wrong place. */
    private static boolean isMistyped(String folded) {
        return Arrays.stream(folded.split("[^a-z]+", -1))
                .filter(word -> word.length() > 3)
                .anyMatch(word -> WORDS.stream().anyMatch(right -> isNear(word, right)));
    }

    private static boolean isNear(String word, String right) {
        if (Math.abs(word.length() - right.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < word.length() && same < right.length() && word.charAt(same) == right.charAt(same)) {
            same++;
        }
        String one = word.substring(same);
        String two = right.substring(same);
        boolean swapped = one.length() == two.length()
                && one.length() > 1
                && one.charAt(0) == two.charAt(1)
                && one.charAt(1) == two.charAt(0)
                && one.substring(2).equals(two.substring(2));
        return one.equals(two)
                || swapped
                || tail(one, 1).equals(tail(two, 1))
                || tail(one, 1).equals(two)
                || one.equals(tail(two, 1));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static int words(String folded) {
        return folded.split("\\s+", -1).length;
    }
}
