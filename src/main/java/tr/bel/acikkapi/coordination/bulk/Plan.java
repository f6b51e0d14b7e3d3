package tr.bel.acikkapi.coordination.bulk;

import java.util.List;

/**
 * What is meant for one case, where the form leaves it to the case.
 *
 * @param subject what it is to be about; empty where it keeps its own
 * @param directorates where it is to go; empty where it goes nowhere
 */
record Plan(String subject, List<String> directorates) {

    static final Plan NOTHING = new Plan("", List.of());

    Plan {
        directorates = List.copyOf(directorates);
    }
}
