package tr.bel.acikkapi.coordination.rules;

import java.time.Instant;

/** One version of a rule, as it was written. */
record VersionRow(
        long ruleId,
        int version,
        String name,
        boolean acts,
        String note,
        Definition definition,
        String changedBy,
        Instant changedAt) {

    Rule rule() {
        return Rule.of(ruleId, version, name, acts, definition);
    }
}
