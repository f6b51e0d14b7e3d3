package tr.bel.acikkapi.channel.sms;

/**
 * What the user data header of a part says (3GPP TS 23.040, 9.2.3.24).
 *
 * @param reference which parts belong together
 * @param total how many there are; 1 for a message of one part
 * @param sequence from 1
 * @param shifted the Turkish single-shift table is used
 * @param locked the Turkish locking-shift table is used
 */
record Header(int reference, int total, int sequence, boolean shifted, boolean locked) {

    static final Header NONE = new Header(0, 1, 1, false, false);

    private static final int JOINED = 0x00;
    private static final int JOINED_WIDE = 0x08;
    private static final int SINGLE_SHIFT = 0x24;
    private static final int LOCKING_SHIFT = 0x25;
    private static final int TURKISH = 1;
    private static final int OCTET = 0xFF;

    /** @param data beginning with the header's length; what is cut off or unknown is passed over */
    static Header read(byte[] data) {
        int length = data.length == 0 ? 0 : data[0] & OCTET;
        Header header = NONE;
        int at = 1;
        while (at + 1 < data.length && at < length) {
            int element = data[at] & OCTET;
            int size = data[at + 1] & OCTET;
            int from = at + 2;
            if (from + size > Math.min(data.length, length + 1)) {
                break;
            }
            header = header.with(element, data, from, size);
            at = from + size;
        }
        return header.total() < 1 || header.sequence() < 1 || header.sequence() > header.total() ? NONE : header;
    }

    private Header with(int element, byte[] data, int from, int size) {
        if (element == JOINED && size == 3) {
            return new Header(data[from] & OCTET, data[from + 1] & OCTET, data[from + 2] & OCTET, shifted, locked);
        }
        if (element == JOINED_WIDE && size == 4) {
            int wide = ((data[from] & OCTET) << 8) | (data[from + 1] & OCTET);
            return new Header(wide, data[from + 2] & OCTET, data[from + 3] & OCTET, shifted, locked);
        }
        if (element == SINGLE_SHIFT && size == 1) {
            return new Header(reference, total, sequence, data[from] == TURKISH, locked);
        }
        if (element == LOCKING_SHIFT && size == 1) {
            return new Header(reference, total, sequence, shifted, data[from] == TURKISH);
        }
        return this;
    }

    /** How many octets it takes, with its length. */
    static int length(byte[] data) {
        return data.length == 0 ? 0 : Math.min(data.length, (data[0] & OCTET) + 1);
    }
}
