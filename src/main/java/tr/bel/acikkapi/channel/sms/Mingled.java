package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.channel.sms.FindName.Cut;
import tr.bel.acikkapi.channel.sms.FindName.Sure;
import tr.bel.acikkapi.channel.sms.Reading.Why;

/** Messages in which name, number and matter are not one behind the other. */
final class Mingled {

    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:tel(?:efon)?(?:um)?|cep|gsm|abone|tesisat|sayaç|dosya|başvuru|hesap)(?:"
                    + " ?(?:no|numaram|numarası))?\\s*[:=.]?\\s*)?(?<!\\d)\\+?\\d(?:["
                    + " -]?\\d){6,12}(?!\\d)|[\\p{L}\\d._+-]+@[\\w.-]+\\.\\w+");
    private static final Pattern ADDRESS = Pattern.compile("(?isu)adres(?:im|i)?\\s*[:=].{1,120}");
    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{L}{2,}[.!?]\\s*|.*\\n\\s*");

    private static final int LONGEST_SURNAME = 8;

    private Mingled() {}

    /** Empty where nothing is mingled: before the number stands at most the name. */
    static Optional<Reading> of(String before, FindId.Found id, String after) {
        return parted(before, id, after).or(() -> apart(before, id, after));
    }

    /** A telephone or an address and nothing else. */
    static boolean isContact(String text) {
        return OTHER_NUMBER.matcher(text).matches()
                || (ADDRESS.matcher(text).matches() && Token.of(text).stream().noneMatch(Token::isVerb));
    }

    /** Before the number stands more than the name: another number, or a sentence that is over. Both belong to the matter. */
    private static Optional<Reading> apart(String before, FindId.Found id, String after) {
        Matcher number = OTHER_NUMBER.matcher(before);
        String name = Polite.nameOnly(Polite.headOff(number.replaceFirst(" ")));
        if (number.find(0) && FindName.isWhole(name) && Token.of(name).stream().anyMatch(Token::isName)) {
            return Optional.of(ReadSms.complete(name, id, Polite.matter(number.group()) + " " + after));
        }
        Cut head = FindName.head(before);
        if (head.sure() == Sure.FOUND && isAddressed(before, head)) {
            return Optional.of(ReadSms.complete(
                    Polite.nameOnly(head.of(before)),
                    id,
                    Polite.matter(before.substring(head.until())) + ", " + after));
        }
        Cut end = FindSignature.in(before);
        boolean over = end.sure() == Sure.FOUND
                && FindName.isKnown(end.of(before))
                && Token.of(end.of(before)).size() > 1
                && SENTENCE.matcher(before.substring(0, end.from())).matches()
                && Token.of(before.substring(0, end.from())).stream().anyMatch(Token::isOnlyMatter);
        return over
                ? Optional.of(ReadSms.complete(
                        end.of(before), id, Polite.matter(before.substring(0, end.from())) + " " + after))
                : Optional.empty();
    }

    /** "Ayşe 123 Yılmaz lamba yanmıyor": joined only where the word behind the number is a surname and nothing else. */
    private static Optional<Reading> parted(String before, FindId.Found id, String after) {
        List<Token> name = Token.of(Polite.nameOnly(before));
        List<Token> words = Token.of(after);
        boolean half = !name.isEmpty()
                && name.size() < 3
                && name.stream().allMatch(Token::isGiven)
                && (name.size() == 1 || !name.getLast().isSurname());
        Token next = words.getFirst();
        if (!half || !next.isWord() || next.isOnlyMatter()) {
            return Optional.empty();
        }
        if (!next.isSurname()) {
            boolean told = Character.isUpperCase(before.codePointAt(0)) && !next.isCapital();
            boolean perhaps = !told
                    && name.size() == 1
                    && !next.isMatter()
                    && next.folded().length() <= LONGEST_SURNAME;
            return perhaps ? Optional.of(new Reading.Unclear(Why.NAME)) : Optional.empty();
        }
        boolean over = words.size() > 1
                && (next.closed()
                        || !words.get(1).isName()
                        || (next.isCapital()
                                && Character.isLowerCase(words.get(1).word().charAt(0))));
        boolean clear = !next.isMatter() && over;
        return Optional.of(
                clear
                        ? ReadSms.complete(
                                Polite.nameOnly(before) + " " + next.word(),
                                id,
                                Polite.matter(after.substring(next.end())))
                        : new Reading.Unclear(Why.NAME));
    }

    /** "Ali Kara, Gül Mah. 3. sokak": a name that is over, and where its bearer lives; no second name. */
    private static boolean isAddressed(String before, Cut head) {
        List<Token> words = Token.of(before);
        int name = Token.of(head.of(before)).size();
        List<Token> rest = words.subList(name, words.size());
        return name > 1
                && words.get(name - 1).closed()
                && FindName.isKnown(head.of(before))
                && rest.stream().anyMatch(Token::isPlace)
                && !Polite.isRelation(before.substring(head.until()).replaceFirst("^[^\\p{L}]+", ""))
                && FindSignature.in(before.substring(head.until())).sure() != Sure.FOUND;
    }
}
