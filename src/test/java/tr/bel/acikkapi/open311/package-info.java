@NullMarked
package tr.bel.acikkapi.open311;

import org.jspecify.annotations.NullMarked;
