package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.channel.sms.FindName.Cut;
import tr.bel.acikkapi.channel.sms.FindName.Sure;
import tr.bel.acikkapi.channel.sms.Reading.Why;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Reads a message as people write it: name, surname, TCKN, matter, in whatever order and mess. What it is not sure of it does not guess.
 */
final class ReadSms {

    private static final Pattern OPERATOR = Pattern.compile("\\s+B\\d{3}\\s*$");
    private static final Pattern STATUS_NUMBER =
            Pattern.compile("(?<!\\d)(20\\d{2})\\s*[-–/. ]\\s*(\\d{1,9})(?![\\d/]|\\.\\d)");
    private static final Pattern STATUS_WORD = Pattern.compile(
            "\\b(durum\\w*|drm|ne oldu|noldu|ne asamada|sonuc\\w*|ne zaman biter|bilgi (alabilir|verir)|hangi"
                    + " asama\\w*)");
    private static final Pattern STATUS_SHORT =
            Pattern.compile("(?:durum\\w*|drm) ?(?: sorgu\\w*)?\\W{0,4}(?:no\\W{0,2})?0*(\\d{1,6})\\W*");
    private static final Pattern STATUS_NUMBERED =
            Pattern.compile("^0*(\\d{1,6}) ?(?:nolu|no'?lu|no|numarali) (?:basvuru|sikayet|talep|dilekce)");
    private static final int STATUS_WORDS = 14;
    private static final Pattern OWN_CASE = Pattern.compile(
            "(basvurum\\w*|sikayetim\\w*|talebim\\w*|dilekcem\\w*)\\W+(ne |nerede|durum|hangi|sonuc|noldu).*"
                    + "|(?=.*(soyledigim|yazdigim|dedigim|bildirdigim)).*(noldu|ne oldu)\\W*");

    private ReadSms() {}

