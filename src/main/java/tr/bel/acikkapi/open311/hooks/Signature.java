package tr.bel.acikkapi.open311.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By which a partner knows that a delivery is ours and fresh: {@code t=<seconds>,v1=<hex>}, where the second part is the HMAC-SHA256 of the
 * seconds, a full stop and the body, under the secret as text.
 */
final class Signature {

    static final String HEADER = "X-AcikKapi-Signature";

    private Signature() {}

    static String of(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
