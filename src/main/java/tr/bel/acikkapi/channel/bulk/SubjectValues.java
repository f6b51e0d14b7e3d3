package tr.bel.acikkapi.channel.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The different values of the subject column, with a guess which of our subjects each means. */
@Component
class SubjectValues {

    /** More different values than a person can map: then they must be codes or names of ours. */
    static final int MOST = 200;

    private final Rows rows;
    private final PlacesOfTheHouse places;

    SubjectValues(Rows rows, PlacesOfTheHouse places) {
        this.rows = rows;
        this.places = places;
    }

    /**
     * One value.
     *
     * @param field the name of its form field, value0, value1 and so on
     * @param rows how many rows have it
     * @param subject the code that it is mapped to or most likely means; empty for none
     */
    record Value(String field, String value, long rows, String subject) {}

    /** Most frequent first; none where there are more than 200. */
    List<Value> of(Job job, Mapping mapping) {
        int column = mapping.column(Field.SUBJECT).map(job.headers()::indexOf).orElse(-1);
        if (column < 0) {
            return List.of();
        }
        Map<String, Long> counts = new HashMap<>();
        rows.each(job.id(), cells -> {
            if (counts.size() <= MOST
                    && column < cells.size()
                    && !cells.get(column).isBlank()) {
                counts.merge(cells.get(column).strip(), 1L, Long::sum);
            }
        });
        if (counts.size() > MOST) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> values.add(
                        new Value("value" + values.size(), e.getKey(), e.getValue(), meaning(mapping, e.getKey()))));
        return values;
    }

    /** How the file writes its dates, by a sample of the column. */
    DateShape dates(Job job, Mapping mapping, java.time.ZoneId zone) {
        int column =
                mapping.column(Field.RECEIVED_AT).map(job.headers()::indexOf).orElse(-1);
        if (column < 0) {
            return DateShape.ISO;
        }
        List<String> sample = rows.next(job.id(), Job.RowState.WAITING, 0, MOST).stream()
                .map(row -> row.cells().get(column))
                .filter(s -> !s.isBlank())
                .toList();
        return DateShape.of(sample, zone);
    }

    private String meaning(Mapping mapping, String value) {
        String mapped = mapping.subjects().get(value);
        return mapped == null ? places.guess(value) : mapped;
    }
}
