package tr.bel.acikkapi.channel.mayorcalls;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MayorCallsSettings.class)
class MayorCallsConfiguration {}
