package tr.bel.acikkapi.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Finds rude words in what a citizen wrote, with Turkish endings and without Turkish letters. Rather misses one than takes an ordinary word
 * for one: "sıkıntı" typed "sikinti" is none. The list and its signs are in {@code moderation/rude-words.txt}.
 */
final class RudeWords {

    /** What a Turkish noun or predicate may end in, folded; several in a row. */
    private static final String ENDINGS =
            "(?:l[ae]r(?:i|in|imiz|iniz)?|lik|lig|luk|lug|c[aeiu]|[iuae]|y[iuae]|n[iuae]|in|un|nin|nun|im|um|s[iu]|s[iu]n"
                + "|s[iu]n[iu]z|[dt][iu]r|[dt][ae]n?|yl[ae]|l[ae]|y?[dt][iu]|ym[iu]s|m[iu]s|ki|[iu]?m[iu]z|[iu]?n[iu]z|[iu]z|s[ae]|ken){0,4}";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    /** "a.m.k" */
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{L}(?:\\.\\p{L}){1,4}(?![\\p{L}\\p{Nd}])");

    private static final Pattern STRETCHED = Pattern.compile("(.)\\1{2,}");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*\\p{L})(?=.*[01345]).+");
    /** Whoever has these letters on the keyboard writes a dotless i without a dot. */
    private static final Pattern TURKISH_LETTER = Pattern.compile("[ıİşŞğĞçÇöÖüÜ]");

    /** All that begins so is to squeeze, to press, to bore; folded it looks like the worst of the list. */
    private static final String SQUEEZE = "sık";

    private final Set<String> exact = new HashSet<>();
    private final Set<String> onlyWithDot = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<Stem> folded = new ArrayList<>();
    private final List<Stem> written = new ArrayList<>();
    private final Set<String> pairs = new HashSet<>();

    /** A stem and what may follow it; {@code start} is what any form begins with. */
    private record Stem(String start, Pattern form) {

        static Stem of(String word) {
            boolean softens = word.endsWith("k");
            String start = softens ? word.substring(0, word.length() - 1) : word;
            return new Stem(start, Pattern.compile(Pattern.quote(start) + (softens ? "[kg]" : "") + ENDINGS));
        }

        boolean isIn(String word) {
            return word.startsWith(start) && form.matcher(word).matches();
        }
    }

    /** A word as it was written, and folded. */
    private record Said(String written, String folded) {}

    private RudeWords() {}

    /** The list of the house. */
    static RudeWords ofTheHouse() {
        RudeWords words = new RudeWords();
        try (InputStream file =
                Objects.requireNonNull(RudeWords.class.getResourceAsStream("/moderation/rude-words.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line) {
        String word = line.substring(1);
        switch (line.charAt(0)) {
            case '=' -> exact.add(word);
            case '?' -> onlyWithDot.add(word);
            case '\'' -> written.add(Stem.of(word));
            default -> {
                if (line.endsWith("*")) {
                    beginnings.add(line.substring(0, line.length() - 1));
                } else if (line.contains(" ")) {
                    pairs.add(line);
                } else {
                    folded.add(Stem.of(line));
                }
            }
        }
    }

    boolean areIn(String text) {
        return !find(text).isEmpty();
    }

    /** The rude words as they stand in the text: to look at in a test, never to keep. */
    List<String> find(String text) {
        boolean tellsTheDot = TURKISH_LETTER.matcher(text).find();
        List<Said> said = words(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said word = said.get(i);
            String next = i + 1 < said.size() ? said.get(i + 1).folded() : "";
            if (isRude(word, tellsTheDot) || pairs.contains(word.folded() + " " + next)) {
                found.add(word.written());
            }
        }
        return found;
    }

    private boolean isRude(Said word, boolean tellsTheDot) {
        String f = word.folded();
        if (word.written().startsWith(SQUEEZE)) {
            return false;
        }
        return exact.contains(f)
                || (tellsTheDot && onlyWithDot.contains(f))
                || beginnings.stream().anyMatch(f::startsWith)
                || folded.stream().anyMatch(stem -> stem.isIn(f))
                || written.stream().anyMatch(stem -> stem.isIn(endingsFolded(word.written(), stem)));
    }

    /** The stem's letters as they were written, and the rest folded, as the endings are. */
    private static String endingsFolded(String written, Stem stem) {
        return written.startsWith(stem.start())
                ? stem.start() + TurkishText.fold(written.substring(stem.start().length()))
                : "";
    }

    private static List<Said> words(String text) {
        String joined = DOTTED.matcher(text).replaceAll(dotted -> dotted.group().replace(".", ""));
        return WORD.matcher(joined)
                .results()
                .map(MatchResult::group)
                .map(word -> {
                    String letters = LETTERS_AND_DIGITS.matcher(word).matches() ? lettered(word) : word;
                    String lower = STRETCHED.matcher(TurkishText.lower(letters)).replaceAll("$1");
                    return new Said(lower, TurkishText.fold(lower));
                })
                .toList();
    }

    /** "s1k" */
    private static String lettered(String word) {
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's');
    }
}
