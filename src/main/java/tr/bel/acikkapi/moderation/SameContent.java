package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Whether the same was said before. Texts are the same when their folded letters are: capitals, accents, punctuation, numbers and blanks
 * make no difference. A short text is nobody's in particular ("çöp alınmadı") and is never the same as another.
 */
@Component
public class SameContent {

    private static final String CONTEXT = "moderation.text";
    private static final int SHORTEST = 25;
    private static final Duration LATELY = Duration.ofHours(1);
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ModerationSettings settings;
    private final Clock clock;

    SameContent(JdbcClient jdbc, Vault vault, ModerationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** By which a text is known, for counting at a door; empty for one that is too short to be told apart. */
    public Optional<String> nameOf(String text) {
        return digest(text).map(HexFormat.of()::formatHex);
    }

    /** Whether so many sent this text in the last hour, through whatever door, that it is a sign of suspicion. */
    public boolean cameOftenLately(String text) {
        Instant since = clock.instant().minus(LATELY);
        return digest(text)
                .filter(digest -> jdbc.sql("""
                    select count(*) from (select from moderation.content
                        where kind = 'TEXT' and digest = :digest and at > :since limit :many) few
                    """)
                                .param("digest", digest)
                                .param("since", SqlTime.of(since))
                                .param("many", settings.sameTextFrom())
                                .query(Integer.class)
                                .single()
                        >= settings.sameTextFrom())
                .isPresent();
    }

    Optional<byte[]> digest(String text) {
        String letters = letters(text);
        return letters.length() < SHORTEST ? Optional.empty() : Optional.of(vault.fingerprint(letters, CONTEXT));
    }

    /** What makes a text this text. */
    static String letters(String text) {
        return NO_LETTERS.matcher(TurkishText.fold(text)).replaceAll("");
    }
}
