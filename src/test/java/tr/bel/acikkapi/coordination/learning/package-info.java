/** What learning from decided cases promises. */
@NullMarked
package tr.bel.acikkapi.coordination.learning;

import org.jspecify.annotations.NullMarked;
