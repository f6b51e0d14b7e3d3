package tr.bel.acikkapi.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the vault at the start, after the migrations: a missing key file is told before anybody can work. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Vault vault(DatabaseSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new OpenVault(settings.keysPath(), settings.keys().rotate(), jdbc, new TransactionTemplate(transactions))
                .open();
    }
}
