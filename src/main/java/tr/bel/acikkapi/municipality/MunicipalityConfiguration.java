package tr.bel.acikkapi.municipality;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Municipality.class, StartFiles.class})
class MunicipalityConfiguration {

    @Bean
    Register municipalityRegister(SnapshotTables tables) {
        return new Register(tables::revision, tables::load, System::nanoTime);
    }
}
