package tr.bel.acikkapi.feedback;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.springframework.stereotype.Component;

/**
 * A batch of letters as PDF/A-2b (ISO 19005-2): fonts embedded, colours named, so that it can be printed and kept for as long as the file
 * is. The first page is the list of what is in the batch.
 */
@Component
class LetterPdf {

    private static final float TEXT = 10.5f;
    private static final float SMALL = 9;
    private static final float SQUARE = 92;
    private static final String SRGB = "sRGB IEC61966-2.1";

    private final MessageWords words;
    private final Clock clock;

    LetterPdf(MessageWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The letters in this order. */
    byte[] of(List<LetterBatch.Letter> letters) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String title = words.text("feedback.letter.batch", letters.size());
            try (PdfPen pen = new PdfPen(document)) {
                list(letters, title, pen);
                for (LetterBatch.Letter letter : letters) {
                    letter(letter.sheet(), pen);
                }
            }
            archive(document, title);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void list(List<LetterBatch.Letter> letters, String title, PdfPen pen) throws IOException {
        pen.turn();
        pen.paragraph(title, 14, true, false);
        pen.paragraph(day(letters.getFirst().sheet(), Locale.of("tr", "TR")), TEXT, false, false);
        for (int i = 0; i < letters.size(); i++) {
            LetterSheets.Sheet sheet = letters.get(i).sheet();
            String name = sheet.name() == null ? words.text("feedback.calls.unnamed") : sheet.name();
            pen.paragraph(
                    "%d.  %s  %s\n%s".formatted(i + 1, letters.get(i).number(), name, oneLine(sheet.address())),
                    SMALL,
                    false,
                    false);
        }
    }

    private static void letter(LetterSheets.Sheet sheet, PdfPen pen) throws IOException {
        boolean rtl = sheet.direction().equals("rtl");
        pen.turn();
        pen.paragraph(sheet.house(), 12, true, false);
        pen.paragraph(sheet.houseAddress(), SMALL, false, false);
        pen.gap(12);
        pen.paragraph(day(sheet, Locale.forLanguageTag(sheet.lang())), TEXT, false, rtl);
        pen.gap(8);
        if (sheet.name() != null) {
            pen.paragraph(sheet.name(), TEXT, true, false);
        }
        pen.paragraph(sheet.address(), TEXT, false, false);
        pen.gap(12);
        pen.paragraph(sheet.subject(), TEXT, true, rtl);
        for (String paragraph : sheet.paragraphs()) {
            pen.paragraph(paragraph, TEXT, false, sheet.directionOf(paragraph).equals("rtl"));
        }
        if (sheet.answer() != null) {
            pen.gap(8);
            pen.square(sheet.answer(), SQUARE, rtl);
            pen.paragraph(sheet.question(), TEXT, true, rtl);
            pen.paragraph(sheet.howToAnswer(), SMALL, false, rtl);
        }
    }

    private static String day(LetterSheets.Sheet sheet, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(sheet.day());
    }

    private static String oneLine(String address) {
        return address.replaceAll("\\s*\\R\\s*", ", ");
    }

    /** What makes an archive of it: the output intent, and metadata that says which standard it keeps. */
    private void archive(PDDocument document, String title) throws IOException {
        GregorianCalendar now = new GregorianCalendar();
        now.setTimeInMillis(clock.instant().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(now);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("tr");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(title, now));
        catalog.setMetadata(metadata);
    }

    private static byte[] metadata(String title, GregorianCalendar now) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XMPMetadata xmp = XMPMetadata.createXMPMetadata();
            var archive = xmp.createAndAddPDFAIdentificationSchema();
            archive.setPart(2);
            archive.setConformance("B");
            xmp.createAndAddDublinCoreSchema().setTitle(title);
            xmp.createAndAddXMPBasicSchema().setCreateDate(now);
            new XmpSerializer().serialize(xmp, out, true);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
