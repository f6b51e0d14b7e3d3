package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.channel.sms.FindName.Cut;
import tr.bel.acikkapi.channel.sms.FindName.Sure;
import tr.bel.acikkapi.channel.sms.Reading.Why;
import tr.bel.acikkapi.feedback.SmsAnswers;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Reads a message as people write it: name, surname, TCKN, matter, in whatever order and mess. What it is not sure of it does not guess.
 */
final class ReadSms {

    private static final Pattern OWN_CASE = Pattern.compile(
            ".{0,60}\\b(?:basvuru|dilekce|sikayet|talep)\\p{L}* nere(?:de|ye gitti)\\W*|(?:\\d[\\d./-]* (?:tarihli"
                + " |gunu )?(?:yaptigim |verdigim |actigim )?|gecen (?:hafta|ay|gun)(?:ki)? |benim |o"
                + " )?(?:basvurum|sikayetim|talebim|dilekcem|basvurumuz|sikayetimiz|dilekcemiz)\\p{L}*\\W+(?:\\p{L}+"
                + " )?(?:ne"
                + " |nerede|durum|hangi|sonuc|noldu|akibet).{0,40}|(?=.*(?:soyledigim|yazdigim|dedigim|bildirdigim)).*(?:noldu|ne"
                + " oldu)\\W*",
            Pattern.DOTALL);
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
    /** Somebody answers, and nobody asked. */
    private static final Pattern ANSWER = Pattern.compile("(?:hayir|hyr|evet|evt|yok|cozulmedi|olmadi|yapilmadi)\\b");

    private static final int BRIEF = 3;

    private ReadSms() {}

