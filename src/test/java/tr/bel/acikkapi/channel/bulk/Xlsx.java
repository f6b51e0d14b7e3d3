package tr.bel.acikkapi.channel.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest spreadsheet that there is. */
final class Xlsx {

    private static final String NS = "http://schemas.openxmlformats.org/";

    private Xlsx() {}

    @SafeVarargs
    static byte[] of(List<String>... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                <Types xmlns="%1$spackage/2006/content-types"><Default Extension="rels"
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override
                PartName="/xl/worksheets/sheet1.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>\
                """);
            part(zip, "_rels/.rels", """
                <Relationships xmlns="%1$spackage/2006/relationships"><Relationship Id="r1"
                Type="%1$sofficeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>\
                """);
            part(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%1$spackage/2006/relationships"><Relationship Id="r1"
                Type="%1$sofficeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
                """);
            part(zip, "xl/workbook.xml", """
                <workbook xmlns="%1$sspreadsheetml/2006/main" xmlns:r="%1$sofficeDocument/2006/relationships"><sheets><sheet
                name="Sayfa1" sheetId="1" r:id="r1"/></sheets></workbook>\
                """);
            part(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private static String sheet(List<String>... rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + NS + "spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= rows.length; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            char column = 'A';
            for (String cell : rows[row - 1]) {
                xml.append("<c r=\"").append(column++).append(row).append("\" t=\"inlineStr\"><is><t>");
                xml.append(cell).append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml.formatted(NS)).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
