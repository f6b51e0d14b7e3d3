package tr.bel.acikkapi.channel.sms;

import java.util.List;

/**
 * Finds where a name ends that nothing divides from the matter. What our lists, the endings of grammar and large letters do not settle is
 * {@link Sure#UNSURE}: better a person reads it than a neighbour's word becomes a surname.
 */
final class FindName {

    static final int LONGEST = 4;

    private FindName() {}

    /** How sure it is. */
    enum Sure {
        FOUND,
        /** There is no name there. */
        NONE,
        UNSURE
    }

    /** Where the name stands in the text. */
    record Cut(Sure sure, int from, int until) {

        static final Cut NONE = new Cut(Sure.NONE, 0, 0);
        static final Cut UNSURE = new Cut(Sure.UNSURE, 0, 0);

        String of(String text) {
            return text.substring(from, until);
        }
    }

    /** Whether the whole of it can be a name: one to five words, none of which only applications are written with. */
    static boolean isWhole(String text) {
        List<Token> words = Token.of(text);
        boolean mixed = isMixed(text);
        boolean large = mixed && words.size() > 1 && words.stream().allMatch(Token::isCapital);
        return !words.isEmpty()
                && words.size() <= LONGEST + 1
                && words.stream().allMatch(Token::isWord)
                && words.stream().noneMatch(Token::isPlace)
                && (words.size() < LONGEST
                        || words.stream().filter(t -> !t.isName()).count() <= 1)
                && (words.stream().noneMatch(Token::isOnlyMatter)
                        || (large && words.getFirst().isGiven())
                        || (large && words.stream().noneMatch(t -> Words.isListed(t.folded()))))
                && text.codePoints().noneMatch(c -> Character.isDigit(c) || c == '?' || c == '!' || c == '@');
    }

    /** Whether the whole of it is one by our lists. */
    static boolean isKnown(String text) {
        List<Token> words = Token.of(text);
        boolean mixed = isMixed(text);
        return isWhole(text)
                && words.stream().anyMatch(Token::isName)
                && words.stream().allMatch(t -> t.isName() || (mixed && t.isCapital()))
                && (words.size() > 1 || words.getFirst().isGiven());
    }

    /** The name with which the text begins. */
    static Cut head(String text) {
        List<Token> words = Token.of(text);
        if (words.isEmpty()) {
            return Cut.NONE;
        }
        int closed = 0;
        while (closed < words.size() - 1 && !words.get(closed).closed()) {
            closed++;
        }
        Cut segment = cut(words, 0, closed + 1);
        boolean more = closed < words.size() - 1;
        if (more && closed < LONGEST && isKnown(segment.of(text)) && !isNoun(words.subList(0, closed + 1))) {
            return segment;
        }
        return run(words, isMixed(text));
    }

    /** The same where somebody said "ben" before it: a comma behind a given name then makes sure. */
    static Cut presented(String text) {
        List<Token> words = Token.of(text);
        int closed = 0;
        while (closed < words.size() - 1 && !words.get(closed).closed()) {
            closed++;
        }
        boolean name = closed < Math.min(LONGEST, words.size() - 1)
                && words.getFirst().isGiven()
                && words.subList(0, closed + 1).stream().allMatch(t -> t.isWord() && !t.isOnlyMatter());
        return name ? cut(words, 0, closed + 1) : head(text);
    }

    private static Cut run(List<Token> words, boolean mixed) {
        Token first = words.getFirst();
        Token second = words.size() > 1 ? words.get(1) : first;
        if (!first.isGiven()) {
            return strange(words, mixed);
        }
        if (second.isAddress() && words.size() > 2 && !first.closed() && !(mixed && second.isCapital())) {
            return Cut.UNSURE;
        }
        boolean weak = first.isMatter() || (first.isDoubtful() && !(mixed && first.isCapital()));
        if (weak && !second.isFirm() && !(first.isMatter() && second.isName() && !second.isMatter())) {
            return second.isOnlyMatter() && first.isMatter() ? Cut.NONE : Cut.UNSURE;
        }
        int length = 1;
        while (length < Math.min(LONGEST, words.size()) && goesOn(words, length, mixed)) {
            length++;
        }
        if (isSomebodyElse(words, length)) {
            return Cut.UNSURE;
        }
        boolean over = length == words.size();
        if (!over && words.get(length).isPlace() && Words.isFamous(first.folded() + " " + second.folded())) {
            return Cut.UNSURE; // "Fevzi Çakmak sokakta"
        }
        if (!over
                && !words.get(length - 1).closed()
                && words.get(length).isPlace()
                && (length == 1 || !words.get(length).isPlainPlace())) {
            return length == 1 ? Cut.NONE : Cut.UNSURE; // "Yunus Emre caddesi"
        }
        boolean clear = over || (isBorder(words, length, mixed) && !isHalf(words, length, mixed));
        return clear ? cut(words, 0, length) : Cut.UNSURE;
    }

