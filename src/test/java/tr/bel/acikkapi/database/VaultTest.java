package tr.bel.acikkapi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.testing.TestDatabase;

class VaultTest {

    private static final String NUMBER = "19090909018";
    private static final String CONTEXT = "citizen.national_id";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private DataSource database = TestDatabase.fresh().dataSource();

    @BeforeEach
    void freshDatabase() {
        database = TestDatabase.fresh().dataSource();
    }

    @Test
    void what_is_sealed_is_unreadable_never_looks_the_same_and_opens_again() {
        Vault vault = Vault.ofNewKeys();
        byte[] sealed = vault.seal(NUMBER, CONTEXT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        assertThat(vault.seal(NUMBER, CONTEXT)).isNotEqualTo(sealed);
        assertThat(vault.open(sealed, CONTEXT)).isEqualTo(NUMBER);
    }

    @Test
    void a_changed_or_misplaced_secret_does_not_open() {
        Vault vault = Vault.ofNewKeys();
        byte[] sealed = vault.seal(NUMBER, CONTEXT);
        assertThatThrownBy(() -> vault.open(sealed, "citizen.phone")).isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, CONTEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(NUMBER);
    }

    @Test
    void equal_values_find_each_other_by_fingerprint_only_in_their_context_and_with_the_key() {
        Vault vault = Vault.ofNewKeys();
        assertThat(vault.fingerprint(NUMBER, CONTEXT)).hasSize(32).isEqualTo(vault.fingerprint(NUMBER, CONTEXT));
        assertThat(vault.fingerprint(NUMBER, "staff.national_id")).isNotEqualTo(vault.fingerprint(NUMBER, CONTEXT));
        assertThat(vault.fingerprint("bc", "a")).isNotEqualTo(vault.fingerprint("c", "ab"));
        assertThat(Vault.ofNewKeys().fingerprint(NUMBER, CONTEXT)).isNotEqualTo(vault.fingerprint(NUMBER, CONTEXT));
    }

    @Test
    void a_new_key_seals_and_the_old_one_still_opens() {
        VaultKeys first = VaultKeys.generate();
        VaultKeys second = first.rotated();
        byte[] old = new Vault(first).seal(NUMBER, CONTEXT);
        Vault rotated = new Vault(second);
        assertThat(rotated.open(old, CONTEXT)).isEqualTo(NUMBER);
        assertThat(rotated.fingerprint(NUMBER, CONTEXT)).isEqualTo(new Vault(first).fingerprint(NUMBER, CONTEXT));
        byte[] fresh = rotated.seal(NUMBER, CONTEXT);
        assertThatThrownBy(() -> new Vault(first).open(fresh, CONTEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_start_makes_keys_that_only_the_owner_reads_and_the_second_start_takes_them() throws Exception {
        byte[] sealed = open(false).seal(NUMBER, CONTEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rw-------");
        assertThat(open(false).open(sealed, CONTEXT)).isEqualTo(NUMBER);
    }

    @Test
    void a_lost_key_file_bars_the_start_and_no_new_one_appears() throws Exception {
        open(false);
        Files.delete(keys());
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("is missing");
        assertThat(keys()).doesNotExist();
    }

    @Test
    void a_key_file_of_another_database_bars_the_start() throws Exception {
        open(false);
        VaultKeys.generate().write(keys());
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    void a_key_file_older_than_the_data_bars_the_start() throws Exception {
        open(false);
        String old = Files.readString(keys());
        byte[] sealed = open(true).seal(NUMBER, CONTEXT);
        assertThat(open(false).open(sealed, CONTEXT)).isEqualTo(NUMBER);
        Files.writeString(keys(), old);
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("which is not in it");
    }

    @Test
    void an_unreadable_key_file_bars_the_start() throws Exception {
        open(false);
        Files.writeString(keys(), "{");
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("cannot be read");
    }

    private Path keys() {
        return temp.resolve("keys.json");
    }

    private Vault open(boolean rotate) {
        return new OpenVault(
                        keys(),
                        rotate,
                        JdbcClient.create(database),
                        new TransactionTemplate(new JdbcTransactionManager(database)))
                .open();
    }
}
