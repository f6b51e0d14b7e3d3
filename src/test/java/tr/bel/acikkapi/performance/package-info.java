/** That the public figures are true, and that they tell of nobody. */
@NullMarked
package tr.bel.acikkapi.performance;

import org.jspecify.annotations.NullMarked;
