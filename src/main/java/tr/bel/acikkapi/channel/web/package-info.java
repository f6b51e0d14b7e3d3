/**
 * The web door: a citizen's one visit on a phone. Start page, an application in six steps, the confirmation, and following a case by its
 * number and code.
 *
 * <p>Promises: everything works without JavaScript; nothing that was typed is lost by going back, by a mistake, by an expired session or
 * by a restart, since the draft lives in the database (sealed, seven days at most) and not in the session; one draft makes one case,
 * however often it is sent; an unknown number and a wrong code are answered alike; no name of staff and no internal comment is ever shown.
 *
 * <p>Listens to nothing. Sweeps drafts that are over, once an hour.
 */
@ApplicationModule(
        displayName = "channel.web",
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "cases",
            "feedback",
            "moderation",
            "privacy"
        })
@NullMarked
package tr.bel.acikkapi.channel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
