/**
 * The routing rules: named, ordered, readable conditions over what is known of a case, each with where such a case goes. The first live
 * rule that holds wins.
 *
 * <p>Promises: evaluating a rule touches no database; a rule goes live only after a dry run of exactly that version at exactly that place
 * among the live ones; a case is looked at once, on however many nodes, and again after a crash; a rule acts through the same commands as
 * a person, in its own name, and a person who is quicker wins; what a rule did or proposed is kept with the conditions that held, whether
 * it was followed, and whether the directorate gave the case back.
 *
 * <p>Listens to {@code CaseReceived} and {@code CaseClassified}, to look at a case, to whatever decides a case, which settles a proposal,
 * and to {@link tr.bel.acikkapi.coordination.GivenBack}, which counts against the rule. Publishes {@link
 * tr.bel.acikkapi.coordination.RouteProposal}, with which the form of routing is filled in.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "cases",
            "coordination"
        })
@NullMarked
package tr.bel.acikkapi.coordination.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
