package tr.bel.acikkapi.directorate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the lists of a directorate are narrowed to; an empty value narrows nothing.
 *
 * @param neighbourhood a code
 * @param subject a code
 * @param hands whose work: a team or a person
 */
public record InboxNarrow(String neighbourhood, String subject, String hands) {

    static final String NEIGHBOURHOOD = "mahalle";
    static final String SUBJECT = "konu";
    static final String HANDS = "elde";

    /** The whole list. */
    public static final InboxNarrow NOT = new InboxNarrow("", "", "");

    boolean isNot() {
        return equals(NOT);
    }

    /** By the names of the parameters, without what narrows nothing. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(NEIGHBOURHOOD, neighbourhood);
        all.put(SUBJECT, subject);
        all.put(HANDS, hands);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** The parameters of {@link #condition()}. */
    Map<String, Object> sqlParameters() {
        Map<String, Object> all = new LinkedHashMap<>(parameters());
        Hands.parse(hands).ifPresent(h -> {
            Long team = h.team();
            if (team != null) {
                all.put(HANDS, team);
            }
        });
        return all;
    }

    /** SQL over {@code directorate.assignment a} and its {@code cases.case_file c}, begun with {@code and}. */
    String condition() {
        return (neighbourhood.isEmpty() ? "" : " and c.neighbourhood = :" + NEIGHBOURHOOD)
                + (subject.isEmpty() ? "" : " and c.subject = :" + SUBJECT)
                + Hands.parse(hands)
                        .map(h -> " and a." + (h.team() == null ? "assignee" : "team_id") + " = :" + HANDS)
                        .orElse("");
    }
}
