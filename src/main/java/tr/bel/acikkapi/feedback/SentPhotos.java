package tr.bel.acikkapi.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.AttachmentCheck.Checked;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.shared.Refusal;

/** Photos that come with "çözülmedi"; an untouched field sends one empty file, which is none. */
@Component
class SentPhotos {

    private final AttachmentCheck check;

    SentPhotos(AttachmentCheck check) {
        this.check = check;
    }

    /** Fills {@code good}; the first that cannot be kept refuses all. */
    Optional<Refusal> look(List<MultipartFile> all, List<CheckedAttachment> good) {
        List<MultipartFile> sent = all.stream().filter(f -> !f.isEmpty()).toList();
        if (sent.size() > AttachmentCheck.MOST_FILES) {
            return Optional.of(Refusal.of("cases.attachment.tooMany", AttachmentCheck.MOST_FILES));
        }
        for (MultipartFile file : sent) {
            Checked checked = check.photo(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file));
            if (checked.refusal() != null) {
                return Optional.of(checked.refusal());
            }
            checked.accepted().ifPresent(good::add);
        }
        return Optional.empty();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
