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

    private static final Pattern ASIDE = Pattern.compile("\\([^()\\d]*\\)");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
    /** Letters: ten parts and more are a letter, which a person reads. */
    private static final int LONGEST = 1_600;

    private static final int BRIEF = 3;
    private static final int FEW = 4;

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
        if (text.length() > LONGEST) {
            return new Reading.Unclear(Why.STRANGE);
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
        return ids.isEmpty() ? WithoutId.read(text, folded) : withId(text, ids.getFirst());
    }

    private static Reading withId(String text, FindId.Found id) {
        String before =
                Polite.headOff(ASIDE.matcher(text.substring(0, id.from())).replaceAll(" "));
        String behind = text.substring(id.until()).replace(id.typed(), " ");
        String after =
                Polite.matter(behind.startsWith("-") ? HYPHEN.matcher(behind).replaceAll(" - ") : behind);
        boolean something = Polite.isMoreThanThanks(before);
        if (!isSaid(after) || Mingled.isContact(after)) {
            return something ? with(Signed.before(before, id), after) : idOnly(null, id, text);
        }
        if (!something) {
            return Polite.isMoreThanThanks(after) ? headed(after, id) : idOnly(null, id, after);
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
        return and(reading, "\n" + contact);
    }

    static Reading and(Reading reading, String more) {
        return switch (reading) {
            case Reading.Application a -> new Reading.Application(a.name(), a.id(), a.matter() + more);
            case Reading.Incomplete i -> new Reading.Incomplete(i.name(), i.id(), i.typedId(), i.matter() + more);
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
            return Signed.behind(rest, after, id);
        }
        String matter = Polite.matter(rest.substring(cut.until()));
        String name = Polite.nameOnly(cut.of(rest));
        return isSaid(matter) ? complete(name, id, matter) : idOnly(name, id, after);
    }

    static Reading complete(@Nullable String name, FindId.Found found, String matter) {
        if (!isSaid(matter)) {
            return new Reading.Unclear(Why.EMPTY);
        }
        List<Token> words = Token.of(matter);
        boolean brief = words.size() <= BRIEF;
        if (name == null && words.size() <= FEW && words.stream().noneMatch(Token::isTopic)) {
            return new Reading.Unclear(Why.EMPTY); // "ha unuttum", "buyrun oğlum"
        }
        boolean answers = brief && SmsAnswers.meant(matter).isPresent();
        if (answers || AskStatus.isOfOwnCase(Polite.folded(matter))) {
            return new Reading.Unclear(Why.CASE);
        }
        NationalId id = found.id();
        return name != null && id != null
                ? new Reading.Application(name, id, matter)
                : new Reading.Incomplete(name, id, id == null ? found.typed() : null, matter);
    }

    static Reading idOnly(@Nullable String name, FindId.Found found, String words) {
        NationalId id = found.id();
        boolean more = name == null && Polite.isMoreThanThanks(words.replace(found.typed(), " "));
        if (id == null || more) {
            return new Reading.Unclear(Why.EMPTY);
        }
        return new Reading.IdOnly(name, id);
    }

    static boolean isSaid(String text) {
        return TurkishText.fold(text)
                .replaceAll(
                        "\\b(tesekkur\\w*|saygilar\\w*|tsk|tskler|sagol\\w*|ederi[mz]|cok|sevgiler|selamlar|sag"
                                + " ol\\p{L}*|allah razi olsun)\\b",
                        "")
                .codePoints()
                .anyMatch(Character::isLetter);
    }
}
