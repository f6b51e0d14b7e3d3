package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One photo of the draft, to the browser whose draft it is. */
@Controller
class DraftPhotoController {

    private final DraftCookie cookie;
    private final DraftPhotos photos;

    DraftPhotoController(DraftCookie cookie, DraftPhotos photos) {
        this.cookie = cookie;
        this.photos = photos;
    }

    @GetMapping("/basvuru/fotograf/{id}")
    ResponseEntity<byte[]> thumbnail(@PathVariable long id, HttpServletRequest request) {
        byte[] jpeg = cookie.open(request)
                .flatMap(d -> photos.thumbnail(d.id(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(jpeg);
    }

    @PostMapping("/basvuru/fotograf/{id}/sil")
    String remove(
            @PathVariable long id,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request) {
        cookie.open(request).ifPresent(d -> photos.remove(d.id(), id));
        return "redirect:" + Step.PHOTOS.path() + (returnTo.equals(StepView.RETURN) ? "?donus=" + returnTo : "");
    }
}
