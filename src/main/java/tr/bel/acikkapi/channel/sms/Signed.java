package tr.bel.acikkapi.channel.sms;

import java.util.List;
import tr.bel.acikkapi.channel.sms.FindName.Cut;
import tr.bel.acikkapi.channel.sms.FindName.Sure;
import tr.bel.acikkapi.channel.sms.Reading.Why;

/** A matter with the name under it, as under a letter; the number stands behind all or before all. */
final class Signed {

    private Signed() {}

    /** Whether what stands before a signature is over: by a sign, or by the verb with which Turkish sentences end. */
    static boolean isOver(String text, Cut name) {
        String before = text.substring(0, name.from());
        if (Polite.isApart(before)) {
            return true;
        }
        List<Token> words = Token.of(before);
        List<Token> signed = Token.of(name.of(text));
        return words.size() > 2
                && words.getLast().isVerb()
                && signed.stream()
                        .allMatch(t ->
                                t.isFirm() || (t.isCapital() && !words.getLast().isCapital()));
    }

    /** The number, the matter, and perhaps who signs it. */
    static Reading behind(String all, String after, FindId.Found id) {
        String rest = Polite.farewellOff(all);
        Cut end = FindSignature.in(rest);
        if (end.sure() == Sure.FOUND && isOver(rest, end)) {
            return ReadSms.complete(
                    Polite.nameOnly(end.of(rest)), id, Polite.beforeSignature(rest.substring(0, end.from())));
        }
        boolean perhaps =
                end.sure() == Sure.FOUND || (end.sure() == Sure.UNSURE && FindSignature.endsLikeName(Token.of(rest)));
        return perhaps ? new Reading.Unclear(Why.NAME) : ReadSms.complete(null, id, after);
    }

    /** The number comes last: before it the name alone, or the matter and who signs it. */
    static Reading before(String before, FindId.Found id) {
        if (!Polite.isMoreThanThanks(before)) {
            return ReadSms.idOnly(null, id, before);
        }
        String name = Polite.nameOnly(before);
        if (FindName.isKnown(name)) {
            return ReadSms.idOnly(name, id, before);
        }
        Cut cut = FindSignature.in(name);
        if (cut.sure() != Sure.FOUND) {
            return headOfMatter(name, before, id, cut.sure());
        }
        return ReadSms.complete(cut.of(name), id, Polite.matter(Polite.labelOff(name.substring(0, cut.from()))));
    }

    /** The number comes last and no name before it: the name may stand at the head, or nowhere. */
    private static Reading headOfMatter(String text, String before, FindId.Found id, Sure end) {
        Cut head = FindName.head(text);
        if (head.sure() == Sure.NONE && end == Sure.NONE) {
            return ReadSms.complete(null, id, Polite.matter(before));
        }
        List<Token> words = Token.of(text);
        boolean plain = end == Sure.NONE || words.getLast().isOnlyMatter();
        List<Token> name = head.sure() == Sure.FOUND ? Token.of(head.of(text)) : List.of();
        return plain
                        && name.size() > 1
                        && (words.get(name.size() - 1).closed()
                                || !name.getLast().isMatter())
                ? ReadSms.complete(Polite.nameOnly(head.of(text)), id, Polite.matter(text.substring(head.until())))
                : new Reading.Unclear(Why.NAME);
    }
}
