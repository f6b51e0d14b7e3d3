package tr.bel.acikkapi.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The data source of the application: an outside one where {@code spring.datasource.url} names it, our own otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /**
     * Spring Boot's pool and Flyway take their address from the connection details and so depend on the server's bean: the container stops
     * the server after them, without a shutdown hook that could race theirs.
     */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithoutOutsideDatabase.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
            return EmbeddedDatabase.open(EmbeddedDatabase.Plan.of(settings));
        }

        @Bean
        JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
            return new EmbeddedConnectionDetails(database);
        }

        /** A command that joins a running application must not change the tables under it. */
        @Bean
        FlywayMigrationStrategy migrateOnlyWhenAlone(EmbeddedDatabase database) {
            return flyway -> {
                if (database.isJoined()) {
                    flyway.validate();
                } else {
                    flyway.migrate();
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(WithOutsideDatabase.class)
    static class Outside {

        @Bean
        static OutsideDatabaseCheck outsideDatabaseCheck() {
            return new OutsideDatabaseCheck();
        }
    }

    private record EmbeddedConnectionDetails(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.NAME;
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String toString() {
            return database.url();
        }
    }

    static class WithOutsideDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    static class WithoutOutsideDatabase extends WithOutsideDatabase {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
