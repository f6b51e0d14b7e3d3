package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tr.bel.acikkapi.cases.CheckedAttachment;

/**
 * By what a request that is sent twice is known: the sender's {@code Idempotency-Key}, or else everything that was said. GeoReport knows no
 * such key, and a client whose line broke sends the same again.
 */
final class SameWords {

    private static final String HEADER = "Idempotency-Key";

    private SameWords() {}

    static String key(HttpServletRequest request, List<CheckedAttachment> photos) {
        MessageDigest digest = sha256();
        String own = Parameters.tidy(request.getHeader(HEADER));
        if (!own.isEmpty()) {
            add(digest, own);
            return "k-" + HexFormat.of().formatHex(digest.digest());
        }
        Map<String, String[]> said = new TreeMap<>(request.getParameterMap());
        said.remove("api_key");
        said.forEach((name, values) -> {
            add(digest, name);
            for (String value : values) {
                add(digest, value);
            }
        });
        photos.forEach(photo -> digest.update(photo.content()));
        return "w-" + HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that "a" and "bc" are not "ab" and "c". */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
