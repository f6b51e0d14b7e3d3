package tr.bel.acikkapi.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the demonstration puts in the place of the house's own. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }
}
