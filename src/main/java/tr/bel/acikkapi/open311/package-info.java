/**
 * A door for machines: Open311 GeoReport v2 under {@code /open311/v2}, in XML and JSON, with the two-way exchange of updates, web-hooks,
 * open data by the month, and the keys that the administrator gives out.
 *
 * <p>Promises: a request is one submission of the same {@link tr.bel.acikkapi.cases.Intake} with the same checks, once for the same words
 * sent twice; only "open" and "closed" leave the house, and no word that a citizen or an official wrote is public (docs/adr/0011); every
 * answer, errors too, has the contract's shape; no session, no cookie, no page. No partner moves a case by what they report.
 *
 * <p>Listens to every {@link tr.bel.acikkapi.cases.CaseFact} and keeps the public face of each case beside it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "contact",
            "cases",
            "moderation"
        })
@NullMarked
package tr.bel.acikkapi.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