    static Reading read(String message) {
        String text = OPERATOR.matcher(message).replaceFirst("").strip();
        String folded = Polite.folded(text);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Reading.Unclear(Why.EMPTY);
        }
        if (Strange.isUrgent(folded)) {
            return new Reading.Unclear(Why.URGENT);
        }
        Optional<Reading> status = status(folded);
        if (status.isPresent()) {
            return status.get();
        }
        if (Strange.isStrange(folded)) {
            return new Reading.Unclear(Why.STRANGE);
        }
        List<FindId.Found> ids = FindId.in(text);
        if (ids.size() > 1) {
            return new Reading.Unclear(Why.IDS);
        }
        return ids.isEmpty() ? withoutId(text, folded) : withId(text, ids.getFirst());
    }

    private static Optional<Reading> status(String folded) {
        Matcher number = STATUS_NUMBER.matcher(folded);
        boolean asks = STATUS_WORD.matcher(folded).find();
        int words = folded.split("\\s+", -1).length;
        if (number.find()) {
            String rest = Polite.greetingsOff(number.replaceAll(" ")).strip().replaceFirst("^durum\\w*", "");
            boolean alone = rest.codePoints().noneMatch(Character::isLetterOrDigit);
            if (alone || (asks && words <= STATUS_WORDS)) {
                return Optional.of(
                        new Reading.Status(Integer.valueOf(number(folded, 1)), Long.parseLong(number(folded, 2))));
            }
            return Optional.empty();
        }
        Matcher numbered = STATUS_NUMBERED.matcher(Polite.greetingsOff(folded).strip());
        if (asks && words <= STATUS_WORDS && numbered.find()) {
            return Optional.of(new Reading.Status(null, Long.parseLong(numbered.group(1))));
        }
        Matcher brief = STATUS_SHORT.matcher(Polite.greetingsOff(folded).strip());
        return brief.matches()
                ? Optional.of(new Reading.Status(null, Long.parseLong(brief.group(1))))
                : Optional.empty();
    }

    private static String number(String folded, int group) {
        Matcher number = STATUS_NUMBER.matcher(folded);
        return number.find() ? number.group(group) : "0";
    }

    private static Reading withId(String text, FindId.Found id) {
        String before = Polite.headOff(text.substring(0, id.from()));
        String after = Polite.matter(text.substring(id.until()));
        boolean something = before.codePoints().anyMatch(Character::isLetter);
        if (!isSaid(after)) {
            return something ? signed(before, id) : idOnly(null, id, text);
        }
        if (!something) {
            return headed(after, id);
        }
        if (Polite.isRelation(before)) {
            return new Reading.Unclear(Why.NAME);
        }
        String name = Polite.nameOnly(before);
        if (FindName.isWhole(name)) {
            return complete(name, id, after);
        }
        boolean signedAfter = FindName.isKnown(after) && Token.of(after).size() > 1 && !FindName.isKnown(name);
        return signedAfter ? complete(after, id, Polite.matter(before)) : new Reading.Unclear(Why.NAME);
    }

    /** The number comes first: whose it is follows, or does not. */
    private static Reading headed(String after, FindId.Found id) {
        String rest = Polite.headOff(after);
        Cut cut = FindName.head(rest);
        if (cut.sure() == Sure.UNSURE) {
            return FindName.isKnown(rest) ? idOnly(rest, id, after) : new Reading.Unclear(Why.NAME);
        }
        if (cut.sure() == Sure.NONE) {
            return complete(null, id, after);
        }
        String matter = Polite.matter(rest.substring(cut.until()));
        String name = Polite.nameOnly(cut.of(rest));
        return isSaid(matter) ? complete(name, id, matter) : idOnly(name, id, after);
    }

    /** The number comes last: before it the name alone, or the matter and who signs it. */
    private static Reading signed(String before, FindId.Found id) {
        if (!Polite.isMoreThanThanks(before)) {
            return idOnly(null, id, before);
        }
        String name = Polite.nameOnly(before);
        if (FindName.isKnown(name)) {
            return idOnly(name, id, before);
        }
        Cut cut = FindName.tail(name);
        if (cut.sure() == Sure.UNSURE) {
            return new Reading.Unclear(Why.NAME);
        }
        if (cut.sure() == Sure.NONE) {
            boolean nameless = FindName.head(name).sure() == Sure.NONE;
            return nameless ? complete(null, id, Polite.matter(before)) : new Reading.Unclear(Why.NAME);
        }
        return complete(cut.of(name), id, Polite.matter(Polite.labelOff(name.substring(0, cut.from()))));
    }

    private static Reading withoutId(String text, String folded) {
        if (OWN_CASE.matcher(Polite.greetingsOff(folded).strip()).matches()) {
            return new Reading.Unclear(Why.CASE);
        }
        boolean presented = Polite.presents(text);
        String rest = Polite.headOff(text);
        List<Token> words = Token.of(rest);
        boolean matter = words.size() >= 3 && words.stream().anyMatch(Token::isOnlyMatter);
        if (!matter) {
            return new Reading.Unclear(Why.EMPTY);
        }
        Cut cut = FindName.head(rest);
        if (cut.sure() == Sure.UNSURE) {
            return new Reading.Unclear(Why.NAME);
        }
        if (cut.sure() == Sure.FOUND) {
            String said = Polite.matter(rest.substring(cut.until()));
            return isSaid(said)
                    ? new Reading.Incomplete(Polite.nameOnly(cut.of(rest)), null, null, said)
                    : new Reading.Unclear(Why.EMPTY);
        }
        if (presented) {
            return new Reading.Unclear(Why.NAME);
        }
        Cut end = FindName.tail(rest);
        boolean signs = end.sure() == Sure.FOUND && Polite.isApart(rest.substring(0, end.from()));
        if (!signs && (end.sure() == Sure.FOUND || (end.sure() == Sure.UNSURE && FindName.endsLikeName(words)))) {
            return new Reading.Unclear(Why.NAME);
        }
        return signs
                ? new Reading.Incomplete(
                        end.of(rest), null, null, Polite.beforeSignature(rest.substring(0, end.from())))
                : new Reading.Incomplete(null, null, null, Polite.matter(rest));
    }

    private static Reading complete(@Nullable String name, FindId.Found found, String matter) {
        if (!isSaid(matter)) {
            return new Reading.Unclear(Why.EMPTY);
        }
        NationalId id = found.id();
        return name != null && id != null
                ? new Reading.Application(name, id, matter)
                : new Reading.Incomplete(name, id, id == null ? found.typed() : null, matter);
    }

    private static Reading idOnly(@Nullable String name, FindId.Found found, String words) {
        NationalId id = found.id();
        boolean more = name == null && Polite.isMoreThanThanks(words.replace(found.typed(), " "));
        if (id == null || more) {
            return new Reading.Unclear(Why.EMPTY);
        }
        return new Reading.IdOnly(name, id);
    }

    private static boolean isSaid(String text) {
        return TurkishText.fold(text)
                .replaceAll("\\b(tesekkur\\w*|saygilar\\w*|tsk|tskler|sagol\\w*)\\b", "")
                .codePoints()
                .anyMatch(Character::isLetter);
    }
}
