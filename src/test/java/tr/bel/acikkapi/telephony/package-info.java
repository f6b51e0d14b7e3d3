/** Tests of the telephone: without an exchange, with what a real one said, and with a real one. */
@NullMarked
package tr.bel.acikkapi.telephony;

import org.jspecify.annotations.NullMarked;
