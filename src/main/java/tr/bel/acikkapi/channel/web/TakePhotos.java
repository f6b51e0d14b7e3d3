package tr.bel.acikkapi.channel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.shared.Refusal;

/** Photos as browsers send them: each is checked by itself, so that one bad file takes no good one with it. */
@Component
class TakePhotos {

    private final AttachmentCheck check;
    private final Ceilings ceilings;

    TakePhotos(AttachmentCheck check, Ceilings ceilings) {
        this.check = check;
        this.ceilings = ceilings;
    }

    /**
     * Hands every good photo on.
     *
     * @param files an untouched file field sends one empty file, which is none
     * @param keep keeps a good one, or refuses it
     * @return why the others were not kept, in order
     */
    List<Refusal> check(
            List<MultipartFile> files, String address, Function<CheckedAttachment, Optional<Refusal>> keep) {
        List<Refusal> refusals = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()
                    && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                            .isEmpty()) {
                continue;
            }
            if (ceilings.reached(Ceilings.Act.UPLOADED, address)) {
                refusals.add(Refusal.of("web.photos.ceiling"));
                break;
            }
            ceilings.count(Ceilings.Act.UPLOADED, address);
            one(file, keep).ifPresent(refusals::add);
        }
        return refusals.stream().distinct().toList();
    }

    private Optional<Refusal> one(MultipartFile file, Function<CheckedAttachment, Optional<Refusal>> keep) {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            AttachmentCheck.Checked checked = check.photo(name, file.getBytes());
            return checked.refusal() != null
                    ? Optional.of(checked.refusal())
                    : checked.accepted().flatMap(keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
