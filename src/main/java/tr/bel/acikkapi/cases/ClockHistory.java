package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.deadline.ClockEvent;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/** What the history of a case says to its clocks. */
@Component
class ClockHistory {

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final JsonMapper json;

    ClockHistory(JdbcClient jdbc, Subjects subjects, JsonMapper json) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.json = json;
    }

    /** One line of it, with what the case says now where an old line does not say it itself. */
    private record Row(
            String event,
            Instant happenedAt,
            String facts,
            LegalBasis law,
            @Nullable String subject) {}

    /** In the order in which they were recorded; the receipt first. */
    List<ClockEvent> of(long caseId) {
        List<ClockEvent> events = new ArrayList<>();
        boolean decided = false;
        for (Row row : rows(caseId)) {
            String name = row.event().substring(row.event().indexOf('.') + 1);
            switch (name) {
                case "CaseTransferredOut", "CaseNotExamined" -> decided = true;
                case "CaseReopened" -> decided = false;
                default -> {}
            }
            // What is told after such a decision is the reasoned answer (law 3071 art. 5 and 6).
            boolean answer = decided && name.equals("ApplicantInformed");
            read(answer ? "CaseAnswered" : name, row).ifPresent(events::add);
        }
        return events;
    }

    private Optional<ClockEvent> read(String name, Row row) {
        Instant at = row.happenedAt();
        Map<String, String> facts = json.readValue(row.facts(), new TypeReference<Map<String, String>>() {});
        return Optional.ofNullable(
                switch (name) {
                    case "CaseReceived" -> new ClockEvent.Received(at, law(facts, row), work(facts, row));
                    case "CaseClassified" -> new ClockEvent.Classified(at, law(facts, row), work(facts, row));
                    case "LimitExtended" -> new ClockEvent.Extended(at);
                    case "ApplicantAsked" -> new ClockEvent.Paused(at, PauseReason.APPLICANT);
                    case "ApplicantReplied" -> new ClockEvent.Resumed(at, PauseReason.APPLICANT);
                    case "ClocksPaused" -> new ClockEvent.Paused(at, reason(facts));
                    case "ClocksResumed" -> new ClockEvent.Resumed(at, reason(facts));
                    case "ApplicantInformed" -> new ClockEvent.Informed(at);
                    case "CaseResolved" -> new ClockEvent.Concluded(at);
                    case "CaseAnswered" -> new ClockEvent.Answered(at);
                    case "FeedbackCameBack" -> new ClockEvent.CameBack(at, before(facts));
                    case "CaseReopened" -> new ClockEvent.Reopened(at);
                    case "CaseClosed", "CaseClosedElsewhere", "CaseWithdrawn" -> new ClockEvent.Ended(at);
                    default -> null;
                });
    }

    private List<Row> rows(long caseId) {
        return jdbc.sql("""
            select h.event, h.happened_at, h.facts, c.law, c.subject
            from cases.history h join cases.case_file c on c.id = h.case_id
            where h.case_id = :case and h.event like 'cases.%' order by h.seq
            """).param("case", caseId).query(Row.class).list();
    }

    private static LegalBasis law(Map<String, String> facts, Row row) {
        return Optional.ofNullable(facts.get(Clockwork.LAW))
                .map(LegalBasis::valueOf)
                .orElse(row.law());
    }

    /** Lines from before the duration was kept with them have the subject's duration of today. */
    private @Nullable Promise work(Map<String, String> facts, Row row) {
        String kept = facts.get(Clockwork.WORK);
        if (kept != null) {
            return Promise.parse(kept).orElse(null);
        }
        return Optional.ofNullable(facts.getOrDefault("subject", row.subject()))
                .flatMap(subjects::byCode)
                .flatMap(Subject::promised)
                .orElse(null);
    }

    private static PauseReason reason(Map<String, String> facts) {
        return PauseReason.valueOf(Objects.requireNonNull(facts.get(CaseEvent.PAUSE)));
    }

    private static @Nullable Instant before(Map<String, String> facts) {
        String before = facts.getOrDefault("informedBefore", "");
        return before.isEmpty() ? null : Instant.parse(before);
    }
}
