/**
 * The Coordination Centre: all applications come together in one hand, are classified, routed to the responsible directorates and
 * followed up, with an eye on the 48 hours.
 *
 * <p>Promises: two people never overwrite each other (every form carries the version its reader saw; what was typed is kept); a case that
 * no directorate has any more is coordination's again in the same moment, with the reason on top of the list of give-backs.
 *
 * <p>Listens to {@link tr.bel.acikkapi.coordination.GivenBack}, which the directorates publish, and to the case's own events, which settle
 * a give-back. Offers {@link tr.bel.acikkapi.coordination.ActPages} and {@link tr.bel.acikkapi.coordination.DeskView}, so that every act on
 * a case and every list beside a case looks and behaves alike.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "live",
            "citizen",
            "deadline",
            "contact",
            "cases",
            "coordination.learning"
        })
@NullMarked
package tr.bel.acikkapi.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
