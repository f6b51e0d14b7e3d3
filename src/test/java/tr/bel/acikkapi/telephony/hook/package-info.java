/** The web-hook of other makes. */
@NullMarked
package tr.bel.acikkapi.telephony.hook;

import org.jspecify.annotations.NullMarked;
