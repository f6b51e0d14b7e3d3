package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule, ready to be asked.
 *
 * @param acts whether it acts by itself; otherwise it only proposes
 * @param area the conditions' zone, read; absent where they have none
 */
record Rule(
        long id,
        int version,
        String name,
        boolean acts,
        Definition definition,
        @Nullable Area area) {

    static Rule of(long id, int version, String name, boolean acts, Definition definition) {
        Conditions.Zone zone = definition.conditions().zone();
        return new Rule(id, version, name, acts, definition, zone == null ? null : Area.of(zone.geoJson()));
    }

    Decision decision() {
        return definition.decision();
    }

    Optional<List<Held>> holds(RuleFacts facts) {
        return definition.conditions().hold(facts, point -> area != null && area.contains(point));
    }
}
