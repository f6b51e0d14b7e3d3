package tr.bel.acikkapi.coordination.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules in their order. Knows no database and no clock.
 *
 * @param rules the first that holds wins
 */
record RuleBook(List<Rule> rules) {

    RuleBook {
        rules = List.copyOf(rules);
    }

    /** The rule that won, and the conditions that held. */
    record Match(Rule rule, List<Held> held) {}

    Optional<Match> first(RuleFacts facts) {
        for (Rule rule : rules) {
            Optional<List<Held>> held = rule.holds(facts);
            if (held.isPresent()) {
                return Optional.of(new Match(rule, held.get()));
            }
        }
        return Optional.empty();
    }

    /** With this rule after the first so many that are not it, in place of whatever version of it there was. */
    RuleBook with(Rule rule, int place) {
        List<Rule> others =
                new ArrayList<>(rules.stream().filter(r -> r.id() != rule.id()).toList());
        others.add(Math.min(place, others.size()), rule);
        return new RuleBook(others);
    }

    /** The rules and versions that are asked before the rule's place: what a dry run's result hangs on besides the rule itself. */
    String before(long rule, int place) {
        return rules.stream()
                .filter(r -> r.id() != rule)
                .limit(place)
                .map(r -> r.id() + "." + r.version())
                .collect(Collectors.joining(" "));
    }
}
