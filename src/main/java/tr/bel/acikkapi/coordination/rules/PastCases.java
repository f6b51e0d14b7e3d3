package tr.bel.acikkapi.coordination.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;

/**
 * Cases of the past as the rules would have seen them: when they came in, as far as that was kept, and after they were classified. Read in
 * pieces from the newest back, so that a run costs what its days hold, however many years lie behind.
 */
@Component
class PastCases {

    private static final int PIECE = 500;
    /** How the columns of what was known at first end. */
    private static final String THEN = "_then";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FactsOf facts;

    PastCases(JdbcClient jdbc, JsonMapper json, FactsOf facts) {
        this.jdbc = jdbc;
        this.json = json;
        this.facts = facts;
    }

    /**
     * One of them.
     *
     * @param received what was known when it came in
     * @param now what is known now
     * @param classified whether it was said anew in the meantime what it is about
     */
    record Past(
            long id,
            String number,
            Status status,
            Priority priority,
            @Nullable String authority,
            Instant recordedAt,
            Instant receivedAt,
            RuleFacts received,
            RuleFacts now,
            boolean classified) {}

    /** Cases that were received since, newest first, piece by piece. */
    void since(Instant start, Consumer<List<Past>> pieces) {
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            List<Past> piece = piece(before);
            pieces.accept(
                    piece.stream().filter(p -> !p.receivedAt().isBefore(start)).toList());
            more = piece.size() == PIECE
                    && piece.stream().anyMatch(p -> !p.recordedAt().isBefore(start));
            before = piece.isEmpty() ? 0 : piece.getLast().id();
        }
    }

    private List<Past> piece(long before) {
        return jdbc.sql("""
            select c.id, c.number, c.status, c.priority, c.outcome_authority, c.recorded_at, c.received_at, c.door, c.text,
                c.applicant_id is not null as named, c.identity_hidden as hidden,
                c.identity_hidden and not exists (select 1 from cases.history h
                    where h.case_id = c.id and h.event = 'cases.IdentityHidden') as hidden_then,
                c.subject, c.kind, c.neighbourhood, c.latitude, c.longitude,
                r.case_id is not null as kept, r.subject as subject_then, r.kind as kind_then,
                r.neighbourhood as neighbourhood_then, r.latitude as latitude_then, r.longitude as longitude_then
            from cases.case_file c left join rules.reception r on r.case_id = c.id
            where c.id < :before order by c.id desc limit :piece
            """)
                .param("before", before)
                .param("piece", PIECE)
                .query((rs, row) -> past(rs))
                .list();
    }

    private Past past(ResultSet rs) throws SQLException {
        RuleFacts now = facts(rs, "", "", RuleFacts.words(rs.getString("text")));
        RuleFacts received = facts(rs, rs.getBoolean("kept") ? THEN : "", THEN, now.words());
        return new Past(
                rs.getLong("id"),
                rs.getString("number"),
                Status.valueOf(rs.getString("status")),
                Priority.valueOf(rs.getString("priority")),
                rs.getString("outcome_authority"),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getTimestamp("received_at").toInstant(),
                received,
                now,
                !Objects.equals(now.subject(), received.subject()) || now.kind() != received.kind());
    }

    /** Whose it is was hidden from the start unless the history has it; the rest was kept since there are rules. */
    private RuleFacts facts(ResultSet rs, String then, String hiddenThen, List<String> words) throws SQLException {
        double latitude = rs.getDouble("latitude" + then);
        boolean placed = !rs.wasNull();
        return new RuleFacts(
                rs.getString("subject" + then),
                rs.getString("neighbourhood" + then),
                placed ? new GeoPoint(latitude, rs.getDouble("longitude" + then)) : null,
                rs.getString("door"),
                Kind.valueOf(rs.getString("kind" + then)),
                FactsOf.applicant(rs.getBoolean("named"), rs.getBoolean("hidden" + hiddenThen)),
                words,
                facts.local(rs.getTimestamp("received_at").toInstant()));
    }

    /** What people decided, by the ids of the cases; from the history: where each was sent since it last came back. */
    Map<Long, Reality> realities(List<Past> cases) {
        Map<Long, Set<String>> sent = cases.isEmpty() ? Map.of() : sent(cases);
        Map<Long, Reality> realities = new HashMap<>();
        for (Past past : cases) {
            List<String> directorates = List.copyOf(sent.getOrDefault(past.id(), Set.of()));
            boolean decided = !directorates.isEmpty() || !past.status().isOpen() || past.status() == Status.RESOLVED;
            realities.put(
                    past.id(),
                    new Reality(
                            directorates,
                            past.authority(),
                            past.now().subject(),
                            past.priority(),
                            past.now().applicant(),
                            decided));
        }
        return realities;
    }

    private Map<Long, Set<String>> sent(List<Past> cases) {
        List<Sent> events = jdbc.sql("""
            select case_id, event, facts from cases.history
            where case_id in (:cases) and event in ('cases.CaseRouted', 'cases.CaseReturned') order by case_id, seq
            """)
                .param("cases", cases.stream().map(Past::id).toList())
                .query(Sent.class)
                .list();
        Map<Long, Set<String>> sent = new HashMap<>();
        for (Sent event : events) {
            Set<String> directorates = sent.computeIfAbsent(event.caseId(), _ -> new LinkedHashSet<>());
            if (event.event().equals("cases.CaseReturned")) {
                directorates.clear();
            } else {
                String codes = json.readTree(event.facts()).path("directorates").asString("");
                directorates.addAll(List.of(codes.split(",", -1)));
            }
        }
        return sent;
    }

    /** A line of the history, as it is kept. */
    record Sent(long caseId, String event, String facts) {}
}
