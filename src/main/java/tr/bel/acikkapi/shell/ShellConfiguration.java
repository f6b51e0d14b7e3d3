package tr.bel.acikkapi.shell;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Everything of the shell but its controllers, in one place, so that a web test of another room can take it whole:
 * {@code @WebMvcTest(...) @Import(ShellConfiguration.class)}.
 */
@Configuration(proxyBeanMethods = false)
public class ShellConfiguration {

    /** The house's clock. A test that turns the hands adds a {@code Clock} bean of its own, which then wins. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The municipality's time zone ({@code acikkapi.zone}). */
    @Bean
    @Fallback
    ZoneId zone(Environment environment) {
        return ZoneId.of(environment.getProperty("acikkapi.zone", "Europe/Istanbul"));
    }

    @Bean
    HouseMessages messageSource(Environment environment) {
        boolean development = environment.acceptsProfiles(Profiles.of("dev"));
        return HouseMessages.ofClasspath(
                environment.getProperty("acikkapi.messages.strict", Boolean.class, development));
    }

    @Bean
    Formatting fmt(Clock clock, ZoneId zone, MessageSource messages) {
        return new Formatting(clock, zone, messages);
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new PatientFlashes();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie();
    }

    @Bean
    ShellDialect shellDialect() {
        return new ShellDialect();
    }

    @Bean
    ErrorPages errorPages() {
        return new ErrorPages();
    }

    /**
     * A redirect after POST is 303, which no client may repeat as a POST; Spring's own choice is 302. A page is answered when it is whole: one
     * that breaks in its middle becomes an error page, and a form far down a long page can still set the cookie that it is sent with.
     */
    @Bean
    static BeanPostProcessor wholePages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setRedirectHttp10Compatible(false);
                    resolver.setProducePartialOutputWhileProcessing(false);
                }
                return bean;
            }
        };
    }

    @Bean
    ExpiredForm expiredForm() {
        return new ExpiredForm();
    }

    @Bean
    WebMvcConfigurer shellWeb(
            Environment environment,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<MenuEntry> entries,
            ObjectProvider<PromiseWatch> watches,
            Clock clock,
            Formatting fmt) {
        ShellView.House house = new ShellView.House(
                environment.getProperty("acikkapi.municipality.name", "Belediye"),
                environment.getProperty("acikkapi.municipality.phone", "153"),
                environment.acceptsProfiles(Profiles.of("demo")),
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev"));
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName(LanguageCookie.NAME);
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        ShellInterceptor shell = new ShellInterceptor(house, new Menu(entries, watches, fmt), clock);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
                registry.addInterceptor(shell);
                registry.addInterceptor(new CacheInterceptor());
            }
        };
    }
}
