package tr.bel.acikkapi.connections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.connections.*}.
 *
 * @param loop whether this node keeps lines open; tests that open them themselves say no
 * @param poll how often each line is looked at
 * @param lease how long a line stays with a node that is not heard of any more; longer than opening one may take
 * @param longestPause between two tries to open a line; the first pause is a second, and each is twice the one before
 */
@ConfigurationProperties("acikkapi.connections")
record ConnectionSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("60s") Duration longestPause) {}
