package tr.bel.acikkapi.open311;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.open311.*}.
 *
 * @param jurisdiction the only {@code jurisdiction_id}; empty for the domain of the municipality's mailbox
 * @param changeset when this interface last changed, with its zone
 * @param anonymousPerMinute calls without a key from one address, high, since many may share one (carrier NAT)
 * @param keyPerMinute calls of a new key, as the form offers it
 * @param loop whether this node delivers web-hooks and sweeps; tests that turn the crank themselves say no
 * @param poll how long the loop sleeps when nothing wakes it
 * @param plainHttp whether a web-hook may go to an address without encryption: for tests and trials
 * @param lease after which time a delivery found in sending has no sender any more; longer than any conversation may take
 * @param kept how long a settled delivery can be replayed
 */
@ConfigurationProperties("acikkapi.open311")
public record Open311Settings(
        @DefaultValue("") String jurisdiction,
        @DefaultValue("2026-11-26T00:00:00+03:00") String changeset,
        @DefaultValue("300") int anonymousPerMinute,
        @DefaultValue("120") int keyPerMinute,
        @DefaultValue("true") boolean loop,
        @DefaultValue("15s") Duration poll,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("90d") Duration kept) {}
