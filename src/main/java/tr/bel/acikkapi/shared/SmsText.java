package tr.bel.acikkapi.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text as it goes over the air, cut into the parts that the operator counts. Operators append five characters ({@code  B0xx}) to the
 * first part, for which room is left. No part ends between an escape and its letter, or within a surrogate pair.
 *
 * @param parts which together are the text; one empty part for an empty text
 * @param units of the whole text: septets, or 16-bit units in UCS-2
 * @param left units left in the last part
 */
public record SmsText(SmsAlphabet alphabet, List<String> parts, int units, int left) {

    /** What operators append. */
    public static final int OPERATOR = 5;

    public SmsText {
        parts = List.copyOf(parts);
    }

    /** In the narrowest alphabet. */
    public static SmsText of(String text) {
        return in(SmsAlphabet.of(text), text);
    }

    /** @throws IllegalArgumentException where the alphabet lacks a character of the text */
    public static SmsText in(SmsAlphabet alphabet, String text) {
        int units = text.codePoints().map(c -> cost(alphabet, c)).sum();
        if (units + OPERATOR <= alphabet.single()) {
            return new SmsText(alphabet, List.of(text), units, alphabet.single() - OPERATOR - units);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int room = alphabet.part() - OPERATOR;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            int cost = cost(alphabet, character);
            if (cost > room) {
                parts.add(part.toString());
                part.setLength(0);
                room = alphabet.part();
            }
            part.appendCodePoint(character);
            room -= cost;
        }
        parts.add(part.toString());
        return new SmsText(alphabet, parts, units, room);
    }

    private static int cost(SmsAlphabet alphabet, int character) {
        OptionalInt cost = alphabet.cost(character);
        if (cost.isEmpty()) {
            throw new IllegalArgumentException("a character that " + alphabet + " lacks");
        }
        return cost.getAsInt();
    }

    /** How many messages the operator counts. */
    public int count() {
        return parts.size();
    }

    /** All parts together. */
    public String whole() {
        return String.join("", parts);
    }

    public boolean isWide() {
        return alphabet == SmsAlphabet.UCS2;
    }
}
