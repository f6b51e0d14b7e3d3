package tr.bel.acikkapi.municipality;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** What an administrator looks for in a table: every word, anywhere, with or without Turkish letters. */
final class SearchWords {

    private final List<String> words;

    SearchWords(String query) {
        this.words = Arrays.stream(TurkishText.fold(query).split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    boolean areIn(@Nullable String... texts) {
        String all =
                TurkishText.fold(Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
        return words.stream().allMatch(all::contains);
    }
}
