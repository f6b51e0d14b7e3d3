/**
 * Citizens: who applied, how to reach them, how they want to hear from us, who looked behind the mask of their data, and
 * which applicants are one person.
 *
 * <p>Promises: a national id is encrypted at rest and found by a keyed hash; two records are never joined by the machine, never merged, and
 * who said so is kept for good; two at once make no contradictory facts; every look at unmasked data is recorded with its reason in {@code
 * citizen.revelation}.
 *
 * <p>Listens to nothing; publishes {@link tr.bel.acikkapi.citizen.ApplicantChanged}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package tr.bel.acikkapi.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
