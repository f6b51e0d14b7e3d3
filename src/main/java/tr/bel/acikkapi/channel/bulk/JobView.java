package tr.bel.acikkapi.channel.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shell.Choice;

/**
 * The page of an import.
 *
 * @param editing the form of the mapping; absent where it is not open
 */
record JobView(
        Job job,
        Counts counts,
        int percent,
        List<FaultLine> faults,
        @Nullable MappingView editing) {

    /** One line of the report, in words. */
    record FaultLine(int line, String column, String reason) {}

    /**
     * The form of the mapping.
     *
     * @param values of the subject column to map; shown once that column is chosen
     * @param asksValues whether the form has come to the values
     */
    record MappingView(
            List<FieldRow> fields,
            List<Choice> titles,
            String dates,
            List<Choice> shapes,
            boolean asksValues,
            List<SubjectValues.Value> values,
            List<Choice> subjects,
            List<String> saved) {}

    /**
     * A field to be mapped.
     *
     * @param name of the form field
     * @param error a message key; absent where all is well
     */
    record FieldRow(
            String name,
            String label,
            boolean required,
            String title,
            @Nullable String error) {}
}
