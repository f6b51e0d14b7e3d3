package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The texts in force. Every change is a row that stays; the latest one holds. A letter, a call and the tracking page say what the e-mail
 * says until they are given a text of their own; an SMS and the e-mail itself begin with the house's default.
 */
@Component
class Templates {

    private static final int LATEST = 20;

    private final JdbcClient jdbc;
    private final DefaultTexts defaults;
    private final Clock clock;

    Templates(JdbcClient jdbc, DefaultTexts defaults, Clock clock) {
        this.jdbc = jdbc;
        this.defaults = defaults;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param version 1 for the first change of this text
     * @param subject absent, with the body, where the text went back to the default
     */
    record Change(
            int version, @Nullable String subject, @Nullable String body, String changedBy, Instant changedAt) {

        Optional<Template> template() {
            return subject == null || body == null ? Optional.empty() : Optional.of(new Template(subject, body));
        }
    }

    /** A text that differs from the default. */
    record Own(Occasion occasion, Medium medium, Language language) {}

    /** The text to write with. */
    Template inForce(Template.Key key) {
        return latest(key).flatMap(Change::template).orElseGet(() -> beneath(key));
    }

    /** What it is when it has no text of its own. */
    Template beneath(Template.Key key) {
        return follows(key)
                ? inForce(new Template.Key(key.occasion(), Medium.EMAIL, key.language()))
                : defaults.of(key);
    }

    /** Whether it says what the e-mail says until it is given words of its own. */
    static boolean follows(Template.Key key) {
        return key.medium() != Medium.EMAIL && key.medium() != Medium.SMS;
    }

    Optional<Change> latest(Template.Key key) {
        return history(key, 1).stream().findFirst();
    }

    /** The changes, latest first. */
    List<Change> history(Template.Key key) {
        return history(key, LATEST);
    }

    private List<Change> history(Template.Key key, int most) {
        return jdbc.sql("""
            select version, subject, body, changed_by, changed_at from feedback.template_change
            where occasion = :occasion and medium = :medium and language = :language order by version desc limit :most
            """)
                .param("occasion", key.occasion().name())
                .param("medium", key.medium().name())
                .param("language", key.language().name())
                .param("most", most)
                .query(Change.class)
                .list();
    }

    /** All texts that differ from their default now. */
    List<Own> own() {
        return jdbc.sql("""
            select occasion, medium, language from (
                select distinct on (occasion, medium, language) occasion, medium, language, body
                from feedback.template_change order by occasion, medium, language, version desc) latest
            where body is not null
            """).query(Own.class).list();
    }

    /**
     * Puts a text in force, or the default again.
     *
     * @param seen the version that the person had before them; 0 for a text that was never changed
     * @param text absent for the default
     * @return false where somebody was faster
     */
    @Transactional
    public boolean change(Template.Key key, int seen, @Nullable Template text, String username) {
        return jdbc.sql("""
            insert into feedback.template_change (occasion, medium, language, version, subject, body, changed_by, changed_at)
            select :occasion, :medium, :language, :seen + 1, :subject, :body, :who, :now
            where :seen = coalesce((select max(version) from feedback.template_change
                where occasion = :occasion and medium = :medium and language = :language), 0)
            on conflict (occasion, medium, language, version) do nothing
            """)
                        .param("occasion", key.occasion().name())
                        .param("medium", key.medium().name())
                        .param("language", key.language().name())
                        .param("seen", seen)
                        .param("subject", text == null ? null : text.subject())
                        .param("body", text == null ? null : text.body())
                        .param("who", username)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }
}
