package tr.bel.acikkapi.open311;

import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.TurkishText;

/** The public face of a case as a piece of JSON, for what is sent to partners. */
@Component
public class FaceForPartners {

    private final PublicRequests requests;
    private final RequestFields fields;

    FaceForPartners(PublicRequests requests, RequestFields fields) {
        this.requests = requests;
        this.fields = fields;
    }

    /** {@code {"event": …, "request": {…}}} in Turkish; empty for a case without a public face. */
    public Optional<String> json(long caseId, String event) {
        return requests.byId(caseId).map(request -> {
            var before = LocaleContextHolder.getLocaleContext();
            LocaleContextHolder.setLocale(TurkishText.TURKISH);
            try {
                return Format.jsonOf(new Fields().with("event", event).with("request", fields.of(request, null, true)));
            } finally {
                LocaleContextHolder.setLocaleContext(before);
            }
        });
    }

    /** Whether the case has a public face still. */
    public boolean isPublic(long caseId) {
        return requests.byId(caseId).isPresent();
    }
}
