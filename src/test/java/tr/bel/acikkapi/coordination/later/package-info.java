@NullMarked
package tr.bel.acikkapi.coordination.later;

import org.jspecify.annotations.NullMarked;
