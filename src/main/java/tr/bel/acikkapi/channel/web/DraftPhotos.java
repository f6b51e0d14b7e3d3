package tr.bel.acikkapi.channel.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** The photos of a draft, already checked and freed of what the camera wrote into them. */
@Component
class DraftPhotos {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftPhotos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A photo in a list. */
    record Row(long id, String name) {}

    /** Adds a photo; refused where the draft has as many as it may. */
    @Transactional
    public Optional<Refusal> add(UUID draft, CheckedAttachment photo) {
        // The lock makes two uploads at once count each other.
        jdbc.sql("select 1 from web.draft where id = :draft for update")
                .param("draft", draft)
                .query(Integer.class)
                .optional();
        if (of(draft).size() >= AttachmentCheck.MOST_FILES) {
            return Optional.of(Refusal.of("cases.attachment.tooMany", AttachmentCheck.MOST_FILES));
        }
        jdbc.sql("""
            insert into web.draft_photo (draft_id, name, media_type, content, width, height, thumbnail, added_at)
            values (:draft, :name, :type, :content, :width, :height, :thumbnail, :at)
            """)
                .param("draft", draft)
                .param("name", photo.name())
                .param("type", photo.mediaType())
                .param("content", photo.content())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("thumbnail", photo.thumbnail())
                .param("at", SqlTime.of(clock.instant()))
                .update();
        return Optional.empty();
    }

    List<Row> of(UUID draft) {
        return jdbc.sql("select id, name from web.draft_photo where draft_id = :draft order by id")
                .param("draft", draft)
                .query(Row.class)
                .list();
    }

    /** A small JPEG, to the draft's own browser. */
    Optional<byte[]> thumbnail(UUID draft, long id) {
        return jdbc.sql("select thumbnail from web.draft_photo where draft_id = :draft and id = :id and thumbnail is"
                        + " not null")
                .param("draft", draft)
                .param("id", id)
                .query((rs, row) -> rs.getBytes("thumbnail"))
                .optional();
    }

    /** Removing what is no longer there changes nothing. */
    @Transactional
    public void remove(UUID draft, long id) {
        jdbc.sql("delete from web.draft_photo where draft_id = :draft and id = :id")
                .param("draft", draft)
                .param("id", id)
                .update();
    }

    /** All of them whole, for the case. */
    List<CheckedAttachment> whole(UUID draft) {
        return jdbc.sql("""
            select name, media_type, content, width, height, thumbnail from web.draft_photo
            where draft_id = :draft order by id
            """)
                .param("draft", draft)
                .query((rs, row) -> new CheckedAttachment(
                        rs.getString("name"),
                        rs.getString("media_type"),
                        rs.getBytes("content"),
                        rs.getObject("width", Integer.class),
                        rs.getObject("height", Integer.class),
                        rs.getBytes("thumbnail")))
                .list();
    }
}
