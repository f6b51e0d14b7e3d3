package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An answer on its way out, in the format that was asked for. */
final class Replies {

    /** Where the interface stands, and where the same is tried without leaving anything behind. */
    static final String PRODUCTION = "/open311/v2";

    static final String TEST = "/open311/test/v2";

    private Replies() {}

    static ResponseEntity<byte[]> ok(HttpServletRequest request, Document document) {
        return of(HttpStatus.OK, request, document);
    }

    static ResponseEntity<byte[]> of(HttpStatus status, HttpServletRequest request, Document document) {
        Format format = Format.of(request);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.write(document));
    }

    /** Whether nothing of this call is kept. */
    static boolean isTest(HttpServletRequest request) {
        return request.getRequestURI().startsWith(TEST + "/");
    }
}
