/**
 * Asterisk: its events over AMI, its event log (CEL) as call records, its queues and recordings.
 *
 * <p>Promises: after each connect everything that the records hold is told first, then what lives in the exchange is compared with what is
 * open here, and what lives no longer is closed: an exchange that dies and comes back loses no call and doubles none. Decided in
 * docs/adr/0018-exchange.md.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "connections", "staff", "telephony"})
@NullMarked
package tr.bel.acikkapi.telephony.asterisk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
