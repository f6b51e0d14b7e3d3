package tr.bel.acikkapi.coordination.later;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UndoSettings.class)
class UndoConfiguration {}
