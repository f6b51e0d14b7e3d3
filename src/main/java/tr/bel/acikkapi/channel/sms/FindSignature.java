package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.regex.Pattern;
import tr.bel.acikkapi.channel.sms.FindName.Cut;

/** Finds the name with which a text ends, as under a letter. */
final class FindSignature {

    private static final Pattern DOING = Pattern.compile(".{2,}[ae]n");

    private FindSignature() {}

    /** The name with which the text ends, as under a letter. */
    static Cut in(String text) {
        List<Token> words = Token.of(text);
        int size = words.size();
        if (size == 0) {
            return Cut.NONE;
        }
        int line = size - 1;
        while (line > 0 && !words.get(line - 1).closed()) {
            line--;
        }
        Cut segment = FindName.cut(words, line, size);
        if (line > 0 && size - line <= FindName.LONGEST && size - line > 1 && FindName.isKnown(segment.of(text))) {
            return segment;
        }
        boolean mixed = FindName.isMixed(text);
        boolean maybe = false;
        for (int length = Math.min(FindName.LONGEST, size - 1); length >= 2; length--) {
            List<Token> end = words.subList(size - length, size);
            boolean name = end.getFirst().isGiven()
                    && end.stream().allMatch(t -> t.isWord() && !t.isOnlyMatter())
                    && end.stream().limit(length - 1L).noneMatch(Token::closed)
                    && (end.getLast().isName() || (mixed && end.getLast().isCapital()));
            Token before = words.get(size - length - 1);
            boolean large = mixed && end.getFirst().isCapital();
            boolean clear = before.closed() || (!before.isName() && (before.isMatter() || large));
            boolean street = end.getLast().isPlace() && !before.closed();
            boolean spokenOf =
                    !before.closed() && DOING.matcher(before.folded()).matches(); // "gürültü yapan Hasan Kaya"
            boolean firm = large || before.closed() || end.stream().anyMatch(Token::isFirm);
            if (name
                    && clear
                    && firm
                    && !street
                    && !spokenOf
                    && (!mixed || large || !end.getFirst().isMatter())) {
                return FindName.cut(words, size - length, size);
            }
            maybe |= name;
        }
        if (maybe) {
            return Cut.UNSURE;
        }
        boolean perhaps = words.subList(Math.max(0, size - 2), size).stream()
                .anyMatch(t -> t.isWord() && !t.isMatter() && (t.isGiven() || (mixed && t.isCapital())));
        return perhaps ? Cut.UNSURE : Cut.NONE;
    }

    static boolean endsLikeName(List<Token> words) {
        int size = words.size();
        if (size > 1
                && words.get(size - 2).isGiven()
                && words.get(size - 2).isFirm()
                && !words.getLast().isMatter()) {
            return true;
        }
        return size > 1
                && words.subList(words.size() - 2, words.size()).stream()
                        .allMatch(t -> t.isWord() && t.isName() && !t.isMatter());
    }
}
