package tr.bel.acikkapi.feedback;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a paragraph into lines for paper and puts each into the order in which it is drawn, from left to right (Unicode UAX #9). */
final class PrintedLines {

    /**
     * {@link Bidi} knows embeddings, not isolates; with a right-to-left mark on either side they do the same, and what stands between two
     * of them is not drawn into them.
     */
    private static final String EMBEDDED = "\u200F\u202A";

    private static final String POP = "\u202C\u200F";
    private static final String MIRRORED = "()[]{}<>«»";
    private static final String MIRROR = ")(][}{><»«";

    private PrintedLines() {}

    /**
     * The lines of a text, drawn order.
     *
     * @param width of a piece of text, in the unit of {@code room}
     */
    static List<String> of(String text, boolean rightToLeft, double room, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String shaped = ArabicShapes.join(
                    paragraph.replace("\u2068", EMBEDDED).replace("\u2069", POP).replace('\t', ' '));
            if (shaped.isBlank()) {
                lines.add("");
                continue;
            }
            Bidi bidi = new Bidi(shaped, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int start = 0;
            while (start < shaped.length()) {
                int end = end(shaped, start, room, width);
                lines.add(drawn(bidi.createLineBidi(start, end), shaped.substring(start, end)));
                start = end;
                while (start < shaped.length() && shaped.charAt(start) == ' ') {
                    start++;
                }
            }
        }
        return lines;
    }

    /** Where the line that begins here ends: before a blank, or within a word that is longer than a line. */
    private static int end(String text, int start, double room, ToDoubleFunction<String> width) {
        int last = -1;
        for (int i = start + 1; i <= text.length(); i++) {
            boolean whole = i == text.length() || text.charAt(i) == ' ';
            boolean fits = width.applyAsDouble(text.substring(start, i)) <= room;
            if (!fits) {
                return last > start ? last : Math.max(i - 1, start + 1);
            }
            if (whole) {
                last = i;
            }
        }
        return text.length();
    }

    private static String drawn(Bidi line, String text) {
        int runs = line.getRunCount();
        byte[] levels = new byte[runs];
        Object[] pieces = new Object[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) line.getRunLevel(i);
            String piece = text.substring(line.getRunStart(i), line.getRunLimit(i));
            pieces[i] = line.getRunLevel(i) % 2 == 0 ? piece : turned(piece);
        }
        Bidi.reorderVisually(levels, 0, pieces, 0, runs);
        StringBuilder drawn = new StringBuilder();
        for (Object piece : pieces) {
            drawn.append(piece);
        }
        return withoutMarks(drawn.toString());
    }

    /** What is only for the order of letters is not drawn. */
    static String withoutMarks(String text) {
        return text.replaceAll("[\u200E\u200F\u202A-\u202E\u2066-\u2069]", "");
    }

    private static String turned(String piece) {
        StringBuilder turned = new StringBuilder();
        new StringBuilder(piece).reverse().codePoints().forEach(c -> {
            int mirrored = MIRRORED.indexOf(c);
            turned.appendCodePoint(mirrored < 0 ? c : MIRROR.charAt(mirrored));
        });
        return turned.toString();
    }
}
