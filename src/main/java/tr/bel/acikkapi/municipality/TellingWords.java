package tr.bel.acikkapi.municipality;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a citizen's text that say something, for comparing texts: inflected and misspelt letters do not part them. */
public final class TellingWords {

    private TellingWords() {}

    /** The telling words in their order: stem, of at most five folded letters, to the word as it was first written. */
    public static Map<String, String> of(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        CitizenWords.of(text).forEach(w -> words.putIfAbsent(w.stem(), w.typed()));
        return words;
    }
}
