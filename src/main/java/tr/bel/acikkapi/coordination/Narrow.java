package tr.bel.acikkapi.coordination;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the lists of the triage desk are narrowed to; an empty value narrows nothing.
 *
 * @param neighbourhood a code
 * @param door a code
 * @param subject a code
 */
public record Narrow(String neighbourhood, String door, String subject) {

    static final String NEIGHBOURHOOD = "mahalle";
    static final String DOOR = "kapi";
    static final String SUBJECT = "konu";

    /** The whole list. */
    public static final Narrow NOT = new Narrow("", "", "");

    boolean isNot() {
        return equals(NOT);
    }

    /** By the names of the parameters, without what narrows nothing. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(NEIGHBOURHOOD, neighbourhood);
        all.put(DOOR, door);
        all.put(SUBJECT, subject);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** SQL over {@code cases.case_file c}, begun with {@code and}; with the parameters of {@link #parameters()}. */
    String condition() {
        return (neighbourhood.isEmpty() ? "" : " and c.neighbourhood = :" + NEIGHBOURHOOD)
                + (door.isEmpty() ? "" : " and c.door = :" + DOOR)
                + (subject.isEmpty() ? "" : " and c.subject = :" + SUBJECT);
    }
}
