package tr.bel.acikkapi.coordination.rules;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node asks the rules.
 *
 * @param loop whether it does at all; tests that turn the crank themselves, and commands, say no
 * @param poll how long the loop sleeps when nothing wakes it
 */
@ConfigurationProperties("acikkapi.rules")
record RulesSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("15s") Duration poll) {}
