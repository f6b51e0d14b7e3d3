package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Updates in both directions, as the largest installed base exchanges them. */
@RestController
@RequestMapping({Replies.PRODUCTION, Replies.TEST})
class UpdatesController {

    private static final String ROOT = "service_request_updates";
    private static final String ITEM = "request_update";

    private final PublicUpdates updates;
    private final TakeUpdate take;
    private final RequestFields fields;
    private final ZoneId zone;

    UpdatesController(PublicUpdates updates, TakeUpdate take, RequestFields fields, ZoneId zone) {
        this.updates = updates;
        this.take = take;
        this.fields = fields;
        this.zone = zone;
    }

    @GetMapping("/servicerequestupdates.{format:xml|json}")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        ApiKey reader = Gate.key(request).orElse(null);
        List<Fields> all = updates.find(new Parameters(request, zone)).stream()
                .map(row -> fields(row, reader))
                .toList();
        return Replies.ok(request, Document.list(ROOT, ITEM, all));
    }

    /** Who wrote or applied is nobody's business, so the fields of persons are always empty. */
    private Fields fields(PublicUpdates.Row row, @Nullable ApiKey reader) {
        boolean own = reader != null && Objects.equals(row.keyId(), reader.id());
        return new Fields()
                .with("update_id", String.valueOf(row.id()))
                .with("service_request_id", row.number())
                .with("status", PublicRequest.status(row.word()))
                .with("updated_datetime", fields.time(row.at()))
                .with(
                        "description",
                        fields.notes(
                                row.word(),
                                row.outcome(),
                                own && PublicRequest.isClosed(row.word()) ? row.explanation() : null))
                .with("media_url", null)
                .with("email", null)
                .with("first_name", null)
                .with("last_name", null);
    }

    @PostMapping("/servicerequestupdates.{format:xml|json}")
    ResponseEntity<byte[]> report(HttpServletRequest request) {
        ApiKey sender = Gate.key(request).orElseThrow(() -> Refused.noKey("open311.error.key.missing"));
        String id = take.take(new Parameters(request, zone), sender, Replies.isTest(request));
        return Replies.ok(request, Document.list(ROOT, ITEM, List.of(new Fields().with("update_id", id))));
    }
}
