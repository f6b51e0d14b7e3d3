package tr.bel.acikkapi.cases;

import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;

/**
 * Seals the head of a chain with a key that is not in the database: whoever can write there and nowhere else can neither cut rows off the
 * end of a history nor write a whole one anew.
 */
@Component
class ChainSeal {

    private static final String CONTEXT = "cases.history_head";

    private final Vault vault;

    ChainSeal(Vault vault) {
        this.vault = vault;
    }

    byte[] of(long caseId, int seq, byte[] hash) {
        return vault.fingerprint(caseId + ":" + seq + ":" + HexFormat.of().formatHex(hash), CONTEXT);
    }
}
