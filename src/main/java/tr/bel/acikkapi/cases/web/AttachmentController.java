package tr.bel.acikkapi.cases.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Attachments.AttachmentBytes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.StaffMember;

/** Photos and papers, to those who may see their case. */
@Controller
class AttachmentController {

    private final CaseFiles files;
    private final Attachments attachments;

    AttachmentController(CaseFiles files, Attachments attachments) {
        this.files = files;
        this.attachments = attachments;
    }

    @GetMapping("/basvurular/{number}/ekler/{id}")
    ResponseEntity<byte[]> whole(
            @PathVariable String number, @PathVariable long id, @AuthenticationPrincipal StaffMember reader) {
        return served(attachments.content(file(number, reader).id(), id));
    }

    @GetMapping("/basvurular/{number}/ekler/{id}/kucuk")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String number, @PathVariable long id, @AuthenticationPrincipal StaffMember reader) {
        return served(attachments
                .thumbnail(file(number, reader).id(), id)
                .map(t -> new AttachmentBytes(t.name(), MediaType.IMAGE_JPEG_VALUE, t.bytes())));
    }

    private CaseView file(String number, StaffMember reader) {
        return files.byNumber(number, reader.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Pictures are shown, papers downloaded; the browser must not guess a type of its own. */
    private static ResponseEntity<byte[]> served(Optional<AttachmentBytes> found) {
        AttachmentBytes a = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MediaType type = MediaType.parseMediaType(a.mediaType());
        ContentDisposition disposition = (type.getType().equals("image")
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(a.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("Content-Disposition", disposition.toString())
                .body(a.bytes());
    }
}
