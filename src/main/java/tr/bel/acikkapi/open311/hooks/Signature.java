package tr.bel.acikkapi.open311.hooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tr.bel.acikkapi.shared.Hmac;

/**
 * By which a partner knows that a delivery is ours and fresh: {@code t=<seconds>,v1=<hex>}, where the second part is the HMAC-SHA256 of the
 * seconds, a full stop and the body, under the secret as text.
 */
final class Signature {

    static final String HEADER = "X-AcikKapi-Signature";

    private Signature() {}

    static String of(String secret, Instant at, String body) {
        byte[] signed = (at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return "t=" + at.getEpochSecond() + ",v1=" + Hmac.hex(secret, signed);
    }
}
