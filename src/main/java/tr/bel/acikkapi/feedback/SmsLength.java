package tr.bel.acikkapi.feedback;

/**
 * How long a text is on the air. GSM 03.38 with its extension, the Turkish single-shift table (3GPP TS 23.038 A.3: Ş ş Ğ ğ İ ı ç and the
 * extension cost two septets, and the header of the shift five), and UCS-2 for everything else. Operators append five characters
 * ({@code  B0xx}), which are counted here.
 *
 * @param units septets, or 16-bit units where {@code wide}
 * @param parts messages that the operator counts
 * @param left units left in the last part
 */
record SmsLength(int units, int parts, int left, boolean wide) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";
    private static final String TURKISH = "ĞİŞçğış";
    private static final int OPERATOR = 5;

    /** How many units go into one message, and into each part of several. */
    private record Room(int single, int part) {}

    static SmsLength of(String text) {
        boolean turkish = false;
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else if (TURKISH.indexOf(c) >= 0) {
                turkish = true;
                septets += 2;
            } else {
                return counted(text.length(), new Room(70, 67), true);
            }
        }
        return counted(septets, turkish ? new Room(155, 149) : new Room(160, 153), false);
    }

    private static SmsLength counted(int units, Room room, boolean wide) {
        int all = units + OPERATOR;
        if (all <= room.single()) {
            return new SmsLength(units, 1, room.single() - all, wide);
        }
        int parts = Math.ceilDiv(all, room.part());
        return new SmsLength(units, parts, parts * room.part() - all, wide);
    }
}
