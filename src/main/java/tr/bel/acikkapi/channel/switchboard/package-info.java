/**
 * The general switchboard (genel santral): an operator who only connects people. Three fields and one key hand a caller over to Açık
 * Kapı: warm, with the caller on the line, or cold, with the promise of a call back. What was said so far goes along.
 *
 * <p>Promises: every handover is counted with its reason; works by hand where no exchange is connected. The operator reads nobody's case.
 *
 * <p>Listens to nothing; its screen hears the live topic {@code calls} of {@code telephony}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell", "staff", "contact", "telephony", "channel.agent"})
@NullMarked
package tr.bel.acikkapi.channel.switchboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
