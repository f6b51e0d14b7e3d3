package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Comments inside the house, never shown to the applicant. */
@Component
public class WriteComment {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteComment(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A comment in a list.
     *
     * @param author the account's user name
     */
    public record Comment(long id, String author, String text, Instant at) {}

    /** Writes a comment of 1 to 4,000 characters. The caller has checked that the author may see the case. */
    @Transactional
    public Optional<Refusal> write(long caseId, String author, String text) {
        String told = text.strip();
        if (told.isEmpty() || told.length() > LONGEST) {
            return Optional.of(Refusal.of(told.isEmpty() ? "cases.comment.empty" : "cases.comment.tooLong", LONGEST));
        }
        Instant now = clock.instant();
        jdbc.sql("insert into cases.comment (case_id, author, text, at) values (:case, :author, :text, :at)")
                .param("case", caseId)
                .param("author", author)
                .param("text", told)
                .param("at", SqlTime.of(now))
                .update();
        events.publishEvent(new CaseEvent.CommentWritten(caseId, told, Actor.staff(author), now));
        return Optional.empty();
    }

    public List<Comment> of(long caseId) {
        return jdbc.sql("select id, author, text, at from cases.comment where case_id = :case order by id")
                .param("case", caseId)
                .query(Comment.class)
                .list();
    }
}
