package tr.bel.acikkapi.telephony.hook;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Hmac;

/** HMAC-SHA256 over the body as it came, in hexadecimal digits, with {@code sha256=} before it or not. */
final class Signature {

    private Signature() {}

    static String of(byte[] body, String key) {
        return Hmac.hex(key, body);
    }

    static boolean fits(@Nullable String said, byte[] body, String key) {
        return said != null && Hmac.same(said.replaceFirst("^sha256=", ""), of(body, key));
    }
}
