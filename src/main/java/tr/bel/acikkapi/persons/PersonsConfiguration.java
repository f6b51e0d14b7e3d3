package tr.bel.acikkapi.persons;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonsSettings.class)
class PersonsConfiguration {}
