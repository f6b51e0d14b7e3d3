/**
 * Citizens: who applied, how to reach them, how they want to hear from us, and who looked behind the mask of their data.
 *
 * <p>Promises: a national id is encrypted at rest and found by a keyed hash; two records are never joined by the machine; every look at
 * unmasked data is recorded with its reason in {@code citizen.revelation}.
 *
 * <p>Listens to nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package tr.bel.acikkapi.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
