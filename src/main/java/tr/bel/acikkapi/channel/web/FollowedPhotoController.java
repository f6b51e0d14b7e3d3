package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Attachments.AttachmentBytes;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ShownAttachments;

/** Photos and papers of a case that its applicant may see, under the grant alone. */
@Controller
class FollowedPhotoController {

    private final Grants grants;
    private final ShownAttachments shown;
    private final Attachments attachments;

    FollowedPhotoController(Grants grants, ShownAttachments shown, Attachments attachments) {
        this.grants = grants;
        this.shown = shown;
        this.attachments = attachments;
    }

    @GetMapping("/takip/{number}/ekler/{id}")
    ResponseEntity<byte[]> whole(@PathVariable String number, @PathVariable long id, HttpServletRequest request) {
        CaseView file = shown(number, id, request);
        return served(attachments.content(file.id(), id));
    }

    @GetMapping("/takip/{number}/ekler/{id}/kucuk")
    ResponseEntity<byte[]> small(@PathVariable String number, @PathVariable long id, HttpServletRequest request) {
        CaseView file = shown(number, id, request);
        return served(attachments
                .thumbnail(file.id(), id)
                .map(t -> new AttachmentBytes(t.name(), MediaType.IMAGE_JPEG_VALUE, t.bytes())));
    }

    private CaseView shown(String number, long id, HttpServletRequest request) {
        CaseView file = grants.required(number, request);
        if (shown.of(file).stream().noneMatch(a -> a.id() == id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file;
    }

    private static ResponseEntity<byte[]> served(Optional<AttachmentBytes> found) {
        AttachmentBytes a = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MediaType type = MediaType.parseMediaType(a.mediaType());
        ContentDisposition.Builder shown =
                type.getType().equals("image") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header(
                        "Content-Disposition",
                        shown.filename(a.name(), StandardCharsets.UTF_8).build().toString())
                .body(a.bytes());
    }
}
