/** Tests of the room feedback. */
@NullMarked
package tr.bel.acikkapi.feedback;

import org.jspecify.annotations.NullMarked;
