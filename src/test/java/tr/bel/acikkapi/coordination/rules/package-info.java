/** Tests of the routing rules. */
@NullMarked
package tr.bel.acikkapi.coordination.rules;

import org.jspecify.annotations.NullMarked;
