/**
 * Incidents (olay): one thing that happened in town, which many cases are about. Cases are attached to it and never merged away: one
 * announcement is told to every applicant in their own medium, and its outcome answers each of their cases.
 *
 * <p>Promises: a case is in at most one open incident; of one announcement nobody hears twice, whatever crashes and however many nodes
 * work it off; a burst of like cases is proposed once, and nothing is opened or attached without a person.
 *
 * <p>Listens to the receipt and the classification of cases. Publishes {@link tr.bel.acikkapi.coordination.incident.IncidentEvent} for
 * the history. Answers the doors as {@link tr.bel.acikkapi.cases.KnownMatters}.
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
            "coordination"
        })
@NullMarked
package tr.bel.acikkapi.coordination.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
