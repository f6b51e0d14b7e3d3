/**
 * The database of the house: a PostgreSQL of our own that starts and stops with the application, or an outside one where {@code
 * spring.datasource.url} names it; and the {@link tr.bel.acikkapi.database.Vault}, which keeps identity data unreadable at rest.
 *
 * <p>Promises: what was committed survives a crash (proven with SHOW at every start); only one application runs on a data folder; after a
 * {@code kill -9} at any moment the next start works by itself; the server stops after everything that uses it; whatever bars a start is
 * said in a sentence with what to do about it.
 *
 * <p>Also turns the timers that rooms publish ({@code RecurringTask} beans), each on one node at a time.
 *
 * <p>Listens to nothing. Its beans are the ordinary {@code DataSource} and the {@code Vault}; everything else stays inside. The decisions
 * are in docs/adr/0002-embedded-postgresql.md.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tr.bel.acikkapi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
