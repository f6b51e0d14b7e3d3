/** Tests of suspicion, piles, rude words and blocks. */
@NullMarked
package tr.bel.acikkapi.moderation;

import org.jspecify.annotations.NullMarked;
