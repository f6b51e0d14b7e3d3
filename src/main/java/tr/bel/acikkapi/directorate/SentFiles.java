package tr.bel.acikkapi.directorate;

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

/** Looks at photos and papers that came with a form; browsers send an empty one where none was chosen. */
@Component
public class SentFiles {

    private final AttachmentCheck check;

    SentFiles(AttachmentCheck check) {
        this.check = check;
    }

    /** Fills {@code good}; the first file that cannot be kept refuses all. */
    public Optional<Refusal> look(List<MultipartFile> all, List<CheckedAttachment> good) {
        List<MultipartFile> sent = all.stream().filter(f -> !f.isEmpty()).toList();
        if (sent.size() > AttachmentCheck.MOST_FILES) {
            return Optional.of(Refusal.of("cases.attachment.tooMany", AttachmentCheck.MOST_FILES));
        }
        for (MultipartFile file : sent) {
            Checked checked = check.paper(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file));
            Refusal refusal = checked.refusal();
            if (refusal != null) {
                return Optional.of(refusal);
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
