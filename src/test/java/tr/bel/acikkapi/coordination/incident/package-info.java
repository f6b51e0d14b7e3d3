/** What the room of incidents promises. */
@NullMarked
package tr.bel.acikkapi.coordination.incident;

import org.jspecify.annotations.NullMarked;
