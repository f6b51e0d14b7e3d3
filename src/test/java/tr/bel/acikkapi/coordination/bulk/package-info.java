/** Tests of acts on many cases. */
@NullMarked
package tr.bel.acikkapi.coordination.bulk;

import org.jspecify.annotations.NullMarked;
