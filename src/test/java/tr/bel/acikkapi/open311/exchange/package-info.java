@NullMarked
package tr.bel.acikkapi.open311.exchange;

import org.jspecify.annotations.NullMarked;
