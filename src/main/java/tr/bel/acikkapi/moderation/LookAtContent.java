package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent.AttachmentAdded;
import tr.bel.acikkapi.cases.CaseEvent.CaseReceived;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Looks at what came in, in the transaction in which it came: remembers text and photos by their fingerprints, makes a pile of what came
 * many times, and notes rude words. Numbers are given one after the other ({@link tr.bel.acikkapi.cases.Intake}), so that of many at the
 * same moment each sees those before it.
 */
@Component
class LookAtContent {

    private final SameContent same;
    private final JdbcClient jdbc;
    private final ModerationSettings settings;
    private final Clock clock;
    private final RudeWords rude = RudeWords.ofTheHouse();

    LookAtContent(SameContent same, JdbcClient jdbc, ModerationSettings settings, Clock clock) {
        this.same = same;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What another system told of long ago is no pile. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(CaseReceived received) {
        if (rude.areIn(received.content())) {
            jdbc.sql("insert into moderation.rude (case_id, at) values (:case, :at) on conflict do nothing")
                    .param("case", received.caseId())
                    .param("at", SqlTime.of(clock.instant()))
                    .update();
        }
        if (!received.quiet()) {
            same.digest(received.content()).ifPresent(digest -> remember(received.caseId(), Content.TEXT, digest));
        }
    }

    /** Photos of applicants alone: a directorate may prove a hundred cases with one picture. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(AttachmentAdded added) {
        if (added.mediaType().startsWith("image/") && added.actor().kind() == Actor.Kind.APPLICANT) {
            remember(added.caseId(), Content.PHOTO, HexFormat.of().parseHex(added.sha256()));
        }
    }

    private void remember(long caseId, Content kind, byte[] digest) {
        Instant now = clock.instant();
        jdbc.sql("insert into moderation.content (case_id, kind, digest, at) values (:case, :kind, :digest, :at)")
                .param("case", caseId)
                .param("kind", kind.name())
                .param("digest", digest)
                .param("at", SqlTime.of(now))
                .update();
        jdbc.sql("""
            insert into moderation.pile (kind, digest, since)
            select :kind, :digest, :at
            where (select count(*) from (select from moderation.content
                where kind = :kind and digest = :digest and at > :since limit :many) few) >= :many
            on conflict on constraint moderation_pile_digest_key do nothing
            """)
                .param("kind", kind.name())
                .param("digest", digest)
                .param("at", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(settings.pileWithin())))
                .param("many", settings.pileFrom())
                .update();
    }
}
