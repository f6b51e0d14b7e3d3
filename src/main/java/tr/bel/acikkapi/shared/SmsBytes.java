package tr.bel.acikkapi.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The letters of a message as octets, one septet an octet (as SMPP carries them), and back. */
public final class SmsBytes {

    private static final int SEPTET = 0x7F;

    private SmsBytes() {}

    /** The octets of a part. */
    public static byte[] write(SmsAlphabet alphabet, String part) {
        if (alphabet == SmsAlphabet.UCS2) {
            return part.getBytes(StandardCharsets.UTF_16BE);
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        part.chars().forEach(c -> {
            int septet = SmsAlphabet.basic(c);
            if (septet < 0) {
                octets.write(SmsAlphabet.ESCAPE);
                octets.write(SmsAlphabet.shifted(c));
            } else {
                octets.write(septet);
            }
        });
        return octets.toByteArray();
    }

    /**
     * The text of septets, with whichever national tables its header names.
     *
     * @param shifted whether the Turkish single-shift table is used
     * @param locked whether the Turkish locking-shift table is used
     */
    public static String septets(byte[] octets, boolean shifted, boolean locked) {
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (byte octet : octets) {
            int septet = octet & SEPTET;
            if (escaped) {
                text.append(SmsAlphabet.shiftedAt(septet, shifted, locked));
                escaped = false;
            } else if (septet == SmsAlphabet.ESCAPE) {
                escaped = true;
            } else {
                text.append(SmsAlphabet.basicAt(septet, locked));
            }
        }
        return text.toString();
    }

    public static String wide(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_16BE);
    }
}
