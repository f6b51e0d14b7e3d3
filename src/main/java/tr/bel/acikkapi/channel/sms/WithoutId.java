package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.channel.sms.FindName.Cut;
import tr.bel.acikkapi.channel.sms.FindName.Sure;
import tr.bel.acikkapi.channel.sms.Reading.Why;
import tr.bel.acikkapi.feedback.SmsAnswers;
import tr.bel.acikkapi.shared.Phone;

/** A message without a national id: a matter, with or without who sends it, or nothing that a municipality is asked for. */
final class WithoutId {

    private static final Pattern TELEPHONE_LAST =
            Pattern.compile("[\\s,.:;]+(?:tel\\S* )?(\\+?\\d(?:[ -]?\\d){9,12})[\\s.]*$");
    private static final Pattern TELEPHONE_FIRST = Pattern.compile("^(\\+?\\d(?:[ -]?\\d){9,12})[\\s,.:;]+(?=\\p{L})");
    /** Somebody answers, and nobody asked. */
    private static final Pattern ANSWER = Pattern.compile("(?:hayir|hyr|evet|evt|yok|cozulmedi|olmadi|yapilmadi)\\b");

    private static final int LEAST = 3;

    private WithoutId() {}

    static Reading read(String text, String folded) {
        Matcher phone = TELEPHONE_LAST.matcher(text);
        if (phone.find() && Phone.parse(phone.group(1)).isPresent()) {
            String without = text.substring(0, phone.start());
            return ReadSms.and(read(without, folded.substring(0, phone.start())), text.substring(phone.start()));
        }
        if (AskStatus.isOfOwnCase(Polite.greetingsOff(folded).strip())) {
            return new Reading.Unclear(Why.CASE);
        }
        if (ANSWER.matcher(folded).lookingAt() && SmsAnswers.meant(text).isPresent()) {
            return new Reading.Unclear(Why.CASE);
        }
        Matcher first = TELEPHONE_FIRST.matcher(text);
        if (first.find()
                && Phone.parse(first.group(1)).isPresent()
                && Token.of(text.substring(first.end())).getFirst().isGiven()) {
            String without = text.substring(first.end());
            return ReadSms.and(read(without, Polite.folded(without)), " " + first.group(1));
        }
        boolean presented = Polite.presents(text);
        String rest = Polite.headOff(text);
        List<Token> words = Token.of(rest);
        if (words.size() < LEAST || words.stream().noneMatch(Token::isTopic)) {
            return new Reading.Unclear(Why.EMPTY);
        }
        return parted(rest, words, presented);
    }

    private static Reading parted(String rest, List<Token> words, boolean presented) {
        Cut cut = presented ? FindName.presented(rest) : FindName.head(rest);
        if (cut.sure() == Sure.UNSURE) {
            return new Reading.Unclear(Why.NAME);
        }
        if (cut.sure() == Sure.FOUND) {
            String said = Polite.matter(rest.substring(cut.until()));
            return ReadSms.isSaid(said)
                    ? new Reading.Incomplete(Polite.nameOnly(cut.of(rest)), null, null, said)
                    : new Reading.Unclear(Why.EMPTY);
        }
        if (presented) {
            return new Reading.Unclear(Why.NAME);
        }
        Cut end = FindSignature.in(rest);
        boolean signs = end.sure() == Sure.FOUND && Signed.isOver(rest, end);
        Token last = words.getLast();
        boolean called = last.isCapital() && last.isGiven() && !words.getFirst().isCapital();
        if (!signs
                && (called
                        || end.sure() == Sure.FOUND
                        || (end.sure() == Sure.UNSURE && FindSignature.endsLikeName(words)))) {
            return new Reading.Unclear(Why.NAME);
        }
        return signs
                ? new Reading.Incomplete(
                        end.of(rest), null, null, Polite.beforeSignature(rest.substring(0, end.from())))
                : new Reading.Incomplete(null, null, null, Polite.matter(rest));
    }
}
