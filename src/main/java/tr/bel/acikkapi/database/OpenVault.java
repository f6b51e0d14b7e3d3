package tr.bel.acikkapi.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings keys and database together. The table {@code database.vault_key} holds a sealed word for every sealing key and the fingerprint of
 * a word for the lookup key: enough to notice at the start, not in the middle of a working day, that a key file is missing, older than the
 * data or from elsewhere.
 */
final class OpenVault {

    private static final Logger log = LoggerFactory.getLogger(OpenVault.class);
    private static final String CONTEXT = "database.vault_key";
    private static final String WORD = "Açık Kapı";
    private static final String LOOKUP = "lookup";
    private static final String SEALING = "sealing ";

    /** Any number, as long as all nodes take the same: the first starts of two nodes must not both make keys. */
    private static final long ADVISORY_LOCK = 0x41634b6150L;

    private final Path file;
    private final boolean rotate;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    OpenVault(Path file, boolean rotate, JdbcClient jdbc, TransactionOperations transaction) {
        this.file = file;
        this.rotate = rotate;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param proof Base64 of what the table holds */
    private record Check(String key, String proof) {}

    /** The vault of this database. */
    Vault open() {
        return transaction.execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                    .param(ADVISORY_LOCK)
                    .query((row, number) -> number)
                    .list();
            List<Check> checks = jdbc.sql("SELECT key, encode(proof, 'base64') AS proof FROM database.vault_key")
                    .query(Check.class)
                    .list();
            VaultKeys keys = keys(!checks.isEmpty());
            Vault vault = new Vault(keys);
            checks.forEach(check -> verify(check, vault));
            return remember(keys, checks, vault);
        });
    }

    private VaultKeys keys(boolean databaseKnowsKeys) {
        if (!Files.exists(file)) {
            if (databaseKnowsKeys) {
                throw DatabaseTrouble.keysMissing(file);
            }
            VaultKeys.generate().write(file);
            log.info("New keys for identity data are in {}: back this file up, apart from the database", file);
        }
        return VaultKeys.read(file);
    }

    private Vault remember(VaultKeys keys, List<Check> checks, Vault vault) {
        Vault current = vault;
        VaultKeys all = keys;
        if (rotate) {
            all = keys.rotated();
            all.write(file);
            current = new Vault(all);
            log.info("A new sealing key was added to {}; take acikkapi.keys.rotate out again", file);
        }
        String primary =
                SEALING + Integer.toUnsignedString(all.sealing().getPrimary().getId());
        insertMissing(checks, primary, current.seal(WORD, CONTEXT));
        insertMissing(checks, LOOKUP, current.fingerprint(WORD, CONTEXT));
        return current;
    }

    private void verify(Check check, Vault vault) {
        if (check.key().equals(LOOKUP)) {
            if (!Arrays.equals(vault.fingerprint(WORD, CONTEXT), bytes(check))) {
                throw DatabaseTrouble.keysDoNotFit(file, "its lookup key is another one.");
            }
            return;
        }
        try {
            vault.open(bytes(check), CONTEXT);
        } catch (IllegalArgumentException unknownKey) {
            throw DatabaseTrouble.keysDoNotFit(
                    file,
                    "data was sealed with key " + check.key().substring(SEALING.length()) + ", which is not in it.");
        }
    }

    private static byte[] bytes(Check check) {
        // PostgreSQL breaks long Base64 into lines, as MIME does.
        return Base64.getMimeDecoder().decode(check.proof());
    }

    private void insertMissing(List<Check> known, String key, byte[] proof) {
        if (known.stream().noneMatch(check -> check.key().equals(key))) {
            jdbc.sql("INSERT INTO database.vault_key (key, proof) VALUES (?, ?)")
                    .param(key)
                    .param(proof)
                    .update();
        }
    }
}
