package tr.bel.acikkapi.telephony.asterisk;

import org.jspecify.annotations.Nullable;

/** What Asterisk's names say. */
final class Names {

    /** What it says where it knows nothing. */
    private static final String UNKNOWN = "<unknown>";

    private Names() {}

    /** The telephone of a channel or a queue's member: {@code 101} of {@code PJSIP/101-00000001} and of {@code PJSIP/101}. */
    static @Nullable String extension(@Nullable String channel) {
        if (channel == null || !channel.contains("/")) {
            return null;
        }
        String name = channel.substring(channel.indexOf('/') + 1).replaceFirst("@.*$", "");
        String extension = name.replaceFirst("-[0-9a-f]{8}(;[12])?$", "");
        return extension.isBlank() ? null : extension;
    }

    /** Half a channel that only joins others, no telephone. */
    static boolean isLocal(@Nullable String channel) {
        return channel != null && channel.startsWith("Local/");
    }

    static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() || text.equals(UNKNOWN) ? null : text;
    }

    /** The first argument of a dialplan application. */
    static String firstArgument(String data) {
        int comma = data.indexOf(',');
        return comma < 0 ? data : data.substring(0, comma);
    }
}
