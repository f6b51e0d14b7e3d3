package tr.bel.acikkapi.shared;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The three alphabets of a text message: GSM 03.38 with its extension, the same with the Turkish single-shift table (3GPP TS 23.038 A.3.1:
 * Ş ş Ğ ğ İ ı ç and the extension cost two septets; the header of the shift takes room), and UCS-2 for everything else.
 */
public enum SmsAlphabet {
    GSM(160, 153),
    TURKISH(155, 149),
    UCS2(70, 67);

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** The Turkish locking-shift table (A.2.1) where it differs from the basic one; messages are read with it, never written. */
    private static final Map<Integer, Character> LOCKED =
            Map.of(0x04, '€', 0x07, 'ı', 0x0B, 'Ğ', 0x0C, 'ğ', 0x1C, 'Ş', 0x1D, 'ş', 0x40, 'İ', 0x60, 'ç');

    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int[] EXTENSION_AT = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final String SHIFT = "ĞİŞçğış";
    private static final int[] SHIFT_AT = {0x47, 0x49, 0x53, 0x63, 0x67, 0x69, 0x73};
    static final int ESCAPE = 0x1B;

    private final int single;
    private final int part;

    SmsAlphabet(int single, int part) {
        this.single = single;
        this.part = part;
    }

    /** How many units a message of one part holds: septets, or 16-bit units. */
    public int single() {
        return single;
    }

    /** How many units each part of several holds. */
    public int part() {
        return part;
    }

    /** What the character costs in this alphabet; empty where it has none. */
    public OptionalInt cost(int codePoint) {
        if (this == UCS2) {
            return OptionalInt.of(Character.charCount(codePoint));
        }
        if (codePoint != ESCAPE && BASIC.indexOf(codePoint) >= 0) {
            return OptionalInt.of(1);
        }
        boolean shifted = EXTENSION.indexOf(codePoint) >= 0 || (this == TURKISH && SHIFT.indexOf(codePoint) >= 0);
        return shifted ? OptionalInt.of(2) : OptionalInt.empty();
    }

    /** Whether every character of the text is in this alphabet. */
    public boolean holds(String text) {
        return text.codePoints().allMatch(c -> cost(c).isPresent());
    }

    /** The narrowest alphabet for this text. */
    public static SmsAlphabet of(String text) {
        if (GSM.holds(text)) {
            return GSM;
        }
        return TURKISH.holds(text) ? TURKISH : UCS2;
    }

    static int basic(int character) {
        return BASIC.indexOf(character);
    }

    static int shifted(int character) {
        int extension = EXTENSION.indexOf(character);
        return extension >= 0 ? EXTENSION_AT[extension] : SHIFT_AT[SHIFT.indexOf(character)];
    }

    static char basicAt(int septet, boolean locked) {
        Character other = locked ? LOCKED.get(septet) : null;
        return other == null ? BASIC.charAt(septet) : other;
    }

    /** What follows an escape; where the table has nothing there, the basic character is meant (3GPP TS 23.038, 6.2.1.1). */
    static char shiftedAt(int septet, boolean turkish, boolean locked) {
        for (int i = 0; i < EXTENSION_AT.length; i++) {
            if (EXTENSION_AT[i] == septet) {
                return EXTENSION.charAt(i);
            }
        }
        for (int i = 0; turkish && i < SHIFT_AT.length; i++) {
            if (SHIFT_AT[i] == septet) {
                return SHIFT.charAt(i);
            }
        }
        return basicAt(septet, locked);
    }
}
