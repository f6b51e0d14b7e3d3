package tr.bel.acikkapi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.shared.Refusal;

/** What people send is looked at before it is kept. */
class AttachmentCheckTest {

    private static final String GPS = "GPS-38.9450N-30.2150E";
    private final AttachmentCheck check = new AttachmentCheck();

    @Test
    void a_photo_keeps_its_picture_and_loses_exif_and_gps() throws IOException {
        byte[] photo = withExif(jpeg(640, 480), 1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", GPS);

        CheckedAttachment kept = check.photo("IMG_1.jpg", photo).accepted().orElseThrow();

        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", GPS);
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(kept.thumbnail()).isNotNull().hasSizeLessThan(40_000);
    }

    @Test
    void a_photo_taken_sideways_is_turned_upright() throws IOException {
        CheckedAttachment kept =
                check.photo("a.jpg", withExif(jpeg(640, 480), 6)).accepted().orElseThrow();
        assertThat(kept.width()).isEqualTo(480);
        assertThat(kept.height()).isEqualTo(640);
    }

    @Test
    void a_large_photo_is_made_smaller() throws IOException {
        CheckedAttachment kept =
                check.photo("a.jpg", jpeg(4_000, 3_000)).accepted().orElseThrow();
        assertThat(kept.width()).isEqualTo(2_560);
        assertThat(kept.height()).isEqualTo(1_920);
    }

    @Test
    void the_type_is_what_the_bytes_say() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(check.photo("foto.jpg", html)).key()).isEqualTo("cases.attachment.notPicture");
        byte[] pdf = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(check.photo("foto.jpg", pdf)).key()).isEqualTo("cases.attachment.notPicture");
        assertThat(check.paper("dilekce.pdf", pdf).accepted().orElseThrow().mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void a_broken_picture_is_refused_and_not_an_error() throws IOException {
        byte[] half = Arrays.copyOf(jpeg(640, 480), 300);
        assertThat(refusal(check.photo("a.jpg", half)).key()).isEqualTo("cases.attachment.broken");
    }

    @Test
    void a_picture_bomb_is_refused_before_it_is_decoded() {
        assertThat(refusal(check.photo("bomb.png", pngHeader(50_000, 50_000))).key())
                .isEqualTo("cases.attachment.tooManyPixels");
    }

    @Test
    void an_empty_and_a_huge_file_are_refused() {
        assertThat(refusal(check.photo("a.jpg", new byte[0])).key()).isEqualTo("cases.attachment.empty");
        assertThat(refusal(check.photo("a.jpg", new byte[AttachmentCheck.LARGEST_FILE + 1]))
                        .key())
                .isEqualTo("cases.attachment.tooLarge");
    }

    @Test
    void a_file_name_carries_no_path_and_no_signs() throws IOException {
        CheckedAttachment kept = check.photo("C:\\fakepath\\çu<ku>r\u0000.jpeg", jpeg(8, 8))
                .accepted()
                .orElseThrow();
        assertThat(kept.name()).isEqualTo("çukur.jpg");
    }

    private static Refusal refusal(AttachmentCheck.Checked checked) {
        Refusal refusal = checked.refusal();
        assertThat(refusal).isNotNull();
        return refusal == null ? Refusal.of("none") : refusal;
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.ORANGE);
        g.fillRect(0, 0, width / 2, height);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    /** An APP1 segment with an orientation and a text that stands for the position, as a camera writes it behind SOI. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] text = GPS.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + text.length + 1);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(text.length + 1)
                .putInt(38);
        tiff.putInt(0).put(text).put((byte) 0);
        byte[] exif = tiff.array();
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
