package tr.bel.acikkapi.municipality;

import java.util.List;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * A column of a table file.
 *
 * @param name its name in our files
 * @param longest how many characters a value may have
 * @param synonyms headers that mean the same, in any case, with or without Turkish letters
 */
record Column(String name, int longest, List<String> synonyms) {

    static final int CODE_LENGTH = 60;
    static final int NAME_LENGTH = 120;
    static final int TEXT_LENGTH = 2000;

    Column {
        synonyms = synonyms.stream().map(Column::key).toList();
    }

    static Column code(String name, String... synonyms) {
        return new Column(name, CODE_LENGTH, List.of(synonyms));
    }

    static Column name(String name, String... synonyms) {
        return new Column(name, NAME_LENGTH, List.of(synonyms));
    }

    static Column text(String name, String... synonyms) {
        return new Column(name, TEXT_LENGTH, List.of(synonyms));
    }

    boolean isCalled(String header) {
        String key = key(header);
        return key.equals(key(name)) || synonyms.contains(key);
    }

    private static String key(String header) {
        return TurkishText.fold(header).replaceAll("[^a-z0-9]+", "");
    }
}
