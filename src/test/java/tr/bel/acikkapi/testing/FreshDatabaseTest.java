package tr.bel.acikkapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.database.Vault;

/** Two classes that both find the database untouched, though both write into it. */
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
