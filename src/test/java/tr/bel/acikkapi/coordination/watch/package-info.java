/** The watch on promises, on a real database. */
@NullMarked
package tr.bel.acikkapi.coordination.watch;

import org.jspecify.annotations.NullMarked;
