/**
 * The tiny kernel: words that every room uses in the same sense (a person's name, a national id, a telephone, a place, a case number, an
 * outcome) and Turkish text. No Spring, no database, no messages to people.
 *
 * <p>Promises: every value is valid once it exists; parsing bad input gives an empty result or a {@link
 * tr.bel.acikkapi.shared.Refusal}, never an exception; {@code toString()} of personal values is masked, so that a log line cannot leak
 * them.
 *
 * <p>Knows nothing.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package tr.bel.acikkapi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
