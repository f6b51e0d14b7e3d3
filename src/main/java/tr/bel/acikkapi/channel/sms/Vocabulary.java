package tr.bel.acikkapi.channel.sms;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * The words of Turkish in all their forms, folded, as people type them on a telephone ("sokagimizda" for "sokağımızda"). What stands there
 * with a capital, a person's name or a town's, is left out. From the Hunspell dictionary of Harun Reşit Zafer (MIT, sms/tr.license).
 */
final class Vocabulary {

    private static final String ENDING = "SFX ";
    /** Letters; what is longer nobody says, and would take long to look for. */
    private static final int LONGEST = 40;

    private static final Hunspell WORDS = read();

    private Vocabulary() {}

    /** Whether it is a word in one of its forms. */
    static boolean has(String folded) {
        return folded.length() <= LONGEST && WORDS.spell(folded);
    }

    private static Hunspell read() {
        try (ByteBuffersDirectory scratch = new ByteBuffersDirectory();
                InputStream endings = folded("/sms/tr.aff.gz", Vocabulary::ending);
                InputStream words = folded("/sms/tr.dic.gz", Vocabulary::word)) {
            return new Hunspell(new Dictionary(scratch, "words", endings, words));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the dictionary of the SMS door cannot be read", e);
        }
    }

    private static String ending(String line) {
        return line.startsWith(ENDING) ? ENDING + TurkishText.fold(line.substring(ENDING.length())) : line;
    }

    private static String word(String line) {
        int flags = line.indexOf('/');
        String word = flags < 0 ? line : line.substring(0, flags);
        boolean name = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
        return name ? "" : TurkishText.fold(word) + line.substring(word.length());
    }

    private static InputStream folded(String file, UnaryOperator<String> line) throws IOException {
        InputStream packed = Vocabulary.class.getResourceAsStream(file);
        if (packed == null) {
            throw new IllegalStateException("the dictionary of the SMS door is missing: " + file);
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            String text = lines.lines().map(line).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n", "", "\n"));
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
