package tr.bel.acikkapi.directorate.contractor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a contractor writes.
 *
 * @param done sent by the button that says so
 */
record WorkForm(
        String words, List<MultipartFile> photos, @Nullable Boolean done) {

    WorkForm(@Nullable String words, @Nullable List<MultipartFile> photos, @Nullable Boolean done) {
        this.words = words == null ? "" : words;
        this.photos = photos == null ? List.of() : List.copyOf(photos);
        this.done = done;
    }

    static WorkForm empty() {
        return new WorkForm("", List.of(), null);
    }
}
