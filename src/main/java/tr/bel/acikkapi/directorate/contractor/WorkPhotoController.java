package tr.bel.acikkapi.directorate.contractor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Attachments.AttachmentBytes;

/** The photos that the officer marked for the firm, and no others. */
@Controller
class WorkPhotoController {

    private final WorkPages pages;
    private final Attachments attachments;

    WorkPhotoController(WorkPages pages, Attachments attachments) {
        this.pages = pages;
        this.attachments = attachments;
    }

    @GetMapping(WorkPageController.ADDRESS + "/{token:[0-9a-v]{32}}/fotograf/{id:\\d{1,18}}")
    ResponseEntity<byte[]> photo(
            @PathVariable String token,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        ContractorLink link = pages.link(token, request, response);
        if (!pages.mayShow(link, id)) {
            throw ContractorPages.unknown();
        }
        AttachmentBytes photo = attachments.content(link.caseId(), id).orElseThrow(ContractorPages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(photo.bytes());
    }
}
