package tr.bel.acikkapi.feedback;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Attachments.AttachmentBytes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ShownAttachments;

/** The photos beside an answer, to whoever holds its link, as long as that works. */
@Controller
class AnswerPhotoController {

    private final ClosingQuestions questions;
    private final CaseFiles files;
    private final ShownAttachments shown;
    private final Attachments attachments;
    private final Clock clock;

    AnswerPhotoController(
            ClosingQuestions questions, CaseFiles files, ShownAttachments shown, Attachments attachments, Clock clock) {
        this.questions = questions;
        this.files = files;
        this.shown = shown;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/yanit/{token}/ekler/{id}")
    ResponseEntity<byte[]> whole(@PathVariable String token, @PathVariable long id) {
        return served(attachments.content(shown(token, id).id(), id));
    }

    @GetMapping("/yanit/{token}/ekler/{id}/kucuk")
    ResponseEntity<byte[]> small(@PathVariable String token, @PathVariable long id) {
        return served(attachments
                .thumbnail(shown(token, id).id(), id)
                .map(t -> new AttachmentBytes(t.name(), MediaType.IMAGE_JPEG_VALUE, t.bytes())));
    }

    private CaseView shown(String token, long id) {
        return questions
                .byToken(new Token(token))
                .filter(q -> q.expiresAt().isAfter(clock.instant()))
                .flatMap(q -> files.byId(q.caseId()))
                .filter(file -> shown.of(file).stream().anyMatch(a -> a.id() == id))
                .orElseThrow(AnswerPhotoController::unknown);
    }

    private static ResponseEntity<byte[]> served(Optional<AttachmentBytes> found) {
        AttachmentBytes a = found.orElseThrow(AnswerPhotoController::unknown);
        MediaType type = MediaType.parseMediaType(a.mediaType());
        ContentDisposition.Builder disposition =
                type.getType().equals("image") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(a.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(a.bytes());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
