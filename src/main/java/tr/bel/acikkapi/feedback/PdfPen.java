package tr.bel.acikkapi.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shell.QrCode;

/** Writes on A4 from top to bottom, in points of 1/72 inch, and turns the page by itself. */
final class PdfPen implements AutoCloseable {

    private static final float MARGIN = 62;
    private static final float FOOT = 70;
    private static final float LEADING = 1.45f;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private final PDDocument document;
    private final PDType0Font plain;
    private final PDType0Font bold;
    private @Nullable PDPageContentStream page;
    private float y;

    PdfPen(PDDocument document) throws IOException {
        this.document = document;
        this.plain = font("DejaVuSans.ttf");
        this.bold = font("DejaVuSans-Bold.ttf");
    }

    private PDType0Font font(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PdfPen.class.getResourceAsStream("/fonts/" + file), "the font " + file)) {
            return PDType0Font.load(document, in);
        }
    }

    /** A new sheet of paper. */
    void turn() throws IOException {
        close();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    void gap(float points) {
        y -= points;
    }

    /** A paragraph, at the side where its language begins. */
    void paragraph(String text, float size, boolean strong, boolean rightToLeft) throws IOException {
        PDType0Font font = strong ? bold : plain;
        float room = PDRectangle.A4.getWidth() - 2 * MARGIN;
        String known = printable(text, font);
        for (String line : PrintedLines.of(known, rightToLeft, room, piece -> width(piece, font, size))) {
            if (y < FOOT) {
                turn();
            }
            float left = rightToLeft ? MARGIN + room - (float) width(line, font, size) : MARGIN;
            draw(line, font, size, left);
            y -= size * LEADING;
        }
        y -= size * 0.6f;
    }

    private void draw(String line, PDType0Font font, float size, float left) throws IOException {
        PDPageContentStream out = Objects.requireNonNull(page, "no sheet of paper");
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(left, y - size);
        out.showText(line);
        out.endText();
    }

    /** A square of this side, at the left margin or, where the text runs so, at the right one; the pen stays above it. */
    void square(QrCode code, float side, boolean rightToLeft) throws IOException {
        if (y - side < FOOT / 2) {
            turn();
        }
        PDPageContentStream out = Objects.requireNonNull(page, "no sheet of paper");
        float module = side / code.size();
        float left = rightToLeft ? PDRectangle.A4.getWidth() - MARGIN - side : MARGIN;
        Matcher m = MODULE.matcher(code.path());
        while (m.find()) {
            int row = Integer.parseInt(m.group(2));
            out.addRect(left + Integer.parseInt(m.group(1)) * module, y - (row + 1) * module, module, module);
        }
        out.fill();
        y -= side;
    }

    /** Width in points; what is only for the order of letters has none. */
    private static double width(String text, PDType0Font font, float size) {
        try {
            return font.getStringWidth(PrintedLines.withoutMarks(text)) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters that the font has not, such as emoji, become a square; a letter is never refused because of one. */
    private static String printable(String text, PDType0Font font) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> known.append(isKnown(c, font) ? Character.toString(c) : "□"));
        return known.toString();
    }

    private static boolean isKnown(int c, PDType0Font font) {
        if (c == '\n'
                || c == '\t'
                || PrintedLines.withoutMarks(Character.toString(c)).isEmpty()) {
            return true;
        }
        try {
            return font.encode(Character.toString(c)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        PDPageContentStream written = page;
        if (written != null) {
            written.close();
            page = null;
        }
    }
}
