package tr.bel.acikkapi.coordination.later;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an act can be taken back.
 *
 * @param after how long; at zero, acts are carried out at once and for good
 * @param loop whether this node carries out what waits; commands, and tests that turn the crank themselves, say no
 * @param poll how often the loop looks
 */
@ConfigurationProperties("acikkapi.undo")
record UndoSettings(
        @DefaultValue("10s") Duration after,
        @DefaultValue("true") boolean loop,
        @DefaultValue("1s") Duration poll) {}
