package tr.bel.acikkapi.connections;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call from outside is from whom it says: {@code X-Signature: sha256=<hex>} over {@code <X-Timestamp>.<raw body>}, and not older
 * than five minutes, so that nobody repeats what they overheard. Never in the address, which logs keep.
 */
public final class SignedCall {

    /** The header with the moment, in seconds since 1970. */
    public static final String TIMESTAMP = "X-Timestamp";

    /** The header with the signature. */
    public static final String SIGNATURE = "X-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private SignedCall() {}

    /** Whether the signature fits the body, the moment and the secret; a blank secret fits nothing. */
    public static boolean isGood(
            String secret, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (secret.isBlank() || timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        String expected = sign(secret, timestamp, body);
        return age.abs().compareTo(WINDOW) <= 0
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands in {@link #SIGNATURE} for this body at this moment. */
    public static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
