/**
 * Exchanges that call us: a web-hook of events as makers of exchanges know it, for all that is no Asterisk.
 *
 * <p>Promises: who has not the token and has not signed method, path and body is not heard; the token never stands in an address; an event
 * that comes twice, or is played back, changes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "connections", "staff", "telephony"})
@NullMarked
package tr.bel.acikkapi.telephony.hook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
