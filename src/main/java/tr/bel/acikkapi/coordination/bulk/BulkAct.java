package tr.bel.acikkapi.coordination.bulk;

import java.util.Arrays;
import java.util.Optional;

/** What can be done to many cases at once. */
public enum BulkAct {
    /** Also classifies where that was not done yet. */
    ROUTE("sevk", "S", "coordination.act.sevk", "RouteFragment"),
    CLASSIFY("tasnif", "T", "coordination.act.tasnif", "ClassifyFragment"),
    PRIORITISE("oncelik", "P", "coordination.act.oncelik", "PriorityFragment"),
    ANSWER("yanit", "Y", "coordination.act.yanit", "AnswerFragment"),
    ATTACH("olay", "O", "coordination.bulk.attach", "MatterFragment");

    private final String slug;
    private final String key;
    private final String label;
    private final String fragment;

    BulkAct(String slug, String key, String label, String fragment) {
        this.slug = slug;
        this.key = key;
        this.label = label;
        this.fragment = fragment;
    }

    /** In the address. */
    public String slug() {
        return slug;
    }

    /** On the keyboard: the same as for one case. */
    public String key() {
        return key;
    }

    /** Key of its name. */
    public String label() {
        return label;
    }

    /** The template with its fields. */
    public String fragment() {
        return "coordination/acts/" + fragment;
    }

    public static Optional<BulkAct> of(String slug) {
        return Arrays.stream(values()).filter(a -> a.slug.equals(slug)).findFirst();
    }
}
