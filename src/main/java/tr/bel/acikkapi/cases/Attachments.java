package tr.bel.acikkapi.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;

/** Photos and papers of cases, kept in the database with the case: a committed case has them, whatever dies. */
@Component
public class Attachments {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An attachment in a list, without its bytes.
     *
     * @param evidence whether it shows the work that was done
     * @param moment before or after it; absent where nobody said
     */
    public record AttachmentRow(
            long id,
            String name,
            String mediaType,
            int size,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean evidence,
            @Nullable Moment moment,
            boolean forApplicant,
            Instant addedAt) {

        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }
    }

    /** The bytes of an attachment, or of its thumbnail. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record AttachmentBytes(String name, String mediaType, byte[] bytes) {}

    /**
     * Adds a checked attachment.
     *
     * @param evidence of work done, in contrast to what the applicant sent
     * @param forApplicant whether the applicant may see it
     */
    @Transactional
    public long add(long caseId, CheckedAttachment a, Actor actor, boolean evidence, boolean forApplicant) {
        return add(caseId, a, actor, new Kept(evidence, null, forApplicant));
    }

    /** Adds a checked photo or paper of the work; of a paper nobody asks when it was taken. */
    @Transactional
    public long addEvidence(long caseId, CheckedAttachment a, Moment moment, Actor actor, boolean forApplicant) {
        Moment taken = a.mediaType().startsWith("image/") ? moment : null;
        return add(caseId, a, actor, new Kept(true, taken, forApplicant));
    }

    private record Kept(boolean evidence, @Nullable Moment moment, boolean forApplicant) {}

    private long add(long caseId, CheckedAttachment a, Actor actor, Kept kept) {
        Instant now = clock.instant();
        byte[] sha256 = sha256(a.content());
        long id = jdbc.sql("""
            insert into cases.attachment
                (case_id, name, media_type, size, sha256, width, height, evidence, moment, for_applicant, added_by, added_at)
            values (:case, :name, :type, :size, :sha256, :width, :height, :evidence, :moment, :forApplicant, :by, :at) returning id
            """)
                .param("case", caseId)
                .param("name", a.name())
                .param("type", a.mediaType())
                .param("size", a.content().length)
                .param("sha256", sha256)
                .param("width", a.width())
                .param("height", a.height())
                .param("evidence", kept.evidence())
                .param("moment", kept.moment() == null ? null : kept.moment().name())
                .param("forApplicant", kept.forApplicant())
                .param("by", actor.ref())
                .param("at", SqlTime.of(now))
                .query(Long.class)
                .single();
        jdbc.sql("insert into cases.attachment_content (attachment_id, content, thumbnail) values (:id,"
                        + " :content, :thumbnail)")
                .param("id", id)
                .param("content", a.content())
                .param("thumbnail", a.thumbnail())
                .update();
        events.publishEvent(new CaseEvent.AttachmentAdded(
                caseId, a.mediaType(), HexFormat.of().formatHex(sha256), actor, now));
        return id;
    }

    public List<AttachmentRow> ofCase(long caseId) {
        return jdbc.sql("""
            select id, name, media_type, size, width, height, evidence, moment, for_applicant, added_at
            from cases.attachment where case_id = :case order by id
            """).param("case", caseId).query(AttachmentRow.class).list();
    }

    /** The bytes, if the attachment belongs to this case. The caller has checked that the reader may see the case. */
    public Optional<AttachmentBytes> content(long caseId, long attachmentId) {
        return bytes("c.content", caseId, attachmentId);
    }

    public Optional<AttachmentBytes> thumbnail(long caseId, long attachmentId) {
        return bytes("c.thumbnail", caseId, attachmentId);
    }

    private Optional<AttachmentBytes> bytes(String column, long caseId, long attachmentId) {
        return jdbc.sql("""
            select a.name, a.media_type, %1$s as bytes
            from cases.attachment a join cases.attachment_content c on c.attachment_id = a.id
            where a.case_id = :case and a.id = :id and %1$s is not null
            """.formatted(column))
                .param("case", caseId)
                .param("id", attachmentId)
                .query((rs, row) ->
                        new AttachmentBytes(rs.getString("name"), rs.getString("media_type"), rs.getBytes("bytes")))
                .optional();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
