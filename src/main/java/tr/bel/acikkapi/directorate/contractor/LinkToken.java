package tr.bel.acikkapi.directorate.contractor;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import tr.bel.acikkapi.database.Vault;

/**
 * The secret of a contractor's link: 160 bits in base 32. It is the vault's keyed hash of a random nonce, so that the officer can be shown
 * the link again while the database holds nothing that opens it.
 *
 * @param value 32 characters of {@code 0-9a-v}
 */
record LinkToken(String value) {

    private static final String CONTEXT = "directorate.contractor_link";
    private static final int BYTES = 20;
    private static final int LENGTH = 32;

    static LinkToken of(String nonce, Vault vault) {
        byte[] hash = Arrays.copyOf(vault.fingerprint(nonce, CONTEXT), BYTES);
        String digits = new BigInteger(1, hash).toString(32);
        return new LinkToken("0".repeat(LENGTH - digits.length()) + digits);
    }

    static String nonce() {
        return UUID.randomUUID().toString();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "*****";
    }
}
