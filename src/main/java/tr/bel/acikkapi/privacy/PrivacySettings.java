package tr.bel.acikkapi.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.privacy.*}.
 *
 * @param subject code of the subject that such requests are about; where the municipality has none of it, coordination classifies
 * @param loop whether this node erases by itself what was granted
 * @param poll how long the loop sleeps when nothing wakes it
 */
@ConfigurationProperties("acikkapi.privacy")
record PrivacySettings(
        @DefaultValue("kurum-kisisel-veri") String subject,
        @DefaultValue("true") boolean loop,
        @DefaultValue("1m") Duration poll) {}
