/**
 * The directorates' side: what one directorate is asked to do for a case (an assignment), from its inbox to its conclusion.
 *
 * <p>Promises: an open case has at most one open assignment a directorate; a case resolves when its last open assignment is concluded,
 * also when two directorates conclude in the same moment; what is given back reaches coordination with its reason in the same
 * transaction; nobody sees another directorate's cases.
 *
 * <p>Listens to the events of the case: a routing opens assignments, an end cancels what is open. Publishes
 * {@link tr.bel.acikkapi.directorate.AssignmentEvent}, which is in the case's history too, and coordination's signal {@code GivenBack}.
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
package tr.bel.acikkapi.directorate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
