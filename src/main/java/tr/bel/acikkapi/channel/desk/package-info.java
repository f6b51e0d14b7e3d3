/**
 * The application desk: a clerk, a person before the desk, one screen, no mouse.
 *
 * <p>Promises: a conversation goes on after a reload or a crash with everything that was typed; one matter form makes one case, whatever
 * is pressed twice; what a person is looked up by never stands in an address; nothing typed is lost because something else was missing.
 *
 * <p>Listens to nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "cases",
            "feedback"
        })
@NullMarked
package tr.bel.acikkapi.channel.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
