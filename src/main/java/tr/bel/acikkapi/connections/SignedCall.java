package tr.bel.acikkapi.connections;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Hmac;

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

    private SignedCall() {}

    /** Whether the signature fits the body, the moment and the secret; a blank secret fits nothing. */
    public static boolean isGood(
            String secret, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (secret.isBlank() || timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(WINDOW) <= 0 && Hmac.same(signature, sign(secret, timestamp, body));
    }

    /** What stands in {@link #SIGNATURE} for this body at this moment. */
    public static String sign(String secret, String timestamp, byte[] body) {
        return PREFIX + Hmac.hex(secret, (timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }
}
