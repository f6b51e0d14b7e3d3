/**
 * The telephone: every call that an exchange tells of, the agents who take them, whom to call back, and the figures of it all. What it
 * looks like on a screen is the business of the doors.
 *
 * <p>Promises: a step of a call that is told twice, late or out of order changes nothing wrong, since everything that is said of a call is
 * worked out anew from all its steps; a lost call is on the call-back list in the same transaction; one entry is in one agent's hands at a
 * time; who hears a recording says why, and that is kept.
 *
 * <p>Each call opens a contact at its door; one that is made by a key ({@link tr.bel.acikkapi.telephony.Dialling}) when it is answered.
 * Works by hand where no exchange is connected. Which exchange tells, it does not know: {@code
 * telephony.asterisk} and {@code telephony.hook} tell {@link tr.bel.acikkapi.telephony.Calls}.
 *
 * <p>Listens to nothing; tells the live topic {@code calls}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "shell", "municipality", "staff", "live", "citizen", "contact"})
@NullMarked
package tr.bel.acikkapi.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
