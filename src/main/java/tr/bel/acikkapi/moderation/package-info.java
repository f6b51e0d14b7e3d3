/**
 * Moderation: what protects the doors from abuse without barring anybody's complaint. Suspicion and its one question, the same content
 * many times over, rude words, and the administrator's reasoned, time-limited blocks.
 *
 * <p>Promises: no case is lost or refused for its words, its photo or its number; suspicion leads to a question and never to a refusal;
 * that a case has rude words is for staff, and which words is kept nowhere; a block ends by itself, is never changed afterwards and never
 * bars a petition, a request for information, the desk or the following of a case (docs/adr/0014).
 *
 * <p>Listens to the receipt of cases and to their photos, in the same transaction. Doors ask {@link
 * tr.bel.acikkapi.moderation.SameContent}, {@link tr.bel.acikkapi.moderation.Suspicion} and {@link
 * tr.bel.acikkapi.moderation.Blocks}; a door with partners publishes {@link tr.bel.acikkapi.moderation.PartnerKeys}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "shell", "municipality", "staff", "citizen", "deadline", "cases"})
@NullMarked
package tr.bel.acikkapi.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
