/** Stories of people from one end of the house to the other, in a real browser, on the packaged jar with real mail. */
@NullMarked
package tr.bel.acikkapi.journey;

import org.jspecify.annotations.NullMarked;
