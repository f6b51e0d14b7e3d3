/**
 * Connections: the lines to counterparts outside, such as a message centre or an exchange, as an administrator sets them up.
 *
 * <p>Promises: one node at a time keeps a line, and another takes over when it dies; a line that breaks is opened again, later and later
 * (up to a minute); a secret is sealed at rest and shown to nobody; changed settings hold at once, without a restart.
 *
 * <p>Listens to nothing. A room that knows a protocol publishes a {@link tr.bel.acikkapi.connections.Connector}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "shell", "staff", "live"})
@NullMarked
package tr.bel.acikkapi.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
