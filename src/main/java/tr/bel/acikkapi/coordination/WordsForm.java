package tr.bel.acikkapi.coordination;

import org.jspecify.annotations.Nullable;

/** A form of one field: a question, a reply, a reason; its field is {@code coordination/acts/WordsFragment :: fields}. */
public record WordsForm(String words) {

    public WordsForm(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    /**
     * What the field is called.
     *
     * @param label key of its label
     * @param hint key of the line below it
     */
    public record Field(String label, String hint) {}
}
