/**
 * Rights over personal data (law 6698, KVKK, art. 11): to see and take along what is held, to have it corrected or erased. Each claim but
 * the first is a case, with a clock of thirty days (art. 13), an answer and a history, like everything that a citizen wants of us; to see is
 * fulfilled in the moment in which it is asked, and recorded.
 *
 * <p>Promises: what is shown and what is erased is asked of every room, see {@link tr.bel.acikkapi.citizen.HeldData}; nothing is erased
 * that somebody still works on or that is owed to the person; a decision waits for that by itself and survives restarts; every erasure
 * leaves a record without personal data; the chains of histories hold after it.
 *
 * <p>Listens to the withdrawal of claims. Erases what was granted, in a loop.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "cases"
        })
@NullMarked
package tr.bel.acikkapi.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
