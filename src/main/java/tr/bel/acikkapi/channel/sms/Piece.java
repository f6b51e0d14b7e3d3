package tr.bel.acikkapi.channel.sms;

import tr.bel.acikkapi.shared.SmsBytes;

/**
 * A message, or a part of one, as it came over the air.
 *
 * @param source the line that brought it
 * @param sender as the operator names it
 * @param recipient the number of ours that it was sent to
 * @param coding data coding scheme
 * @param header what its user data header says
 * @param octets the text alone, in hexadecimal
 */
record Piece(String source, String sender, String recipient, int coding, Header header, String octets) {

    private static final int WIDE = 8;
    private static final int LATIN_1 = 3;
    private static final int GROUP = 0xF0;
    private static final int ALPHABET = 0x0C;
    private static final int CODED = 0xC0;

    /** Of this message no other part exists. */
    boolean isWhole() {
        return header.total() <= 1;
    }

    /** The text of all parts together: a letter may be cut in two. */
    static String text(int coding, Header header, byte[] octets) {
        if (isWide(coding)) {
            return SmsBytes.wide(octets);
        }
        if (coding == LATIN_1) {
            return new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        return SmsBytes.septets(octets, header.shifted(), header.locked());
    }

    /** 8, and the wide ones of the general group (00xx10xx). */
    private static boolean isWide(int coding) {
        return (coding & GROUP) != GROUP && (coding & CODED) == 0 && (coding & ALPHABET) == WIDE;
    }

    /** For the table: coding, tables and octets in one line. */
    String packed() {
        return coding + " " + header.shifted() + " " + header.locked() + " " + octets;
    }

    @Override
    public String toString() {
        return source + " " + header;
    }
}
