package tr.bel.acikkapi.persons;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.persons.*}.
 *
 * @param loop whether this node looks for likely same persons by itself; tests that turn the crank themselves say no
 * @param poll how long the loop sleeps when nothing wakes it
 */
@ConfigurationProperties("acikkapi.persons")
record PersonsSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("30s") Duration poll) {}
