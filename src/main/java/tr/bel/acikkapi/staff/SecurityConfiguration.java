package tr.bel.acikkapi.staff;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tr.bel.acikkapi.shell.ExpiredForm;

/** One filter chain for the whole house: every address is answered by a published rule or not at all. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/giris";
    static final String SIGN_OUT = "/cikis";

    /** Whichever room said it first: what is said of one address goes before what is said of many, and of one method before all. */
    private static final Comparator<AccessRule> NARROW_FIRST = Comparator.comparing(
                    (AccessRule rule) -> PathPatternParser.defaultInstance.parse(rule.pattern()),
                    PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(rule -> rule.method() == null);

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                + " media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'";

    /** Two answers to one browser at the same moment may both leave a word for its next page. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesMayCollide() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** A NUL does not fit into PostgreSQL's text and stands on no keyboard. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain house(HttpSecurity http, List<AccessRules> rooms, SignIn signIn, ObjectProvider<Clock> clock)
            throws Exception {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rooms.stream()
                            .flatMap(r -> r.rules().stream())
                            .sorted(NARROW_FIRST)
                            .forEach(rule -> allow(requests, rule));
                    requests.anyRequest().denyAll();
                })
                .addFilterBefore(new IdleSessions(clock.getObject()), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .failureHandler(failed(clock.getObject()))
                        .defaultSuccessUrl("/ev")
                        .permitAll())
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?cikildi"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(entryPoint(rooms)).accessDeniedHandler(denied()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessRule rule) {
        var address = requests.requestMatchers(matcher(rule));
        switch (rule.audience()) {
            case EVERYONE -> address.permitAll();
            case SIGNED_IN -> address.authenticated();
            case PERMITTED ->
                address.hasAnyAuthority(
                        rule.permissions().stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private static RequestMatcher matcher(AccessRule rule) {
        return rule.method() == null
                ? PathPatternRequestMatcher.withDefaults().matcher(rule.pattern())
                : PathPatternRequestMatcher.withDefaults().matcher(rule.method(), rule.pattern());
    }

    /** In a cookie and not in the session: a form that was open overnight is still sent. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return repository;
    }

    /** The page again, with what was typed but the password. */
    private static AuthenticationFailureHandler failed(Clock clock) {
        return (request, response, failure) -> {
            if (failure instanceof SignIn.TooManyAttempts locked && locked.getMessage() != null) {
                Duration left = Duration.between(clock.instant(), Instant.parse(locked.getMessage()));
                request.setAttribute(
                        SignInController.MINUTES_LOCKED,
                        Math.max(1, left.plusSeconds(59).toMinutes()));
            }
            request.getRequestDispatcher(SignInController.FAILED).forward(request, response);
        };
    }

    /**
     * A lost session answers an htmx call with a redirect of the whole page, never with a sign-in form inside a table cell. Who mistyped an
     * address is not asked to sign in: it does not exist.
     */
    private static AuthenticationEntryPoint entryPoint(List<AccessRules> rooms) {
        List<RequestMatcher> ours = rooms.stream()
                .flatMap(r -> r.rules().stream())
                .map(SecurityConfiguration::matcher)
                .toList();
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        page.setFavorRelativeUris(true);
        return (request, response, failure) -> {
            if (ours.stream().noneMatch(address -> address.matches(request))) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", SIGN_IN);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                page.commence(request, response, failure);
            }
        };
    }

    /** What you may not see does not exist. A form without its token is told so instead. */
    private static AccessDeniedHandler denied() {
        ExpiredForm expired = new ExpiredForm();
        return (request, response, denial) -> {
            if (denial instanceof CsrfException) {
                expired.handle(request, response, denial);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }
}
