package tr.bel.acikkapi.feedback;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The secret in the link of a closing question: 160 random bits in base 32, lower case. The database keeps its hash alone.
 *
 * @param value 32 characters of {@code 0-9a-v}
 */
record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 160;
    private static final int LENGTH = BITS / 5;

    static Token random() {
        String digits = new BigInteger(BITS, RANDOM).toString(32);
        return new Token("0".repeat(LENGTH - digits.length()) + digits);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "*****";
    }
}
