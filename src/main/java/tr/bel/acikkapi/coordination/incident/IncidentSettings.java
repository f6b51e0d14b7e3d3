package tr.bel.acikkapi.coordination.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.incident.*}.
 *
 * @param loop whether this node works announcements off by itself; tests that turn the crank themselves say no
 * @param poll how long the loop sleeps when nothing wakes it
 * @param burstCases how many like cases are a burst
 * @param burstWithin in how short a time
 * @param likeWithin how old a case may be to be shown as like
 */
@ConfigurationProperties("acikkapi.incident")
record IncidentSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("15s") Duration poll,
        @DefaultValue("5") int burstCases,
        @DefaultValue("2h") Duration burstWithin,
        @DefaultValue("14d") Duration likeWithin) {}
