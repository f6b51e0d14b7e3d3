/** Live pages, on a real database. */
@NullMarked
package tr.bel.acikkapi.live;

import org.jspecify.annotations.NullMarked;
