package tr.bel.acikkapi.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The shell alone, without a database, with Zeynep signed in unless the address says {@code anonim}. Not a {@code @Configuration}, so that
 * no component scan finds it. {@code main} starts it by hand.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
@ComponentScan(
        basePackageClasses = ShellConfiguration.class,
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {Controller.class, org.springframework.context.annotation.Configuration.class}))
class ShellHouse {

    static final String CSP = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    public static void main(String[] args) {
        SpringApplication app = new SpringApplication(ShellHouse.class);
        app.setAdditionalProfiles("dev");
        app.run(args);
    }

    record Zeynep(String displayName, String initials) implements SignedIn {}

    record Entry(Section section, int order, String label, String icon, String href, long waiting)
            implements MenuEntry {
        @Override
        public OptionalLong count(Authentication who) {
            return waiting == 0 ? OptionalLong.empty() : OptionalLong.of(waiting);
        }
    }

    @Bean
    MenuEntry gallery() {
        return new Entry(MenuEntry.Section.WORK, 1, "gallery.title", "inboxes", "/gelistirici/bilesenler", 64);
    }

    @Bean
    MenuEntry work() {
        return new Entry(
                MenuEntry.Section.WORK, 2, "gallery.work", "layout-split", "/gelistirici/bilesenler/calisma", 1214);
    }

    @Bean
    MenuEntry desk() {
        return new Entry(
                MenuEntry.Section.DOORS, 1, "gallery.desk", "person-standing", "/gelistirici/bilesenler/masa", 0);
    }

    @Bean
    PromiseWatch watch() {
        return who -> List.of(
                new PromiseWatch.Chip("gallery.promise", 3, Tone.LATE, "/gelistirici/bilesenler"),
                new PromiseWatch.Chip("gallery.statutory", 11, Tone.SOON, "/gelistirici/bilesenler"),
                new PromiseWatch.Chip("gallery.internal", 41, Tone.CALM, "/gelistirici/bilesenler"));
    }

    /** Two square neighbourhoods; the real ones are the municipality room's. */
    @Bean
    RouterFunction<ServerResponse> neighbourhoods() {
        String squares = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"name":"Işıklar"},"geometry":{"type":"Polygon","coordinates":[[[29.0,41.0],[29.02,41.0],[29.02,41.02],[29.0,41.02],[29.0,41.0]]]}},
             {"type":"Feature","properties":{"name":"Çarşı"},"geometry":{"type":"Polygon","coordinates":[[[29.02,41.0],[29.04,41.0],[29.04,41.02],[29.02,41.02],[29.02,41.0]]]}}]}
            """;
        return RouterFunctions.route()
                .GET(
                        "/harita/mahalleler.geojson",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(squares))
                .build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ExpiredForm expiredForm) {
        return http.authorizeHttpRequests(all ->
                        all.requestMatchers("/yasak").denyAll().anyRequest().permitAll())
                .exceptionHandling(e -> e.accessDeniedHandler(expiredForm))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP)))
                .addFilterBefore(new SignIn(), AuthorizationFilter.class)
                .build();
    }

    /** Signs Zeynep in. */
    private static class SignIn extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!request.getRequestURI().contains("vatandas")
                    && !String.valueOf(request.getQueryString()).contains("vatandas")
                    && !String.valueOf(request.getQueryString()).contains("anonim")) {
                var token = new TestingAuthenticationToken(new Zeynep("Zeynep Kaya", "ZK"), "", "ROLE_STAFF");
                SecurityContextHolder.getContext().setAuthentication(token);
            }
            chain.doFilter(request, response);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}
