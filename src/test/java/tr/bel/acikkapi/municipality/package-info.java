/** Tests of the municipality. */
@NullMarked
package tr.bel.acikkapi.municipality;

import org.jspecify.annotations.NullMarked;
