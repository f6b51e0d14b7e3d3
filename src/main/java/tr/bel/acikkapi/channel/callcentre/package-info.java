/**
 * The call centre, round the clock: the conversation of {@code channel.talk} led on the telephone. A ringing call shows who it may be
 * before it is answered; lost calls are called back; a board shows what waits; shifts hand over in writing.
 *
 * <p>Promises: works by hand where no exchange is connected; a call that rings is on the screen within a second, and takes nothing from
 * under who types; a caller who hangs up ends no conversation.
 *
 * <p>Listens to nothing; its screens hear the live topic {@code calls} of {@code telephony}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "contact",
            "cases",
            "telephony",
            "feedback",
            "channel.agent",
            "channel.talk"
        })
@NullMarked
package tr.bel.acikkapi.channel.callcentre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
