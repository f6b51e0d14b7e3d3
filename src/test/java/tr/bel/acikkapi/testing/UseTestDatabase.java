package tr.bel.acikkapi.testing;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a Spring context to a test database of its own, as an operator would to an outside one, and its keys to the target folder. */
final class UseTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        askBeforeLending();
        TestDatabase database = TestDatabase.fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        // Lets FreshDatabaseForEachClass hold everybody while it changes the database.
                        "spring.datasource.hikari.allow-pool-suspension=true",
                        "acikkapi.data-dir="
                                + Path.of(
                                        "target",
                                        "test-data",
                                        database.name() + "-"
                                                + ProcessHandle.current().pid()))
                .applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabase", database);
        keepUntilClosed(context, TestDatabase.lease());
    }

    /**
     * Hikari does not ask a connection that was used in the last half second whether it lives. One that was being made while the database
     * was taken away would be handed out dead. Pools that are made from now on ask each time.
     */
    static void askBeforeLending() {
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    /** Destroyed as the first registered, so after the pool and all who use it. */
    private static void keepUntilClosed(ConfigurableApplicationContext context, AutoCloseable lease) {
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("testDatabaseLease", lease::close);
    }
}
