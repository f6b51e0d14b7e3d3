package tr.bel.acikkapi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Looks at an outside database before the pool does: the pool would print its own stack trace and then wait half a minute. Uses one
 * connection of its own with the very address, name and password of the pool.
 */
final class OutsideDatabaseCheck implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
            String shown = withoutQuery(pool.getJdbcUrl());
            try (Connection connection =
                    DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
                ServerChecks.proveFit(connection, shown);
            } catch (SQLException e) {
                throw DatabaseTrouble.outsideUnreachable(shown, e);
            }
        }
        return bean;
    }

    /** An address may carry a password behind the question mark. */
    private static String withoutQuery(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
