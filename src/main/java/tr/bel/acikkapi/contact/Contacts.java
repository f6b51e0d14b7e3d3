package tr.bel.acikkapi.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** All conversations. */
@Component
public class Contacts {

    private static final String COLUMNS =
            "id, door, direction, applicant_id, staff_username, information_only, subject, summary, started_at,"
                    + " ended_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a contact with its first phase, {@link Phase#STARTED}, and returns its id. */
    @Transactional
    public long open(ContactStart start) {
        long id = jdbc.sql("""
            insert into contact.contact (door, direction, applicant_id, staff_username, started_at, recorded_at)
            values (:door, :direction, :applicant, :staff, :startedAt, :now) returning id
            """)
                .param("door", start.door())
                .param("direction", start.direction().name())
                .param("applicant", start.applicantId())
                .param("staff", start.staffUsername())
                .param("startedAt", SqlTime.of(start.startedAt()))
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
        phase(id, Phase.STARTED, null, start.startedAt());
        return id;
    }

    /** Records a phase that happens now; a recorded matter means that the conversation was not information only after all. */
    @Transactional
    public void phase(long contactId, Phase phase, @Nullable String note) {
        phase(contactId, phase, note, clock.instant());
    }

    /**
     * Records a phase.
     *
     * @param note never personal data: a case number, a queue's name
     * @param happenedAt may be earlier than now (an offline device, an exchange's call record)
     */
    @Transactional
    public void phase(long contactId, Phase phase, @Nullable String note, Instant happenedAt) {
        jdbc.sql("""
            insert into contact.phase (contact_id, phase, note, happened_at, recorded_at)
            values (:contact, :phase, :note, :happenedAt, :now)
            """)
                .param("contact", contactId)
                .param("phase", phase.name())
                .param("note", note)
                .param("happenedAt", SqlTime.of(happenedAt))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (phase == Phase.MATTER_RECORDED) {
            jdbc.sql("update contact.contact set information_only = false where id = :id and information_only")
                    .param("id", contactId)
                    .update();
        }
    }

    /** The person of the conversation became known, or another than thought. */
    @Transactional
    public void identify(long contactId, long applicantId) {
        jdbc.sql("update contact.contact set applicant_id = :applicant where id = :id")
                .param("applicant", applicantId)
                .param("id", contactId)
                .update();
        phase(contactId, Phase.APPLICANT_FOUND, null);
    }

    /** Somebody of the house took the conversation, or took it over. */
    @Transactional
    public void answeredBy(long contactId, String staffUsername) {
        jdbc.sql("update contact.contact set staff_username = :staff where id = :id")
                .param("staff", staffUsername)
                .param("id", contactId)
                .update();
    }

    /** The conversation was answered on the spot and opens no case. */
    @Transactional
    public void informationOnly(long contactId, @Nullable String subject, @Nullable String summary) {
        jdbc.sql("update contact.contact set information_only = true, subject = :subject, summary = :summary"
                        + " where id = :id")
                .param("subject", subject)
                .param("summary", summary)
                .param("id", contactId)
                .update();
        phase(contactId, Phase.INFORMATION_GIVEN, subject);
    }

    /** Ends the conversation; ending twice changes nothing. */
    @Transactional
    public void end(long contactId) {
        end(contactId, clock.instant());
    }

    /** Ends a conversation that ended then, which may be earlier than now; ending twice changes nothing. */
    @Transactional
    public void end(long contactId, Instant endedAt) {
        int ended = jdbc.sql("update contact.contact set ended_at = :at where id = :id and ended_at is null")
                .param("at", SqlTime.of(endedAt))
                .param("id", contactId)
                .update();
        if (ended == 1) {
            phase(contactId, Phase.ENDED, null, endedAt);
        }
    }

    public Optional<ContactRow> byId(long contactId) {
        return jdbc.sql("select " + COLUMNS + " from contact.contact where id = :id")
                .param("id", contactId)
                .query(ContactRow.class)
                .optional();
    }

    /** The conversation that this member of staff has open at this door, if any. */
    public Optional<ContactRow> openOf(String staffUsername, String door) {
        return jdbc.sql("select " + COLUMNS + """
             from contact.contact
            where staff_username = :staff and door = :door and ended_at is null order by id desc limit 1
            """)
                .param("staff", staffUsername)
                .param("door", door)
                .query(ContactRow.class)
                .optional();
    }

    /** The latest conversations with this person, newest first. */
    public List<ContactRow> ofPerson(long applicantId, int limit) {
        return jdbc.sql("select " + COLUMNS + """
             from contact.contact where applicant_id in (select s.id from citizen.same_person(:applicant) s(id))
            order by started_at desc limit :limit
            """)
                .param("applicant", applicantId)
                .param("limit", limit)
                .query(ContactRow.class)
                .list();
    }

    public List<PhaseRow> phases(long contactId) {
        return jdbc.sql("""
            select phase, note, happened_at, recorded_at from contact.phase where contact_id = :contact order by id
            """).param("contact", contactId).query(PhaseRow.class).list();
    }
}
