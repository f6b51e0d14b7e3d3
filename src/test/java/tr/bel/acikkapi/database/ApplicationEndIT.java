package tr.bel.acikkapi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.testing.TestDatabase;

/** How the database behaves inside of Spring: the order of the end, and what an operator reads when a start is refused. */
@ExtendWith(OutputCaptureExtension.class)
class ApplicationEndIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({DatabaseConfiguration.class, VaultConfiguration.class})
    static class OnlyTheDatabase {}

    @Test
    void the_pool_ends_before_the_database_and_nobody_warns(CapturedOutput output) {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SHOW plan_cache_mode")
                            .query(String.class)
                            .single())
                    .isEqualTo("force_custom_plan");
        }
        assertThat(output.getOut()).containsSubsequence("Shutdown completed.", "The database has stopped");
        assertThat(output.getAll()).doesNotContain(" WARN ").doesNotContain(" ERROR ");
    }

    @Test
    void a_server_that_was_killed_comes_back_on_its_port_and_the_pool_finds_it(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("create table kept (word text)").update();
            jdbc.sql("insert into kept values ('söz')").update();
            PostmasterFile server =
                    PostmasterFile.in(temp.resolve("data/postgres")).orElseThrow();
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(
                            () -> jdbc.sql("select word from kept")
                                    .query(String.class)
                                    .single(),
                            "söz"::equals);
            assertThat(PostmasterFile.in(temp.resolve("data/postgres"))
                            .orElseThrow()
                            .port())
                    .isEqualTo(server.port());
        }
        assertThat(output.getAll())
                .contains("starting it again", "The database has stopped")
                .doesNotContain(" ERROR ");
    }

    @Test
    void a_refused_start_is_told_in_sentences_without_a_stack_trace(CapturedOutput output) {
        try (ConfigurableApplicationContext first = start()) {
            assertThatThrownBy(this::start).isInstanceOf(Exception.class);
            assertThat(first.getBean(JdbcClient.class)
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("Another Açık Kapı already runs on")
                .contains("Use the one that runs")
                .doesNotContain("\tat ");
    }

    @Test
    void a_lost_key_file_is_told_and_leaves_no_server_behind(CapturedOutput output) throws Exception {
        start().close();
        Files.delete(temp.resolve("data/keys.json"));
        assertThatThrownBy(this::start).isInstanceOf(Exception.class);
        assertThat(output.getAll()).contains("Bring the key file back").doesNotContain("\tat ");
        assertThat(PostmasterFile.in(temp.resolve("data/postgres"))).isEmpty();
    }

    @Test
    void an_outside_database_is_used_where_it_is_named(CapturedOutput output) {
        TestDatabase outside = TestDatabase.empty();
        try (ConfigurableApplicationContext context = start(
                "--spring.datasource.url=" + outside.url(),
                "--spring.datasource.username=" + outside.user(),
                "--spring.datasource.password=" + outside.password())) {
            assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
            assertThat(context.getBean(Vault.class)).isNotNull();
        }
        assertThat(output.getAll()).doesNotContain(" WARN ").doesNotContain(" ERROR ");
    }

    @Test
    void an_outside_database_that_does_not_answer_is_named_without_a_stack_trace(CapturedOutput output) {
        assertThatThrownBy(() -> start("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none?password=geheim"))
                .isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains("jdbc:postgresql://127.0.0.1:1/none")
                .contains("spring.datasource.url")
                .doesNotContain("geheim")
                .doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "--acikkapi.data-dir=" + temp.resolve("data");
        System.arraycopy(more, 0, arguments, 1, more.length);
        SpringApplication application = new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.session.jdbc.initialize-schema=never", "spring.thymeleaf.check-template-location=false")
                .build();
        return application.run(arguments);
    }
}
