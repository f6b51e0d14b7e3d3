package tr.bel.acikkapi.telephony.hook;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** The web-hook's own filter chain: no session, no form token; the token and the signature say who may. */
@Configuration(proxyBeanMethods = false)
class HookAccess {

    @Bean
    AccessRules hookRules() {
        return () -> List.of(AccessRule.everyone(HookController.ADDRESS));
    }

    @Bean
    @Order(2)
    SecurityFilterChain hook(HttpSecurity http) throws Exception {
        return http.securityMatcher(HookController.ADDRESS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'")))
                .build();
    }
}
