package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The number that belongs to a token. */
@RestController
@RequestMapping({Replies.PRODUCTION, Replies.TEST})
class TokensController {

    private final TakeApplication requests;

    TokensController(TakeApplication requests) {
        this.requests = requests;
    }

    @GetMapping("/tokens/{token}.{format:xml|json}")
    ResponseEntity<byte[]> number(@PathVariable String token, HttpServletRequest request) {
        String number = requests.numberOf(token).orElseThrow(() -> Refused.notFound("open311.error.token", token));
        Fields found = new Fields().with("service_request_id", number).with("token", token);
        return Replies.ok(request, Document.list("service_requests", "request", List.of(found)));
    }
}
