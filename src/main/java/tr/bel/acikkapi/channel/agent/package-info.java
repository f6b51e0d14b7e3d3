/**
 * What everybody at a telephone does: begin work at an extension or by hand, be ready, take a break with its reason, end work. The call
 * centre and the switchboard are doors to it.
 *
 * <p>Promises: nobody is ready for the next call while a conversation stands open on the screen.
 *
 * <p>Listens to nothing. Offers {@link tr.bel.acikkapi.channel.agent.TelephoneDoor}, which such a door publishes, and
 * {@link tr.bel.acikkapi.channel.agent.AgentBars}, which fills the bar of its pages.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell", "staff", "contact", "telephony"})
@NullMarked
package tr.bel.acikkapi.channel.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
