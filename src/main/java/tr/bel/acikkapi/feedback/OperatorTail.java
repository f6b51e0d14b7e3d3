package tr.bel.acikkapi.feedback;

import java.util.regex.Pattern;

/**
 * What an operator writes behind a message and its sender did not: " B021". It is no word of the sender, whoever reads the message.
 */
public final class OperatorTail {

    private static final Pattern TAIL = Pattern.compile("(?<![\\s\\u00A0])[\\s\\u00A0]++B\\d{3}[\\s\\u00A0]*+$");

    private OperatorTail() {}

    /** The message as it was typed. */
    public static String off(String message) {
        return TAIL.matcher(message).replaceFirst("");
    }
}
