/** Tests of the citizens. */
@NullMarked
package tr.bel.acikkapi.citizen;

import org.jspecify.annotations.NullMarked;
