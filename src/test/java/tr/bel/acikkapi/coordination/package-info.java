/** What the Coordination Centre promises. */
@NullMarked
package tr.bel.acikkapi.coordination;

import org.jspecify.annotations.NullMarked;