    /**
     * A given name alone before a thing that may be a surname ("ali köprü"), or two surnames before a sentence ("Cuma Tok Kaya parçası"): the
     * one may be too little and the other too much.
     */
    private static boolean isHalf(List<Token> words, int length, boolean mixed) {
        Token last = words.get(length - 1);
        if (last.closed()) {
            return false;
        }
        Token next = words.get(length);
        if (length > 2) {
            Token before = words.get(length - 2);
            boolean compound = last.isSurname() && before.isSurname() && isCompound(next);
            boolean thing = last.isMatter() && !before.isGiven(); // "Fikriye Dalkıran Su faturam"
            return compound
                    || thing
                    || !last.isName()
                    || (before.isSurname() && (!before.isGiven() || last.isMatter()));
        }
        boolean told = mixed && last.isCapital() && !next.isCapital();
        boolean given = length == 1 || words.subList(0, length).stream().noneMatch(Token::isSurname);
        return given && !told && Words.isListed(next.folded()) && !Words.isInflected(next.folded()) && !next.isPlace();
    }

    /** A street, a shop, a neighbour who is complained of, or a word that only looks like a name. */
    private static boolean isSomebodyElse(List<Token> words, int length) {
        Token last = words.get(length - 1);
        if (last.closed() || length == words.size()) {
            return false;
        }
        boolean lone = length == 1 && Vocabulary.has(last.folded());
        Token after = words.get(Math.min(length + 1, words.size() - 1));
        return lone
                || words.get(length).isNoPart(after)
                || words.subList(0, length).stream().anyMatch(t -> t.isPlace() || t.isTrade());
    }

    /** "kayması", "parçası": the word before it belongs to it, and to no name. */
    private static boolean isCompound(Token word) {
        return word.folded().matches(".{2,}s[iu]");
    }

    /** Whether the word still belongs to the name that runs so far. */
    private static boolean goesOn(List<Token> words, int at, boolean mixed) {
        Token before = words.get(at - 1);
        Token word = words.get(at);
        if (before.closed() || !word.isWord()) {
            return false;
        }
        boolean next = at + 1 < words.size();
        if (word.isOnlyMatter()) {
            return at == 1
                    && mixed
                    && word.isCapital()
                    && !Words.isListed(word.folded())
                    && !before.isMatter()
                    && next
                    && !words.get(2).isCapital();
        }
        boolean noun = word.isMatter() || isDouble(word);
        if (noun && at >= 2 && next && words.get(at + 1).isOnlyMatter()) {
            return false; // "Ahmet Yıldız Toprak kayması"
        }
        if (mixed && before.isCapital() && !word.isCapital()) {
            return false;
        }
        if (at >= 2 && word.isDoubtful() && !(mixed && word.isCapital())) {
            return false; // "Nuri Çakır hacılar köyü"
        }
        if (word.isName()) {
            return at < 2 || !words.get(at - 1).isSurname() || (mixed && word.isCapital() && !noun) || before.isGiven();
        }
        return mixed && word.isCapital() && !(at >= 2 && before.isSurname());
    }

    /** Whether it is clear that the name is over here. */
    private static boolean isBorder(List<Token> words, int at, boolean mixed) {
        Token before = words.get(at - 1);
        Token word = words.get(at);
        if (before.closed() || word.isOnlyMatter()) {
            return true;
        }
        if (mixed && before.isCapital() && !word.isCapital()) {
            return true;
        }
        // The next word begins a sentence: clear only after a surname.
        boolean sentence = at + 1 < words.size() && words.get(at + 1).isOnlyMatter();
        boolean thing = word.isMatter()
                && (!before.isGiven() || !word.isName() || isCompound(words.get(Math.min(at + 1, words.size() - 1))));
        boolean strange = !word.isName() && !before.isGiven();
        return at >= 2 && before.isSurname() && sentence && (thing || strange);
    }

    /** The first word is in no list of given names. */
    private static Cut strange(List<Token> words, boolean mixed) {
        Token first = words.getFirst();
        if (!first.isMatter() && words.size() > 2 && words.get(1).isParticle()) {
            return Cut.UNSURE; // "Rimas al Khalil"
        }
        if (first.isMatter() || words.size() == 1) {
            return first.isMatter() ? Cut.NONE : Cut.UNSURE;
        }
        Token second = words.get(1);
        if (first.isSurname() && !second.isOnlyMatter()) {
            return Cut.UNSURE;
        }
        if (second.isOnlyMatter()) {
            boolean called = mixed && first.isCapital() && !first.isMatter() && second.isWord() && !second.isPlace();
            return called ? Cut.UNSURE : Cut.NONE;
        }
        if (mixed && first.isCapital() && second.isCapital() && second.isSurname() && words.size() > 2) {
            int length = 2;
            while (length < Math.min(LONGEST, words.size()) && goesOn(words, length, true)) {
                length++;
            }
            boolean clear = length == words.size() || isBorder(words, length, true);
            return clear ? cut(words, 0, length) : Cut.UNSURE;
        }
        return !first.isCapital()
                        && words.stream()
                                        .limit(LONGEST)
                                        .filter(Token::isOnlyMatter)
                                        .count()
                                >= 2
                ? Cut.NONE
                : Cut.UNSURE;
    }

    private static boolean isNoun(List<Token> words) {
        return words.size() == 1 && words.getFirst().isMatter();
    }

    /** Both a given name and a thing or a surname, with which a sentence may begin. */
    private static boolean isDouble(Token word) {
        return word.isGiven() && word.isSurname();
    }

    static Cut cut(List<Token> words, int from, int until) {
        return new Cut(Sure.FOUND, words.get(from).start(), words.get(until - 1).end());
    }

    /** Whether large and small letters tell something: neither all small nor all large. */
    static boolean isMixed(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().anyMatch(Character::isLowerCase);
    }
}
