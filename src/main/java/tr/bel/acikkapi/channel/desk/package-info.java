/**
 * The application desk: a clerk, a person before the desk, and the conversation of {@code channel.talk}; the paper that the person takes
 * home, and what the clerk took today.
 *
 * <p>Promises: the receipt, which answers and withdraws in the person's place, is given by who took the matter, and that day alone.
 *
 * <p>Listens to nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "municipality",
            "staff",
            "deadline",
            "contact",
            "cases",
            "channel.talk"
        })
@NullMarked
package tr.bel.acikkapi.channel.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
