package tr.bel.acikkapi.performance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.performance.*}.
 *
 * @param loop whether this node judges and counts by itself; tests that turn the crank themselves say no
 * @param every how often it looks whether there is something to do
 * @param daily whether the figures are renewed once a day only, soon after midnight: who looks every minute learns of no single case
 */
@ConfigurationProperties("acikkapi.performance")
record PerformanceSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("5m") Duration every,
        @DefaultValue("true") boolean daily) {}
