/** Asterisk: what a real one said, kept and shuffled, and a real one that is called, killed and started again. */
@NullMarked
package tr.bel.acikkapi.telephony.asterisk;

import org.jspecify.annotations.NullMarked;
