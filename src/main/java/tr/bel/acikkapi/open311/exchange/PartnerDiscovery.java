package tr.bel.acikkapi.open311.exchange;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a partner's interfaces are. */
public record PartnerDiscovery(
        @Nullable String contact, @Nullable String keyService, List<Endpoint> endpoints) {

    public PartnerDiscovery {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * One of them.
     *
     * @param type production, test, …
     */
    public record Endpoint(
            URI url,
            @Nullable String specification,
            @Nullable String type,
            List<String> formats) {
        public Endpoint {
            formats = List.copyOf(formats);
        }
    }
}
