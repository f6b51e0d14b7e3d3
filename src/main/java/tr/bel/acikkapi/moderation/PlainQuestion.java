package tr.bel.acikkapi.moderation;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * A small sum in words, which a person answers by ear as well as by eye: "Yedi eksi üç kaç eder?". It needs no picture, no sound and no
 * script. The answer is checked where the question was made, in figures or in words, in Turkish or in English.
 *
 * @param minus whether {@code b} is taken away; otherwise it is added
 * @param a two to nine
 * @param b one to nine, and less than {@code a} where it is taken away
 */
public record PlainQuestion(boolean minus, int a, int b) {

    private static final int LONGEST = 40;
    private static final Map<String, Integer> WORDS = words(
            "sıfır bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz",
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen");

    /** Another one than before: whoever got it wrong may not have understood it. */
    public static PlainQuestion random(RandomGenerator random) {
        boolean minus = random.nextBoolean();
        int a = random.nextInt(minus ? 3 : 2, 10);
        return new PlainQuestion(minus, a, random.nextInt(1, minus ? a : 10));
    }

    /** As it is asked. */
    public String text(MessageSource messages, Language language) {
        String asked = messages.getMessage(
                minus ? "moderation.question.minus" : "moderation.question.plus",
                new Object[] {word(a, messages, language), word(b, messages, language)},
                language.locale());
        return asked.substring(0, 1).toUpperCase(language.locale()) + asked.substring(1);
    }

    public boolean isAnsweredBy(String said) {
        if (said.length() > LONGEST) {
            return false;
        }
        String plain = TurkishText.fold(said).replaceAll("[^\\p{L}\\p{Nd}]", "");
        String digits = plain.codePoints()
                .mapToObj(c -> Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : Character.toString(c))
                .collect(Collectors.joining());
        return digits.equals(String.valueOf(result())) || WORDS.getOrDefault(plain, -1) == result();
    }

    int result() {
        return minus ? a - b : a + b;
    }

    private static String word(int number, MessageSource messages, Language language) {
        return messages.getMessage("moderation.number." + number, null, language.locale());
    }

    private static Map<String, Integer> words(String turkish, String english) {
        String[] tr = TurkishText.fold(turkish).split(" ", -1);
        String[] en = english.split(" ", -1);
        return IntStream.range(0, tr.length)
                .boxed()
                .flatMap(n -> Map.of(tr[n], n, en[n], n).entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
