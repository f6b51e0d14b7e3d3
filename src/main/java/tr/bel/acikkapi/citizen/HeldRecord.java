package tr.bel.acikkapi.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept of an applicant.
 *
 * @param kind message key of what it is
 * @param fields what is known, in order
 */
public record HeldRecord(String kind, List<Field> fields) {

    public HeldRecord {
        fields = List.copyOf(fields);
    }

    /**
     * A value and what it is.
     *
     * @param label message key; its last word is the field's name where machines read it
     */
    public record Field(String label, Value value) {

        /** The last word of the label. */
        public String name() {
            return label.substring(label.lastIndexOf('.') + 1);
        }
    }

    /** What a field can hold. */
    public sealed interface Value {}

    /** As it was said or written. */
    public record Words(String text) implements Value {}

    public record Moment(Instant at) implements Value {}

    /**
     * One of a few.
     *
     * @param key of the message that says it
     * @param code as machines read it
     */
    public record Coded(String key, String code) implements Value {}

    /** Begins a record. */
    public static Builder of(String kind) {
        return new Builder(kind);
    }

    /** Takes what is there and leaves out what is not. */
    public static final class Builder {

        private final String kind;
        private final List<Field> fields = new ArrayList<>();

        private Builder(String kind) {
            this.kind = kind;
        }

        public Builder words(String label, @Nullable String text) {
            return text == null || text.isBlank() ? this : add(label, new Words(text));
        }

        public Builder moment(String label, @Nullable Instant at) {
            return at == null ? this : add(label, new Moment(at));
        }

        /** @param key of the message that says it */
        public Builder coded(String label, String key) {
            return coded(label, key, key.substring(key.lastIndexOf('.') + 1));
        }

        /** Where the code is not the last word of the key. */
        public Builder coded(String label, String key, String code) {
            return add(label, new Coded(key, code));
        }

        private Builder add(String label, Value value) {
            fields.add(new Field(label, value));
            return this;
        }

        public HeldRecord build() {
            return new HeldRecord(kind, fields);
        }
    }
}
