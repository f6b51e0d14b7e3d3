/**
 * The SMS door: short messages in and out, over SMPP 3.4 or an aggregator's HTTP.
 *
 * <p>Promises: what was acknowledged to the message centre is kept, and makes one case or joins one conversation, however often it is sent
 * again; what is not understood goes to a person, never to nothing; no message goes out twice by itself: where it is not known whether it
 * went, a person decides; content goes only to a number that its owner has answered from; texts are sealed at rest.
 *
 * <p>Listens to the receipt of cases, to ask for a number's proof. Publishes {@code feedback.Outbound} for SMS and lines for {@code
 * connections}.
 */
@ApplicationModule(
        displayName = "channel.sms",
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
            "connections",
            "live"
        })
@NullMarked
package tr.bel.acikkapi.channel.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