    static Reading read(String message) {
        String text = Tidy.of(message);
        String folded = Polite.folded(text);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Reading.Unclear(Why.EMPTY);
        }
        if (Strange.isUrgent(folded)) {
            return new Reading.Unclear(Why.URGENT);
        }
        List<FindId.Found> ids = FindId.in(text);
        Optional<Reading> status = AskStatus.of(
                text, folded, ids.stream().filter(f -> f.id() != null).toList());
        if (status.isPresent()) {
            return status.get();
        }
        boolean valid = ids.stream().anyMatch(f -> f.id() != null);
        if (Strange.isStrange(folded) || (!valid && Strange.isSpam(folded))) {
            return new Reading.Unclear(Why.STRANGE);
        }
        if (ids.size() > 1) {
            return new Reading.Unclear(Why.IDS);
        }
        return ids.isEmpty() ? withoutId(text, folded) : withId(text, ids.getFirst());
    }

    private static Reading withId(String text, FindId.Found id) {
        String before = Polite.headOff(text.substring(0, id.from()));
        String behind = text.substring(id.until()).replace(id.typed(), " ");
        String after =
                Polite.matter(behind.startsWith("-") ? HYPHEN.matcher(behind).replaceAll(" - ") : behind);
        boolean something = before.codePoints().anyMatch(Character::isLetter);
        if (!isSaid(after) || Mingled.isContact(after)) {
            return something ? with(signed(before, id), after) : idOnly(null, id, text);
        }
        if (!something) {
            return headed(after, id);
        }
        Optional<Reading> mingled = Mingled.of(before, id, after);
        if (mingled.isPresent()) {
            return mingled.get();
        }
        if (Polite.isRelation(before)) {
            return new Reading.Unclear(Why.NAME);
        }
        String name = Polite.nameOnly(Polite.labelOff(before));
        if (FindName.isWhole(name)) {
            return complete(name, id, after);
        }
        String signature = Polite.headOff(after);
        boolean signedAfter = FindName.isKnown(signature) && Token.of(signature).size() > 1 && !FindName.isKnown(name);
        return signedAfter
                ? complete(signature, id, Polite.matter(Polite.labelOff(before)))
                : new Reading.Unclear(Why.NAME);
    }

    /** How else to reach somebody, or where: it stands behind all, and belongs to the matter. */
    private static Reading with(Reading reading, String contact) {
        if (!isSaid(contact)) {
            return reading;
        }
        return switch (reading) {
            case Reading.Application a -> new Reading.Application(a.name(), a.id(), a.matter() + "\n" + contact);
            case Reading.Incomplete i ->
                new Reading.Incomplete(i.name(), i.id(), i.typedId(), i.matter() + "\n" + contact);
            default -> reading;
        };
    }

    /** The number comes first: whose it is follows, or does not. */
    private static Reading headed(String after, FindId.Found id) {
        String rest = Polite.headOff(after);
        Cut cut = FindName.head(rest);
        if (cut.sure() == Sure.UNSURE) {
            return FindName.isKnown(rest) ? idOnly(rest, id, after) : new Reading.Unclear(Why.NAME);
        }
        if (cut.sure() == Sure.NONE) {
            return signedLast(rest, after, id);
        }
        String matter = Polite.matter(rest.substring(cut.until()));
        String name = Polite.nameOnly(cut.of(rest));
        return isSaid(matter) ? complete(name, id, matter) : idOnly(name, id, after);
    }

    /** The number, the matter, and perhaps who signs it. */
    private static Reading signedLast(String rest, String after, FindId.Found id) {
        Cut end = FindName.tail(rest);
        if (end.sure() == Sure.FOUND && Polite.isApart(rest.substring(0, end.from()))) {
            return complete(Polite.nameOnly(end.of(rest)), id, Polite.beforeSignature(rest.substring(0, end.from())));
        }
        boolean perhaps =
                end.sure() == Sure.FOUND || (end.sure() == Sure.UNSURE && FindName.endsLikeName(Token.of(rest)));
        return perhaps ? new Reading.Unclear(Why.NAME) : complete(null, id, after);
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
        if (cut.sure() != Sure.FOUND) {
            return headOfMatter(name, before, id, cut.sure());
        }
        return complete(cut.of(name), id, Polite.matter(Polite.labelOff(name.substring(0, cut.from()))));
    }

    /** The number comes last and no name before it: the name may stand at the head, or nowhere. */
    private static Reading headOfMatter(String text, String before, FindId.Found id, Sure end) {
        Cut head = FindName.head(text);
        if (head.sure() == Sure.NONE && end == Sure.NONE) {
            return complete(null, id, Polite.matter(before));
        }
        List<Token> words = Token.of(text);
        boolean plain = end == Sure.NONE || words.getLast().isOnlyMatter();
        List<Token> name = head.sure() == Sure.FOUND ? Token.of(head.of(text)) : List.of();
        return plain
                        && name.size() > 1
                        && (words.get(name.size() - 1).closed()
                                || !name.getLast().isMatter())
                ? complete(Polite.nameOnly(head.of(text)), id, Polite.matter(text.substring(head.until())))
                : new Reading.Unclear(Why.NAME);
    }

    private static Reading withoutId(String text, String folded) {
        if (OWN_CASE.matcher(Polite.greetingsOff(folded).strip()).matches()) {
            return new Reading.Unclear(Why.CASE);
        }
        if (ANSWER.matcher(folded).lookingAt() && SmsAnswers.meant(text).isPresent()) {
            return new Reading.Unclear(Why.CASE);
        }
        boolean presented = Polite.presents(text);
        String rest = Polite.headOff(text);
        List<Token> words = Token.of(rest);
        boolean matter = words.size() >= 3 && words.stream().anyMatch(Token::isOnlyMatter);
        if (!matter) {
            return new Reading.Unclear(Why.EMPTY);
        }
        Cut cut = presented ? FindName.presented(rest) : FindName.head(rest);
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

    static Reading complete(@Nullable String name, FindId.Found found, String matter) {
        if (!isSaid(matter)) {
            return new Reading.Unclear(Why.EMPTY);
        }
        boolean answers =
                Token.of(matter).size() <= BRIEF && SmsAnswers.meant(matter).isPresent();
        if (answers || OWN_CASE.matcher(Polite.folded(matter)).matches()) {
            return new Reading.Unclear(Why.CASE);
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
