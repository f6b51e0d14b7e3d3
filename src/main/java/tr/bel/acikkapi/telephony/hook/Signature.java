package tr.bel.acikkapi.telephony.hook;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.connections.SignedCall;
import tr.bel.acikkapi.shared.Hmac;

/**
 * HMAC-SHA256 over method, path and body as they came, a line feed after each of the first two; in hexadecimal digits, with {@code sha256=}
 * before it or not. When it was sent, the event itself says.
 */
final class Signature {

    private Signature() {}

    static String of(SignedCall.Target target, byte[] body, String key) {
        return Hmac.hex(key, target.octets(), body);
    }

    static boolean fits(@Nullable String said, SignedCall.Target target, byte[] body, String key) {
        return said != null && Hmac.same(said.replaceFirst("^sha256=", ""), of(target, body, key));
    }
}
