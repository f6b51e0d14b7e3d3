package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests: one is sent, many are read, one is read. */
@RestController
@RequestMapping({Replies.PRODUCTION, Replies.TEST})
class RequestsController {

    private static final String ROOT = "service_requests";
    private static final String ITEM = "request";

    private final PublicRequests requests;
    private final RequestFields fields;
    private final ReadApplication read;
    private final TakeApplication take;
    private final StaysOut staysOut;
    private final Notices notices;
    private final ZoneId zone;

    RequestsController(
            PublicRequests requests,
            RequestFields fields,
            ReadApplication read,
            TakeApplication take,
            StaysOut staysOut,
            Notices notices,
            ZoneId zone) {
        this.requests = requests;
        this.fields = fields;
        this.read = read;
        this.take = take;
        this.staysOut = staysOut;
        this.notices = notices;
        this.zone = zone;
    }

    @GetMapping("/requests.{format:xml|json}")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Parameters said = new Parameters(request, zone);
        Optional<ApiKey> reader = Gate.key(request);
        boolean extensions = said.isTrue("extensions");
        List<Fields> all = requests.find(said, reader.orElse(null)).stream()
                .map(r -> fields.of(r, reader.orElse(null), extensions))
                .toList();
        return Replies.ok(request, Document.list(ROOT, ITEM, all));
    }

    @GetMapping("/requests/{id}.{format:xml|json}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        ApiKey reader = Gate.key(request).orElse(null);
        boolean extensions = new Parameters(request, zone).isTrue("extensions");
        Fields found = requests.byNumber(id, reader)
                .map(r -> fields.of(r, reader, extensions))
                .orElseThrow(() -> Refused.notFound("open311.error.request", id));
        return Replies.ok(request, Document.list(ROOT, ITEM, List.of(found)));
    }

    /** Answers with the number, or with a token to ask for it where the sender prefers that ({@code Prefer: respond-async}, RFC 7240). */
    @PostMapping("/requests.{format:xml|json}")
    ResponseEntity<byte[]> send(HttpServletRequest request) {
        ApiKey sender = Gate.key(request).orElseThrow(() -> Refused.noKey("open311.error.key.missing"));
        Parameters said = new Parameters(request, zone);
        Application application = read.of(request, said);
        staysOut.refuse(application, sender);
        TakeApplication.Taken taken =
                Replies.isTest(request) ? TakeApplication.Taken.TRIED : take.take(application, sender);
        boolean later = "respond-async".equals(request.getHeader("Prefer"));
        Fields answer = new Fields()
                .with(later ? "token" : "service_request_id", later ? taken.token() : taken.number())
                .with("service_notice", notices.afterReceipt(application.subject()))
                .with("account_id", application.accountId());
        if (said.isTrue("extensions")) {
            answer.with("tracking_url", taken.trackingUrl());
        }
        return Replies.of(HttpStatus.OK, request, Document.list(ROOT, ITEM, List.of(answer)));
    }
}
