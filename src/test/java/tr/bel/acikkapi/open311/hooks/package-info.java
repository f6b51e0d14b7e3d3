@NullMarked
package tr.bel.acikkapi.open311.hooks;

import org.jspecify.annotations.NullMarked;
