package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code acikkapi.mayor-calls.*}.
 *
 * @param rest how long nobody is called again whom the mayor reached
 * @param near so long before its day a promise asks for attention
 * @param urn how far back the cases go whose applicants are in the urn when lots are drawn
 * @param thanks how far back thanks go that the mayor answers
 */
@ConfigurationProperties("acikkapi.mayor-calls")
record MayorCallsSettings(
        @DefaultValue("180d") Duration rest,
        @DefaultValue("3d") Duration near,
        @DefaultValue("365d") Duration urn,
        @DefaultValue("90d") Duration thanks) {}
