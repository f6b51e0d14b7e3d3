package tr.bel.acikkapi.cases;

import org.jspecify.annotations.Nullable;

/**
 * A photo or paper that was looked at: its type is what its bytes say, pictures are turned upright and re-encoded without EXIF and GPS.
 *
 * @param name for people, without path
 * @param width pixels, of a picture
 * @param thumbnail a small JPEG, of a picture
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record CheckedAttachment(
        String name,
        String mediaType,
        byte[] content,
        @Nullable Integer width,
        @Nullable Integer height,
        byte @Nullable [] thumbnail) {

    @Override
    public String toString() {
        return mediaType + ", " + content.length + " bytes";
    }
}
