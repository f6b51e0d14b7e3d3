package tr.bel.acikkapi.telephony.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over the body as it came, in hexadecimal digits, with {@code sha256=} before it or not. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC", e);
        }
    }

    static boolean fits(@Nullable String said, byte[] body, String key) {
        return said != null && same(said.replaceFirst("^sha256=", ""), of(body, key));
    }

    /** In the same time wherever they differ. */
    static boolean same(@Nullable String said, String right) {
        return said != null
                && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
