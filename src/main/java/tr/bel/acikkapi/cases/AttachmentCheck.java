package tr.bel.acikkapi.cases;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Looks at what people send before it is kept. The type is sniffed from the bytes, never believed from the name; pictures are decoded,
 * turned upright and encoded anew, which leaves EXIF with its GPS behind; picture bombs are refused by their header before decoding.
 */
@Component
public class AttachmentCheck {

    /** The most bytes of one file, as sent. */
    public static final int LARGEST_FILE = 15 * 1024 * 1024;

    /** The most files of one application. */
    public static final int MOST_FILES = 5;

    private static final long MOST_PIXELS = 60_000_000;

    /** A large picture takes up to a hundred megabytes while it is looked at. */
    private static final Semaphore TABLE = new Semaphore(2);

    private static final int LONGEST_SIDE = 2_560;
    private static final int THUMBNAIL_SIDE = 320;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Tika tika = new Tika();

    /**
     * What became of the check: exactly one of the two.
     *
     * @param refusal why it cannot be kept
     */
    public record Checked(
            @Nullable CheckedAttachment attachment,
            @Nullable Refusal refusal) {

        public Optional<CheckedAttachment> accepted() {
            return Optional.ofNullable(attachment);
        }
    }

    /** A photo: JPEG, PNG or WebP. */
    public Checked photo(String fileName, byte[] bytes) {
        return check(fileName, bytes, false);
    }

    /** A photo or a PDF. */
    public Checked paper(String fileName, byte[] bytes) {
        return check(fileName, bytes, true);
    }

    private Checked check(String fileName, byte[] bytes, boolean pdfAllowed) {
        String name = displayName(fileName);
        if (bytes.length == 0) {
            return refused("cases.attachment.empty", name);
        }
        if (bytes.length > LARGEST_FILE) {
            return refused("cases.attachment.tooLarge", name, LARGEST_FILE / 1024 / 1024);
        }
        String type = tika.detect(bytes);
        if (pdfAllowed && type.equals("application/pdf")) {
            return new Checked(new CheckedAttachment(name, type, bytes, null, null, null), null);
        }
        if (!PICTURES.contains(type)) {
            return refused(pdfAllowed ? "cases.attachment.notPictureOrPdf" : "cases.attachment.notPicture", name);
        }
        TABLE.acquireUninterruptibly();
        try {
            if (pixels(bytes) > MOST_PIXELS) {
                return refused("cases.attachment.tooManyPixels", name);
            }
            return new Checked(picture(name, bytes), null);
        } catch (IOException | RuntimeException broken) {
            // ImageIO's readers throw runtime exceptions of many kinds on broken files
            return refused("cases.attachment.broken", name);
        } finally {
            TABLE.release();
        }
    }

    private static CheckedAttachment picture(String name, byte[] bytes) throws IOException {
        BufferedImage upright = upright(bytes);
        int longest = Math.max(upright.getWidth(), upright.getHeight());
        BufferedImage kept = longest <= LONGEST_SIDE
                ? upright
                : Thumbnails.of(upright).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage();
        byte[] content = jpeg(kept, kept.getWidth(), kept.getHeight(), 0.85);
        byte[] thumbnail = jpeg(kept, THUMBNAIL_SIDE, THUMBNAIL_SIDE, 0.75);
        String jpegName = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ".jpg";
        return new CheckedAttachment(jpegName, "image/jpeg", content, kept.getWidth(), kept.getHeight(), thumbnail);
    }

    /** Decoded at no more than twice the size that is kept, and turned as the camera was held. */
    private static BufferedImage upright(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                int every = Math.max(1, longest / LONGEST_SIDE);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(every, every, 0, 0);
                return ExifFilterUtils.getFilterForOrientation(orientation(bytes))
                        .apply(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Orientation orientation(byte[] bytes) {
        try {
            Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer held = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return held == null || held < 1 || held > 8 ? Orientation.TOP_LEFT : Orientation.typeOf(held);
        } catch (IOException | ImageProcessingException unreadable) {
            return Orientation.TOP_LEFT;
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader for this picture");
        }
        return readers.next();
    }

    private static byte[] jpeg(BufferedImage image, int width, int height, double quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .size(width, height)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(quality)
                .toOutputStream(out);
        return out.toByteArray();
    }

    private static long pixels(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static String displayName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String tidy = TurkishText.tidyLine(last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", ""));
        if (tidy.isEmpty()) {
            return "foto";
        }
        return tidy.length() <= 100 ? tidy : tidy.substring(tidy.length() - 100);
    }

    private static Checked refused(String key, Object... args) {
        return new Checked(null, Refusal.of(key, args));
    }
}
