/**
 * The conversation that a member of staff leads at any door: "Nasıl yardımcı olabilirim?", listen and type, place, likely same matters,
 * subject, "Başka bir arzunuz var mı?", end. One screen, no mouse. The desk, the call centre and the mayor's calls are doors to it.
 *
 * <p>Promises: a conversation goes on after a reload or a crash with everything that was typed; one matter form makes one case, whatever
 * is pressed twice; what a person is looked up by never stands in an address; nothing typed is lost because something else was missing.
 *
 * <p>Listens to nothing. Offers {@link tr.bel.acikkapi.channel.talk.StaffedDoor}, which a door publishes,
 * {@link tr.bel.acikkapi.channel.talk.TalkPages}, which shows the screen, and {@link tr.bel.acikkapi.channel.talk.Conversations}.
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
package tr.bel.acikkapi.channel.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
