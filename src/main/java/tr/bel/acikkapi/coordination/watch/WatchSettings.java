package tr.bel.acikkapi.coordination.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node watches.
 *
 * @param loop whether it does at all; tests that make the rounds themselves, and commands, say no
 * @param every how often it looks for promises to escalate
 * @param calendar how often it looks whether the working calendar has changed
 */
@ConfigurationProperties("acikkapi.watch")
record WatchSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("15s") Duration every,
        @DefaultValue("1m") Duration calendar) {}
