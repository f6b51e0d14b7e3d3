package tr.bel.acikkapi.channel.sms;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.bel.acikkapi.feedback.DeliveryReports.Outcome;

/**
 * The text of a delivery receipt (SMPP 3.4, appendix B): {@code id:1A sub:001 dlvrd:001 … stat:DELIVRD err:000 text:…}.
 *
 * @param id empty where there is none
 * @param state {@code DELIVRD}, {@code UNDELIV}, …
 * @param error the operator's own number; empty where there is none
 */
record ReceiptText(String id, String state, String error) {

    private static final Pattern FIELD = Pattern.compile("\\b(id|stat|err):\\s*([^\\s]+)", Pattern.CASE_INSENSITIVE);

    static ReceiptText read(byte[] octets) {
        Matcher m = FIELD.matcher(new String(octets, StandardCharsets.ISO_8859_1));
        String id = "";
        String state = "";
        String error = "";
        while (m.find()) {
            switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "id" -> id = m.group(2);
                case "stat" -> state = m.group(2).toUpperCase(Locale.ROOT);
                default -> error = m.group(2);
            }
        }
        return new ReceiptText(id, state, error);
    }

    String words() {
        return (state + " " + error).strip();
    }

    /**
     * What it means for us.
     *
     * @param number message_state of the parameter (SMPP 3.4, 5.2.28); 0 where there is none
     */
    static Outcome outcome(String state, int number) {
        if (state.equals("DELIVRD") || number == 2) {
            return Outcome.ARRIVED;
        }
        boolean over =
                state.matches("EXPIRED|DELETED|UNDELIV|REJECTD|UNKNOWN") || (number >= 3 && number <= 8 && number != 6);
        return over ? Outcome.CAME_BACK : Outcome.DELAYED;
    }
}
