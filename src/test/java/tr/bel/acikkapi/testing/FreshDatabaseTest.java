package tr.bel.acikkapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.database.Vault;

/** Two classes that both find the database untouched, though both write into it; and what that must not do to the pool. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class FreshDatabaseTest {

    @Nested
    @Order(1)
    @AcikKapiTest
    class FirstTest extends Both {}

    @Nested
    @Order(2)
    @AcikKapiTest
    class SecondTest extends Both {}

    @Test
    void nobody_is_handed_a_dead_connection_though_the_pool_was_just_filling_itself() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        HikariConfig config = new HikariConfig();
        UseTestDatabase.askBeforeLending();
        config.setDataSource(database.dataSource());
        config.setAllowPoolSuspension(true);
        config.setMaximumPoolSize(20);
        try (HikariDataSource pool = new HikariDataSource(config);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 25; round++) {
                FreshDatabaseForEachClass.renew(pool, database);
                List<Future<Integer>> answers = IntStream.range(0, 8)
                        .mapToObj(i -> people.submit(() -> JdbcClient.create(pool)
                                .sql("select 1")
                                .query(Integer.class)
                                .single()))
                        .toList();
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(1);
                }
            }
        }
    }

    abstract static class Both {

        @Autowired
        @SuppressWarnings("NullAway.Init")
        private JdbcClient jdbc;

        @Autowired
        @SuppressWarnings("NullAway.Init")
        private Vault vault;

        @Test
        void the_database_is_as_the_application_started_it() {
            assertThat(jdbc.sql("SELECT to_regclass('public.left_behind') IS NULL")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(jdbc.sql("SELECT count(*) FROM database.vault_key")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThat(vault.open(vault.seal("söz", "test"), "test")).isEqualTo("söz");
            jdbc.sql("CREATE TABLE public.left_behind ()").update();
        }
    }
}
