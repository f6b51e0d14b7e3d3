/**
 * Pure rules of time: the three clocks of a case (the promise to inform within 48 hours, the statutory limit, the internal work) and how
 * each date was derived. No database, no Spring, no clock of its own: everything comes in as arguments.
 *
 * <p>Promises: the same facts always give the same dates; every date can say why ("neden bu tarih?"). Conclusions such as "overdue" are
 * computed when asked for and stored nowhere.
 *
 * <p>Listens to nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "municipality"})
@NullMarked
package tr.bel.acikkapi.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
