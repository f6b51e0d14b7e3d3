package tr.bel.acikkapi.channel.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column is which field.
 *
 * @param columns titles of columns by field
 * @param dates how the file writes dates
 * @param subjects the codes of our subjects by the values of the subject column, empty for none; a value that is not in it must be a
 *     subject's code or name
 */
record Mapping(Map<Field, String> columns, DateShape dates, Map<String, String> subjects) {

    Mapping {
        columns = Map.copyOf(columns);
        subjects = Map.copyOf(subjects);
    }

    /** What the titles suggest. */
    static Mapping guess(List<String> titles) {
        Map<Field, String> columns = new LinkedHashMap<>();
        for (String title : titles) {
            Field.ofTitle(title).ifPresent(field -> columns.putIfAbsent(field, title));
        }
        return new Mapping(columns, DateShape.ISO, Map.of());
    }

    Optional<String> column(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** Whether every column that it names is there. */
    boolean fits(List<String> titles) {
        return titles.containsAll(columns.values());
    }

    Mapping with(DateShape shape) {
        return new Mapping(columns, shape, subjects);
    }

    Mapping withSubjects(Map<String, String> map) {
        return new Mapping(columns, dates, map);
    }
}
