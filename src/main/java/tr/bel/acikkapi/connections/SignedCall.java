package tr.bel.acikkapi.connections;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Hmac;

/**
 * Whether a call from outside is from whom it says: {@code X-Signature: sha256=<hex>} over four parts with a line feed between them, which
 * are the {@code X-Timestamp}, the method in capitals, the path with its query as they stand in the request, and the raw body. Not older than
 * five minutes, so that nobody repeats what they overheard, nor at another address. Never in the address, which logs keep.
 */
public final class SignedCall {

    /** The header with the moment, in seconds since 1970. */
    public static final String TIMESTAMP = "X-Timestamp";

    /** The header with the signature. */
    public static final String SIGNATURE = "X-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String PREFIX = "sha256=";

    private SignedCall() {}

    /**
     * What is called.
     *
     * @param method in capitals
     * @param path with its query, encoded as in the request
     */
    public record Target(String method, String path) {

        /** The target of a request that came. */
        public static Target of(HttpServletRequest request) {
            String query = request.getQueryString();
            return new Target(request.getMethod(), request.getRequestURI() + (query == null ? "" : "?" + query));
        }

        /** The target of a POST that goes out. */
        public static Target post(URI address) {
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            return new Target("POST", path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        }

        /** As it stands in what is signed. */
        public byte[] octets() {
            return (method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Whether the signature fits the target, the body, the moment and the secret; a blank secret fits nothing. */
    public static boolean isGood(
            String secret,
            @Nullable String timestamp,
            @Nullable String signature,
            Target target,
            byte[] body,
            Instant now) {
        if (secret.isBlank() || timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(WINDOW) <= 0 && Hmac.same(signature, sign(secret, timestamp, target, body));
    }

    /** What stands in {@link #SIGNATURE} for this body to this target at this moment. */
    public static String sign(String secret, String timestamp, Target target, byte[] body) {
        return PREFIX + Hmac.hex(secret, (timestamp + "\n").getBytes(StandardCharsets.UTF_8), target.octets(), body);
    }
}
