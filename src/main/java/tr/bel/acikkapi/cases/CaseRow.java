package tr.bel.acikkapi.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Kind;

/**
 * A case in a list. Never the applicant's name: lists are read over shoulders.
 *
 * @param excerpt the first 200 characters of the citizen's words, with an ellipsis where there are more
 * @param promiseDueAt absent where the 48 hours do not run
 * @param attentionAt the first of its running clocks; absent where none runs
 * @param photos how many attachments
 */
public record CaseRow(
        long id,
        String number,
        String door,
        Kind kind,
        Status status,
        Priority priority,
        boolean identityHidden,
        @Nullable String subject,
        String excerpt,
        @Nullable String neighbourhood,
        @Nullable Long applicantId,
        Instant receivedAt,
        @Nullable Instant promiseDueAt,
        @Nullable Instant attentionAt,
        @Nullable Instant endedAt,
        int photos) {

    /** The columns of {@code cases.case_file c} that make a row; for queries of rooms downstream. */
    public static final String COLUMNS = """
        c.id, c.number, c.door, c.kind, c.status, c.priority, c.identity_hidden, c.subject, case when length(c.text) > 200 then rtrim(left(c.text, 199)) || '…' else c.text end as excerpt,
        c.neighbourhood, c.applicant_id, c.received_at, c.promise_due_at, c.attention_at, c.ended_at,
        (select count(*) from cases.attachment a where a.case_id = c.id) as photos
        """;
}
