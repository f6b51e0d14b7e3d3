package tr.bel.acikkapi.feedback;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.staff.StaffMember;

/** The letters that a clerk has open, as one file for the printer and the archive. */
@Controller
class LetterPdfController {

    private final LetterBatch batch;
    private final LetterPdf pdf;

    LetterPdfController(LetterBatch batch, LetterPdf pdf) {
        this.batch = batch;
        this.pdf = pdf;
    }

    @GetMapping("/mektuplar/baski.pdf")
    ResponseEntity<byte[]> file(@RequestParam List<Long> id, @AuthenticationPrincipal StaffMember clerk) {
        List<LetterBatch.Letter> letters = batch.of(id, clerk);
        if (letters.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mektuplar.pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of(letters));
    }
}
