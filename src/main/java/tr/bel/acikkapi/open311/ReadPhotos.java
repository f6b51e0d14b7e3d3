package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.shared.Refusal;

/** Photos that are sent along as {@code media}, looked at as at every door. */
@Component
class ReadPhotos {

    private final AttachmentCheck check;

    ReadPhotos(AttachmentCheck check) {
        this.check = check;
    }

    /** The good ones; the others are added to what is wrong. */
    List<CheckedAttachment> of(HttpServletRequest request, List<Refusal> wrong) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            return List.of();
        }
        List<MultipartFile> sent = Stream.concat(form.getFiles("media").stream(), form.getFiles("media[]").stream())
                .filter(file -> !file.isEmpty())
                .toList();
        if (sent.size() > AttachmentCheck.MOST_FILES) {
            wrong.add(Refusal.of("open311.error.tooMany", "media", AttachmentCheck.MOST_FILES));
            return List.of();
        }
        List<CheckedAttachment> good = new ArrayList<>();
        for (MultipartFile file : sent) {
            AttachmentCheck.Checked checked = check.photo(name(file), bytes(file));
            Refusal refusal = checked.refusal();
            if (refusal != null) {
                wrong.add(refusal);
            }
            checked.accepted().ifPresent(good::add);
        }
        return good;
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
