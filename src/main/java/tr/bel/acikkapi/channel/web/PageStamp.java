package tr.bel.acikkapi.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;

/** When a page was shown, written into its form and signed; templates know it as {@code @pageStamp}. Nothing is kept of it here. */
@Component("pageStamp")
public class PageStamp {

    static final String FIELD = "acildi";

    private static final String CONTEXT = "web.page.stamp";
    private static final int SIGNED = 24;
    private static final Duration OLDEST = Duration.ofDays(7);

    private final Vault vault;
    private final Clock clock;

    PageStamp(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** For a page that is shown now. */
    public String now() {
        String at = Long.toString(clock.millis());
        return at + "." + signature(at);
    }

    /** How long ago the page of this stamp was shown; empty for none of ours, and for one that is older than drafts are kept. */
    Optional<Duration> age(String stamp) {
        String[] parts = stamp.split("[.]", -1);
        boolean ours = parts.length == 2 && parts[0].matches("\\d{1,15}") && parts[1].equals(signature(parts[0]));
        return ours
                ? Optional.of(Duration.between(Instant.ofEpochMilli(Long.parseLong(parts[0])), clock.instant()))
                        .filter(age -> age.compareTo(OLDEST) <= 0)
                : Optional.empty();
    }

    private String signature(String at) {
        return HexFormat.of().formatHex(vault.fingerprint(at, CONTEXT)).substring(0, SIGNED);
    }
}
